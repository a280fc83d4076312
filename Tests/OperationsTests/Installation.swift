import Core
import Foundation
import Store
import Testing

@testable import Operations

/// A data folder on SQLite with rows and files, and a folder beside it for archives.
final class Installation: Sendable {
  let base = FileManager.default.temporaryDirectory.appending(path: "haidang-backup-\(UUID().uuidString)")
  let folder: DataFolder
  /// Where the tests put archives.
  let archive: String

  static let noon = Timestamp(milliseconds: 1_795_842_000_000)

  init() throws {
    folder = DataFolder(path: base.appending(path: "data").path)
    archive = base.appending(path: "archive.haidang").path
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: base)
  }

  /// With rows of the fixture and some files, as attachments lie.
  static func filled(generation: Int = 1, things: Int = 300, files: Int = 12, odd: Bool = true) async throws
    -> Installation
  {
    let made = try Installation()
    let database = try await Database.open(.sqlite(path: made.folder.database))
    defer { database.close() }
    try await Migrator.migrate(database, Fixture.migrations)
    try await Fixture.fill(database, generation: generation, things: things, odd: odd)
    for number in 0..<files {
      try made.add(file: [UInt8](repeating: UInt8(number), count: number * number * 700))
    }
    return made
  }

  /// Named by its SHA-256; returns the path below "files".
  @discardableResult
  func add(file bytes: [UInt8]) throws -> String {
    let name = Digest.sha256(bytes)
    let place = "\(name.prefix(2))/\(name.dropFirst(2).prefix(2))"
    try FileManager.default.createDirectory(
      atPath: folder.files + "/" + place, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: folder.files + "/\(place)/\(name)"))
    return "\(place)/\(name)"
  }

  func backup(replaces: Bool = false) throws -> MakeBackup.Outcome {
    try MakeBackup(of: folder, to: archive, replaces: replaces, now: Self.noon).run()
  }

  func restore(from file: String) throws -> RestoreBackup.Outcome {
    try RestoreBackup(from: file, into: folder, migrations: Fixture.migrations, now: Self.noon).run()
  }

  func checksums() async throws -> [TableChecksum] {
    let database = try await Database.open(.sqlite(path: folder.database))
    defer { database.close() }
    return try await TableChecksums.of(database)
  }

  /// The SHA-256 of every file, by its path below "files".
  func files() throws -> [String: String] {
    try Dictionary(
      FolderTree.files(in: folder.files).map { path in
        (path, Digest.sha256([UInt8](try Data(contentsOf: URL(filePath: folder.files + "/" + path)))))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Every name in the data folder and beside it, without what SQLite keeps while a file is open.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { !$0.hasPrefix("data/files/") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
  }
}
