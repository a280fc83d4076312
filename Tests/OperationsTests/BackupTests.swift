import Core
import Foundation
import Store
import Testing

@testable import Operations

@Suite struct BackupTests {
  /// The whole way: back up, restore into an empty folder, compare rows and files.
  @Test func whatIsRestoredEqualsWhatWasBackedUp() async throws {
    let source = try await Installation.filled()
    let made = try source.backup()
    let target = try Installation()
    let restored = try target.restore(from: source.archive)
    #expect(restored.manifest == made.manifest)
    #expect(restored.safetyBackup == nil)
    #expect(restored.missingMigrations.isEmpty)
    #expect(restored.writtenFiles == 12)
    #expect(try await target.checksums() == source.checksums())
    #expect(try await target.checksums() == made.manifest.tables)
    #expect(try target.files() == source.files())
    #expect(try target.files().count == 12)
    print(
      "restored \(made.manifest.tables.count) tables, \(made.manifest.rows) rows, \(made.manifest.files.count) files,",
      "\(made.manifest.bytes) bytes; the archive has \(made.bytes)")
    let database = try await Database.open(.sqlite(path: target.folder.database))
    defer { database.close() }
    #expect(try await Migrator.migrate(database, Fixture.migrations).isEmpty)
    #expect(try await database.read { try SearchIndex.search($0, "viec 7").map(\.id) } == [7])
  }

  @Test func onlyTheArchiveAndTheNoteAreLeft() async throws {
    let source = try await Installation.filled(files: 0)
    _ = try source.backup()
    #expect(
      try source.names() == ["archive.haidang", "data", "data/haidang.sqlite", "data/last-backup.json"])
    let mode = try FileManager.default.attributesOfItem(atPath: source.archive)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// An operator without this program can look into it.
  @Test func tarReadsIt() async throws {
    let source = try await Installation.filled()
    let long = "files/" + String(repeating: "đ", count: 60) + "/" + String(repeating: "x", count: 200)
    try FileManager.default.createDirectory(
      atPath: URL(filePath: source.folder.path + "/" + long).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data("dài".utf8).write(to: URL(filePath: source.folder.path + "/" + long))
    let made = try source.backup()
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-xf", source.archive, "-C", source.base.path]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    for file in made.manifest.files + [made.manifest.database] {
      let bytes = [UInt8](try Data(contentsOf: source.base.appending(path: file.path)))
      #expect(Digest.sha256(bytes) == file.sha256)
    }
    #expect(made.manifest.files.contains { $0.path == long })
  }

  @Test func anExistingFileStaysUnlessToldOtherwise() async throws {
    let source = try await Installation.filled(files: 1)
    try Data("quan trọng".utf8).write(to: URL(filePath: source.archive))
    #expect(throws: OperationFailure.fileExists(source.archive)) { try source.backup() }
    #expect(try String(contentsOfFile: source.archive, encoding: .utf8) == "quan trọng")
    let made = try source.backup(replaces: true)
    #expect(try VerifyBackup(file: source.archive, workFile: source.base.path + "/v").run() == made.manifest)
  }

  @Test func theLastOneIsTold() async throws {
    let source = try await Installation.filled(files: 0)
    #expect(LastBackup.read(source.folder) == nil)
    #expect(LastBackup.sentence(nil).en.contains("Never"))
    let restored = LastBackup(
      restore: .init(at: Installation.noon, file: "/x", madeAt: Installation.noon.adding(seconds: -86_400)))
    #expect(LastBackup.sentence(restored).en.contains("Restored 2026-11-28"))
    let made = try source.backup()
    let last = LastBackup.read(source.folder)
    #expect(last?.backup == .init(at: Installation.noon, file: source.archive, bytes: made.bytes))
    let later = Installation.noon.adding(seconds: 3 * 86_400)
    #expect(LastBackup.sentence(last, now: later).vi.contains("3 ngày trước"))
    // What a process left that was killed while it noted goes with the next note; what one is writing stays.
    let (dead, alive) = (source.folder.lastBackup + ".part-999999999", source.folder.lastBackup + ".part-1")
    for file in [dead, alive] { try "{".write(toFile: file, atomically: false, encoding: .utf8) }
    // Restoring the old one does not make the memory old.
    _ = try MakeBackup(of: source.folder, to: source.archive + "2", now: later).run()
    _ = try source.restore(from: source.archive)
    #expect(LastBackup.read(source.folder)?.backup?.at == later)
    #expect(LastBackup.read(source.folder)?.restore?.madeAt == Installation.noon)
    #expect(!FolderTree.exists(dead) && FolderTree.exists(alive))
  }

