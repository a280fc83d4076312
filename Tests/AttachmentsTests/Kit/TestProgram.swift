import Foundation

/// Programs that tests start.
enum TestProgram {
  /// Whether a missing program is a failure: `./test` sets this after it has installed them all. `./test --quick` and
  /// a bare `swift test` leave suites out whose program is not there.
  static let mustBeThere = ProcessInfo.processInfo.environment["HAIDANG_TEST_COMPLETE"] == "1"

  /// For `.enabled(if:)`.
  static func isWanted(_ name: String) -> Bool { mustBeThere || find(name) != nil }

  /// Looks in the folder of Python packages of the tests, then in `PATH`, then where the system keeps its servers.
  static func find(_ name: String) -> String? {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let folders = [root.appending(path: ".venv/bin").path] + path + ["/usr/bin", "/usr/sbin"]
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The probe and the program itself, built beside the tests.
  static let probe = built("files-probe")
  static let haidang = built("haidang")

  private static func built(_ name: String) -> String? {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [beside, root.appending(path: ".build/debug"), root.appending(path: ".build/release")]
    return places.map { $0.appending(path: name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A program that runs beside the test, killed at its end.
final class RunningProgram: @unchecked Sendable {
  let process = Process()
  private let output = Pipe()
  private let input = Pipe()

  init(_ path: String?, _ arguments: [String], environment: [String: String] = [:], showsOutput: Bool = false)
    throws
  {
    guard let path else { throw Missing() }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = showsOutput ? output : FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { kill() }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws { try input.fileHandleForWriting.write(contentsOf: Data(bytes)) }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  /// What it says next, at least one byte; empty at the end.
  func nextOutput() -> String { String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) }

  /// Waits for its end and gives all that it said.
  func finish() -> (status: Int32, output: String) {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Asks again and again, for at most a minute.
func eventually(_ condition: () async -> Bool) async -> Bool {
  for _ in 0..<600 {
    if await condition() { return true }
    try? await Task.sleep(for: .milliseconds(100))
  }
  return false
}
