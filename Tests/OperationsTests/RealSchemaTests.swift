import Accounts
import Agencies
import Core
import Foundation
import Jobs
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Attachments
@testable import Operations

/// The tables of the program itself, with its directory of agencies and a plan read and accepted.
@Suite(.database(realSchema)) struct RealSchemaTests {
  @Test(arguments: TestEngines.available)
  func everythingArrives(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    let place = try Installation()
    defer { withExtendedLifetime(place) {} }
    try await Self.fill(source, filesIn: place.folder.path)
    try await Target.with(target) { copy in
      let copied = try await CopyDatabase(from: source, to: copy, migrations: realSchema)
        .run()
      #expect(try await TableChecksums.of(copy) == TableChecksums.of(source))
      let filled = copied.filter { $0.count > 0 }
      #expect(filled.count > 12)
      #expect(filled.contains { $0.table == "duty" })
      print(
        "copied \(source.dialect) → \(target): \(filled.count) of \(copied.count) tables filled,",
        "\(copied.reduce(0) { $0 + $1.count }) rows")
    }
  }

  @Test func aBackupOfItComesBack() async throws {
    let source = try TestDatabase.current
    guard case .sqlite(let path) = source.location else { return }
    let place = try Installation()
    let folder = DataFolder(path: place.folder.path, database: path)
    try await Self.fill(source.database, filesIn: folder.path)
    // An upload that is under way is no part of it.
    let shelf = URL(filePath: folder.files + "/00/11")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    try Data("nửa tệp".utf8).write(to: shelf.appending(path: FolderHome.unfinished + "1"))
    let made = try MakeBackup(of: folder, to: place.archive).run()
    #expect(made.isComplete)
    // Without one of the files that rows name it is no backup, and does not count as the last one.
    let last = LastBackup.read(folder)?.backup
    var again = MakeBackup(
      of: DataFolder(path: folder.path, database: path, files: folder.path + "/none"), to: place.archive + "2"
    )
    again.named = StoredFile.places
    let incomplete = try again.run()
    #expect(incomplete.missingFiles.count == 1 && !incomplete.isComplete)
    #expect(LastBackup.read(folder)?.backup == last)
    // Told to replace a complete archive, it lies beside it: the good one stays.
    again.file = place.archive
    again.replaces = true
    let whole = try VerifyBackup(file: place.archive, workFile: place.base.path + "/work").run()
    let beside = try again.run()
    #expect(!beside.isComplete && beside.file == place.archive + ".incomplete")
    #expect(try VerifyBackup(file: place.archive, workFile: place.base.path + "/work").run() == whole)
    #expect(LastBackup.read(folder)?.backup == last)
    let target = DataFolder(path: place.base.path + "/second")
    let restored = try RestoreBackup(
      from: place.archive, into: target, migrations: realSchema
    ).run()
    #expect(restored.manifest == made.manifest)
    #expect(made.manifest.files.count == 1)
    let kept = try await source.database.read { reader in
      try reader.row("SELECT sha256 FROM stored_file")?.get("sha256", as: FileKey.self)
    }
    #expect(try await FolderHome(folder: target.path + "/files").find(try #require(kept)) != nil)
    let second = try await Database.open(.sqlite(path: target.database))
    defer { second.close() }
    #expect(try await TableChecksums.of(second) == TableChecksums.of(source.database))
  }

  /// Fills the tables through the real actions; files come into `files` of a folder.
  private static func fill(_ database: Database, filesIn folder: String) async throws {
    let context = ActionContext.program()
    try await LoadShippedDirectory().run(in: database, by: context)
    let password = try await OneTimePassword.make(hashing: PasswordHashing(passes: 1, memory: 1 << 13))
    try await CreateFirstAdministrator(email: "quan-tri@an-hai.example", password: password)
      .run(in: database, by: context)
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/ke-hoach-an-hai-2026-2030.md").standardizedFileURL.path
    let door = FileDoor(
      home: FolderHome(folder: folder + "/files"), incoming: try IncomingFolder(folder + "/incoming"),
      database: database)
    let request = try await ImportPlan.reading(
      FileDoor.Arrival(
        try await door.receive(file: path, limit: 1 << 20), named: "ke-hoach.md",
        rule: .plan(byteCount: 1 << 20)), through: door, in: database)
    let outcome = try await request.run(in: database, by: context)
    try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(in: database, by: context)
  }
}

private let realSchema =
  StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations
  + AttachmentsSchema.migrations + AgenciesSchema.migrations + PlanRegistrySchema.migrations
