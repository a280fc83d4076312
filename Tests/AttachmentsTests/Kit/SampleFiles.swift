import Accounts
import Core
import Jobs
import Store
import TestKit

@testable import Attachments

/// The tables that files need.
enum SampleFiles {
  static let migrations =
    StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations + AttachmentsSchema.migrations
  static let day: Int64 = 24 * 3600
  static let now = Timestamp(milliseconds: 1_796_000_000_000)
  static let context = ActionContext.program(now: now)

  /// A home in a folder with one file that has come in and was not kept yet.
  static func arrived(
    _ bytes: [UInt8] = noise(2000), at moment: Timestamp = now, in folder: TestFolder, _ home: any FileHome
  ) async throws -> StoredFile {
    let file = try folder.file(bytes)
    let key = try file.key
    let mayEnter = try await TestDatabase.current.database.write {
      try FilePassage.enter($0, key, now: moment)
    }
    guard mayEnter else { throw Missing() }
    try await home.put(file)
    return StoredFile(key: key, byteCount: file.byteCount, type: .pdf, enteredAt: moment)
  }
}
