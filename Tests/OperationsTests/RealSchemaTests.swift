import Accounts
import Agencies
import Core
import Foundation
import OfficeFiles
import PlanReading
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Operations

/// The tables of the program itself, with its directory of agencies and a plan read and accepted.
@Suite(.database(PlanRegistrySchema.migrations)) struct RealSchemaTests {
  @Test(arguments: TestEngines.available)
  func everythingArrives(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    try await Self.fill(source)
    try await Target.with(target) { copy in
      let copied = try await CopyDatabase(from: source, to: copy, migrations: PlanRegistrySchema.migrations)
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
    try await Self.fill(source.database)
    let place = try Installation()
    let folder = DataFolder(path: place.folder.path, database: path)
    let made = try MakeBackup(of: folder, to: place.archive).run()
    let target = DataFolder(path: place.base.path + "/second")
    let restored = try RestoreBackup(
      from: place.archive, into: target, migrations: PlanRegistrySchema.migrations
    ).run()
    #expect(restored.manifest == made.manifest)
    let second = try await Database.open(.sqlite(path: target.database))
    defer { second.close() }
    #expect(try await TableChecksums.of(second) == TableChecksums.of(source.database))
  }

  private static func fill(_ database: Database) async throws {
    try await ShippedDirectory.loadIfEmpty(database, .program())
    _ = try await CreateFirstAdministrator.run(database, email: "quan-tri@an-hai.example")
    let officer = try await CreatePerson(
      name: "Cán bộ đầu mối", email: "can-bo@an-hai.example", role: .officer
    ).run(database, .program()).person
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/ke-hoach-an-hai-2026-2030.md").standardizedFileURL
    let text = try await DocumentReader.read(file: path.path)
    let file = PlanFile(name: path.lastPathComponent, bytes: [UInt8](try Data(contentsOf: path)))
    let context = ActionContext(actor: officer.id.rawValue, actorName: officer.name)
    let outcome = try await ImportPlan.reading(text, of: file, in: database).run(in: database, by: context)
    _ = try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(in: database, by: context)
  }
}
