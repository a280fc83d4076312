import Accounts
import Agencies
import Attachments
import Core
import Foundation
import Jobs
import PlanRegistry
import PlanSamples
import SampleProvince
import Store
import TestKit

/// Samples of a fixed day.
enum SampleFixture {
  static let today = Day(daysSince1970: 20_778)  // 2026-11-21
  static let parts: [any SamplePart.Type] = [AgenciesSample.self, PeopleSample.self, PlansSample.self]

  static let migrations =
    StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations
    + AttachmentsSchema.migrations + AgenciesSchema.migrations + PlanRegistrySchema.migrations

  /// Files in a folder of this run; they are named by their content, so tests share it.
  static func door(_ database: Database) throws -> FileDoor {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-sample-tests-\(getpid())")
      .path
    return FileDoor(
      home: FolderHome(folder: folder + "/files"), incoming: try IncomingFolder(folder + "/incoming"),
      database: database)
  }

  static func size(_ agencies: Int, _ plans: Int, _ years: Int) throws -> SampleSize {
    try SampleSize(agencies: agencies, plans: plans, years: years)
  }

  /// The plan that `./run` shows among the made-up ones.
  static func example() throws -> SampleFile {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/ke-hoach-an-hai-2026-2030.md")
    return SampleFile(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
  }

  @discardableResult
  static func build(
    _ size: SampleSize, seed: UInt64 = 7, today: Day = today, documents: [SampleFile] = [],
    in database: Database
  ) async throws -> [SampleTally] {
    try await BuildSample(
      size: size, seed: seed, today: today, documents: documents, parts: parts, files: try door(database)
    ).run(in: database)
  }

  /// Builds in a database of its own, looks at it and throws it away.
  static func inFreshFile<T: Sendable>(
    _ body: @Sendable (Database) async throws -> T
  ) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try await Database.open(.sqlite(path: folder.appending(path: "sample.sqlite").path))
    defer { database.close() }
    try await Migrator.migrate(database, migrations)
    return try await body(database)
  }
}