  @Test func whatIsNoDatabaseOfOursIsRefused() async throws {
    let empty = try Installation()
    #expect(throws: OperationFailure.noDatabase(empty.folder.database)) { try empty.backup() }
    let database = try await Database.open(.sqlite(path: empty.folder.database))
    try await database.write { try $0.run("CREATE TABLE other (id BIGINT)") }
    database.close()
    #expect(throws: OperationFailure.foreignDatabase(empty.folder.database)) { try empty.backup() }
    #expect(!FolderTree.exists(empty.archive))
  }

  @Test func aDamagedDatabaseIsToldAndTheOldArchiveStays() async throws {
    let source = try await Installation.filled(things: 3000, files: 0)
    let good = try source.backup()
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: source.folder.database)))
    // A page in the middle.
    let page = bytes.count / 2 / 4096 * 4096
    for index in page..<(page + 4096) { bytes[index] = 0x5A }
    try Data(bytes).write(to: URL(filePath: source.folder.database))
    #expect(throws: (any Error).self) { try source.backup(replaces: true) }
    #expect(try VerifyBackup(file: source.archive, workFile: source.base.path + "/v").run() == good.manifest)
    #expect(!FolderTree.exists(source.archive + ".part"))
  }

  @Test func linksAndUnreadablePlacesAreToldClearly() async throws {
    let source = try await Installation.filled(files: 2)
    let link = source.folder.files + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    #expect(throws: OperationFailure.notAFile(link)) { try source.backup() }
    try FileManager.default.removeItem(atPath: link)
    #expect(throws: OperationFailure.self) {
      try MakeBackup(of: source.folder, to: "/proc/no/such/place.haidang").run()
    }
    #expect(throws: OperationFailure.self) {
      try RestoreBackup(from: source.base.path + "/none", into: source.folder, migrations: []).run()
    }
    #expect(try source.backup().manifest.files.count == 2)
  }

  /// A real disk of two megabytes.
  @Test(.enabled(if: SmallDisk.mayBeMade, "this user may not mount a disk"))
  func aFullDiskLosesNothing() async throws {
    let source = try await Installation.filled(files: 0)
    let disk = source.base.appending(path: "disk").path
    try #require(try SmallDisk.make(disk))
    defer { _ = try? Shell.run("umount", disk) }
    let file = disk + "/small.haidang"
    let error = #expect(throws: (any Error).self) { try MakeBackup(of: source.folder, to: file).run() }
    let isFull =
      switch error {
      case OperationFailure.diskFull?, StoreError.storage?: true
      default: false
      }
    #expect(isFull, "\(String(describing: error))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk).isEmpty)
  }

  @Test func aFileWhoseNameIsNotItsSumIsNamed() async throws {
    let source = try await Installation.filled(files: 3)
    let path = try source.add(file: Array("nguyên".utf8))
    try Data("hỏng".utf8).write(to: URL(filePath: source.folder.files + "/" + path))
    #expect(try source.backup().damagedFiles == ["files/" + path])
  }

  @Test func twoBackupsToOneFileDoNotMeet() async throws {
    let source = try await Installation.filled(files: 0)
    let held = try FileLock(source.archive + ".lock")
    #expect(throws: OperationFailure.inUse(source.archive + ".lock")) { try source.backup() }
    withExtendedLifetime(held) {}
  }
}

enum Shell {
  /// The code that a program ended with.
  static func run(_ words: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

enum SmallDisk {
  static let mayBeMade: Bool = {
    let place = FileManager.default.temporaryDirectory.appending(path: "haidang-disk-\(UUID().uuidString)")
      .path
    defer {
      _ = try? Shell.run("umount", place)
      try? FileManager.default.removeItem(atPath: place)
    }
    return (try? make(place)) == true
  }()

  static func make(_ place: String) throws -> Bool {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    return try Shell.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place) == 0
  }
}
