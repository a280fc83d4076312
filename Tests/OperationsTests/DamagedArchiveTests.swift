import Core
import Foundation
import Store
import Testing

@testable import Operations

/// An archive that was changed, cut or forged is refused before anything is touched.
@Suite struct DamagedArchiveTests {
  private static func isRefusal(_ error: any Error) -> Bool {
    switch error {
    case OperationFailure.damagedArchive, OperationFailure.foreignArchive: true
    default: false
    }
  }

  /// Every header byte and a sample of all others, one bit each; and cuts at every 512th byte and elsewhere.
  @Test func everyFlippedByteAndCutIsRefused() async throws {
    let source = try await Installation.filled(things: 3, files: 4, odd: false)
    _ = try source.backup()
    let good = [UInt8](try Data(contentsOf: URL(filePath: source.archive)))
    let target = try await Installation.filled(generation: 2, things: 3, files: 0, odd: false)
    let before = try await target.checksums()
    let names = try target.names()
    let bad = target.base.appending(path: "bad.haidang").path
    let stride = max(1, good.count / 300)
    let places =
      Array(0..<520) + Array(Swift.stride(from: 520, to: good.count, by: stride))
      + Array(Swift.stride(from: good.count - 2400, to: good.count, by: 3))
    var refused = 0
    for (number, place) in places.enumerated() {
      var bytes = good
      bytes[place] ^= UInt8(1 << (number % 8))
      if try Self.isRefused(bytes, bad, target) { refused += 1 }
    }
    #expect(refused == places.count)
    var cuts = 0
    let lengths =
      Array(Swift.stride(from: 0, to: good.count, by: max(512, good.count / 60 / 512 * 512)))
      + [1, 511, good.count - 1, good.count - 512, good.count - 1024, good.count - 2048]
    for length in lengths where try Self.isRefused(Array(good[..<length]), bad, target) { cuts += 1 }
    #expect(cuts == lengths.count)
    #expect(try Self.isRefused(good + [0], bad, target))
    #expect(try await target.checksums() == before)
    #expect(try target.names() == (names + ["bad.haidang"]).sorted())
    print("refused \(refused) flipped bytes and \(cuts) cuts of an archive of \(good.count) bytes")
  }

  private static func isRefused(_ bytes: [UInt8], _ path: String, _ target: Installation) throws -> Bool {
    try Data(bytes).write(to: URL(filePath: path))
    do {
      _ = try target.restore(from: path)
      return false
    } catch {
      return isRefusal(error)
    }
  }

  @Test(arguments: [
    "files/../../etc/cron.d/x", "/etc/passwd", "files//x", "files/./x", "files/", "files", "haidang.sqlite",
    "data/haidang.sqlite", "files/.hidden", "files/a\nb", "files/a\u{7F}", "files/a\\b", "last-backup.json",
  ])
  func aNameThatLeadsElsewhereIsRefused(name: String) async throws {
    let forged = try await Self.forge([name])
    let target = try Installation()
    #expect(throws: OperationFailure.self) { try target.restore(from: forged.archive) }
    #expect(try target.names() == ["data"])
    #expect(try target.files().isEmpty)
  }

  @Test(arguments: [
    ["files/a", "files/a"], ["files/b", "files/a"], ["files/a", "files/a/b"],
    ["files/a", "files/a-b", "files/a/b"],
  ])
  func namesThatMeetAreRefused(names: [String]) async throws {
    let forged = try await Self.forge(names)
    let target = try Installation()
    #expect(throws: OperationFailure.self) { try target.restore(from: forged.archive) }
    #expect(!FolderTree.exists(target.folder.database))
  }

  /// So that the two tests above fail for their names alone.
  @Test func aForgedArchiveWithGoodNamesIsTaken() async throws {
    let forged = try await Self.forge(["files/a", "files/b/c"])
    let target = try Installation()
    #expect(try target.restore(from: forged.archive).writtenFiles == 2)
    #expect(try target.files().keys.sorted() == ["a", "b/c"])
  }

  /// Files under any names, with manifest and seal that fit.
  private static func forge(_ names: [String]) async throws -> Installation {
    let source = try await Installation.filled(things: 1, files: 0, odd: false)
    _ = try source.backup()
    let copy = source.base.path + "/copy.sqlite"
    let manifest = try VerifyBackup(file: source.archive, workFile: copy).run()
    let content = source.base.path + "/content"
    try Data("nội dung".utf8).write(to: URL(filePath: content))
    let writer = try ArchiveWriter(source.archive, time: 1)
    var forged = manifest
    forged.database = try writer.add(try InputFile(copy), as: ArchivePath.database) { _ in }
    forged.files = try names.map { try writer.add(try InputFile(content), as: $0) { _ in } }
    try writer.finish(forged)
    return source
  }

  @Test func aForeignFileIsNamedAsSuch() async throws {
    let target = try Installation()
    for text in ["", "PK\u{3}\u{4}", String(repeating: "x", count: 5000)] {
      let path = target.base.path + "/foreign"
      try Data(text.utf8).write(to: URL(filePath: path))
      let error = #expect(throws: OperationFailure.self) { try target.restore(from: path) }
      #expect(error.map(Self.isRefusal) == true)
    }
    #expect(throws: OperationFailure.self) { try target.restore(from: target.base.path) }
    #expect(throws: OperationFailure.self) { try target.restore(from: "/dev/zero") }
  }

  /// A manifest that tells other rows than the database holds.
  @Test func aManifestThatLiesIsRefused() async throws {
    let source = try await Installation.filled(things: 1, files: 0, odd: false)
    _ = try source.backup()
    let copy = source.base.path + "/copy.sqlite"
    var manifest = try VerifyBackup(file: source.archive, workFile: copy).run()
    manifest.tables[0].count += 1
    let writer = try ArchiveWriter(source.archive, time: 1)
    _ = try writer.add(try InputFile(copy), as: ArchivePath.database) { _ in }
    try writer.finish(manifest)
    #expect(throws: OperationFailure.self) { try Installation().restore(from: source.archive) }
  }
}
