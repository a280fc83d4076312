import Core
import Foundation
import Mail
import Store
import TestKit
import Testing

@testable import Jobs

/// Processes that run the queue (`jobs-trial`), to be killed.
struct Workers {
  /// Beside the tests, where the build puts it.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "jobs-trial")

  let location: DatabaseLocation
  let mailPort: Int
  let concurrency: Int
  let lease: Duration

  func start() throws -> Process {
    let place =
      switch location {
      case .sqlite(let path): path
      case .postgres(let url): url
      }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = [
      place, "smtp://127.0.0.1:\(mailPort)?tls=off", "\(concurrency)", "\(Int(lease / .milliseconds(1)))",
    ]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Returns how the process ended: 9 after SIGKILL.
  @discardableResult
  static func end(_ process: Process, by signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    try await Trial.eventually { !process.isRunning }
    return process.terminationStatus
  }

  /// Jobs as the program knows them.
  static func enqueue(_ transaction: Transaction, note number: Int) throws {
    _ = try transaction.enqueue(
      kind: "trial.note", key: "\(number)", payload: "{\"number\":\(number)}", at: .now)
  }

  static func enqueue(_ transaction: Transaction, mail number: Int) throws {
    let to = try #require(MailAddress("can-bo-\(number)@anhai.example"))
    try transaction.enqueue(
      SendMail(
        MailMessage(to: to, subject: "Nhắc việc số \(number)", text: "Đến hạn."), key: "mail-\(number)"))
  }
}
