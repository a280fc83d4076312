import ArgumentParser
import Core
import Foundation
import Operations
import Store
import Synchronization

/// How the verbs of this folder speak: one line in Vietnamese and English, and an exit code (docs/exit-codes.md).
enum OperationOutcome {
  static func say(_ text: Localised<String>) { print("\(text.vi)\n\(text.en)") }

  static func warn(_ text: Localised<String>) {
    FileHandle.standardError.write(Data("\(text.vi) | \(text.en)\n".utf8))
  }

  static func telling(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw told(error)
    }
  }

  static func telling(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch {
      throw told(error)
    }
  }

  /// What is thrown on once the error has been told.
  static func told(_ error: any Error) -> any Error {
    switch error {
    case let failure as OperationFailure:
      warn(failure.message)
      return ExitCode(failure.exitCode)
    case StoreError.busy:
      warn(
        Localised(
          vi: "Cơ sở dữ liệu đang bận. Làm lại sau.", en: "The database is busy. Try again later."))
      return ExitCode(75)
    case StoreError.storage(let detail):
      warn(
        Localised(
          vi: "Đĩa đầy hoặc tệp cơ sở dữ liệu hỏng: \(detail).",
          en: "The disk is full or the database file is damaged: \(detail)."))
      return ExitCode(73)
    case StoreError.unreachable(let detail):
      warn(
        Localised(
          vi: "Không mở được cơ sở dữ liệu: \(detail)", en: "The database cannot be opened: \(detail)"))
      return ExitCode(66)
    case StoreError.newerDatabase(let name):
      return told(OperationFailure.newerSchema(name))
    default: return error
    }
  }
}

/// Says on standard error how far a long operation is, every five seconds.
final class ProgressLines: Sendable {
  private let next = Mutex(ContinuousClock.now + .seconds(5))

  var report: OperationProgress.Report {
    { self.note($0) }
  }

  private func note(_ progress: OperationProgress) {
    let isDue = next.withLock { next in
      let now = ContinuousClock.now
      guard now >= next else { return false }
      next = now + .seconds(5)
      return true
    }
    guard isDue else { return }
    let share =
      progress.whole > 0
      ? "\(progress.done * 100 / progress.whole)%"
      : progress.stage.isOfBytes
        ? "\(progress.done / 1_000_000) MB" : progress.done > 0 ? "\(progress.done)" : ""
    OperationOutcome.warn(
      Localised(
        vi: "… \(progress.stage.title.vi) \(share)", en: "\(progress.stage.title.en) \(share)"))
  }
}
