import Foundation
import Testing

/// The program `operations-probe`, running.
final class ProbeProcess {
  let process = Process()
  private let output = Pipe()
  private let input = Pipe()

  init(_ arguments: String...) throws {
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "operations-probe")
    process.arguments = arguments
    process.standardOutput = output
    process.standardInput = input
    try process.run()
  }

  deinit {
    if process.isRunning { kill() }
  }

  /// Until it has said so.
  func waitUntilReady() throws {
    var said = ""
    while !said.contains("ready\n") {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "it ended: \(said)")
      said += String(decoding: more, as: UTF8.self)
    }
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends its input and waits; returns its code and what else it said.
  func finish() throws -> (code: Int32, said: String) {
    try input.fileHandleForWriting.close()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
