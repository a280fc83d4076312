import Foundation
import Store
import Testing

@testable import Operations

/// Other processes read and write meanwhile, or are killed.
@Suite struct LiveTests {
  private static func invariant(_ path: String) async throws -> (sum: Int64, writes: Int64, generation: Int64)
  {
    let database = try await Database.open(.sqlite(path: path))
    defer { database.close() }
    return try await database.read { reader in
      (
        try reader.integer(
          "SELECT (SELECT sum(amount) FROM ledger_left) + (SELECT sum(amount) FROM ledger_right) AS whole"),
        try reader.integer("SELECT writes FROM generation"),
        try reader.integer("SELECT number FROM generation")
      )
    }
  }

  @Test func aBackupWhileOthersWriteIsOneMoment() async throws {
    let source = try await Installation.filled(things: 4000, odd: false)
    let writer = try ProbeProcess("write", source.folder.database)
    try writer.waitUntilReady()
    var moments: [Int64] = []
    for round in 0..<4 {
      _ = try source.backup(replaces: true)
      let target = try Installation()
      _ = try target.restore(from: source.archive)
      let found = try await Self.invariant(target.folder.database)
      #expect(found.sum == 1000)
      #expect(found.writes > (moments.last ?? 0), "round \(round)")
      moments.append(found.writes)
    }
    writer.kill()
    let end = try await Self.invariant(source.folder.database)
    #expect(end.sum == 1000)
    #expect(end.writes >= moments.last ?? 0)
    print("backups at write \(moments), of \(end.writes)")
  }

  @Test func whoReadsDuringARestoreSeesOldOrNew() async throws {
    let old = try await Installation.filled(generation: 1, things: 3000)
    _ = try old.backup()
    let present = try await Installation.filled(generation: 2, things: 6000)
    let watchers = try (0..<2).map { _ in try ProbeProcess("watch", present.folder.database) }
    for watcher in watchers { try watcher.waitUntilReady() }
    _ = try present.restore(from: old.archive)
    #expect(try await present.checksums() == old.checksums())
    for watcher in watchers {
      let (code, said) = try watcher.finish()
      #expect(code == 0)
      let words = said.split(separator: " ")
      #expect(words.count == 4)
      #expect(words.dropFirst().prefix(2) == ["0", "0"], "wrong sums and failures: \(said)")
      // The old one, then perhaps the new one, never the old one again.
      #expect(["2", "2,1"].contains(String(words.last ?? "")))
      print("a reader during a restore: \(said)")
    }
  }

  /// What was written up to the moment of the change is in the safety backup.
  @Test func aRestoreLosesNothingThatWasWrittenMeanwhile() async throws {
    let old = try await Installation.filled(generation: 1, things: 100, files: 0)
    _ = try old.backup()
    for _ in 0..<2 {
      let present = try await Installation.filled(generation: 2, things: 3000, files: 0)
      let count = present.base.appending(path: "count").path
      let writer = try ProbeProcess("write", present.folder.database, count)
      try writer.waitUntilReady()
      let restored = try present.restore(from: old.archive)
      let safety = try #require(restored.safetyBackup)
      writer.kill()
      let after = try await Self.invariant(present.folder.database)
      #expect(after.sum == 1000)
      #expect(after.generation == 1)
      let saved = try Installation()
      _ = try saved.restore(from: safety)
      let before = try await Self.invariant(saved.folder.database)
      #expect(before.sum == 1000)
      #expect(before.generation == 2)
      // Every write that was acknowledged is in the one or the other; the last one may not have been acknowledged.
      let acknowledged = try #require(Int64(try String(contentsOfFile: count, encoding: .utf8)))
      #expect((acknowledged...acknowledged + 1).contains(before.writes + after.writes))
      print("saved \(before.writes) writes before the restore; \(after.writes) came after it")
    }
  }

  @Test func aKilledBackupLeavesTheOldArchive() async throws {
    let source = try await Installation.filled(things: 4000, odd: false)
    let good = try source.backup()
    let old = try Data(contentsOf: URL(filePath: source.archive))
    let file = source.base.appending(path: "killed.haidang").path
    let usual = try await Self.duration { try Self.run("backup", source.folder.path, file) }
    try FileManager.default.removeItem(atPath: file)
    var (whole, killed) = (0, 0)
    for round in 0..<20 {
      let probe = try ProbeProcess("backup", source.folder.path, file)
      if round.isMultiple(of: 4) {
        try await Self.firstSign {
          try source.names().contains("killed.haidang.part") || !probe.process.isRunning
        }
      } else {
        try await Task.sleep(for: .milliseconds(Double.random(in: 0.1...1) * usual))
      }
      probe.kill()
      if FolderTree.exists(file) {
        whole += 1
        let manifest = try VerifyBackup(file: file, workFile: source.base.path + "/v").run()
        #expect(manifest.tables == good.manifest.tables)
        try FileManager.default.removeItem(atPath: file)
      } else {
        killed += 1
      }
    }
    #expect(killed > 0)
    #expect(try Data(contentsOf: URL(filePath: source.archive)) == old)
    try Self.run("backup", source.folder.path, file)
    let left = try source.names().filter { $0.hasPrefix("killed") }
    #expect(left == ["killed.haidang"])
    print("killed \(killed) backups before their end, \(whole) after it")
  }

  @Test func aKilledRestoreLeavesOldOrNew() async throws {
    let old = try await Installation.filled(generation: 1, things: 1500, odd: false)
    _ = try old.backup()
    let wanted = try await old.checksums()
    let schema = old.base.appending(path: "schema.sql").path
    try Data(Fixture.sqlite).write(to: URL(filePath: schema))
    let usual = try await Self.duration {
      try Self.run("restore", try Installation().folder.path, old.archive, schema)
    }
    var (before, after) = (0, 0)
    for round in 0..<12 {
      let present =
        round < 6
        ? try await Installation.filled(generation: 2, things: 800, files: 2, odd: false) : try Installation()
      let there = round < 6 ? try await present.checksums() : []
      let probe = try ProbeProcess("restore", present.folder.path, old.archive, schema)
      if round.isMultiple(of: 3) {
        try await Self.firstSign {
          try present.names().contains { $0.contains(".restore") } || !probe.process.isRunning
        }
      } else {
        try await Task.sleep(for: .milliseconds(Double.random(in: 0.3...(round < 6 ? 3.5 : 1.3)) * usual))
      }
      probe.kill()
      let found = FolderTree.exists(present.folder.database) ? try await present.checksums() : []
      #expect(found == there || found == wanted)
      if found == wanted { after += 1 } else { before += 1 }
      try Self.run("restore", present.folder.path, old.archive, schema)
      #expect(try await present.checksums() == wanted)
      #expect(try old.files().allSatisfy { try present.files()[$0.key] == $0.value })
      let left = try present.names().filter { $0.contains(".part") || $0.contains(".restore") }
      #expect(left.isEmpty)
      #expect(!FolderTree.exists(present.folder.files + "/.restore-part"))
    }
    #expect(before > 0)
    print("killed \(before) restores before the change of the database, \(after) after it")
  }

  /// Until the work can be seen: how long a process takes says little on a machine that is busy with other tests.
  private static func firstSign(_ seen: () throws -> Bool) async throws {
    while try !seen() { try await Task.sleep(for: .microseconds(200)) }
  }

  private static func run(_ words: String...) throws {
    let probe =
      words.count == 3
      ? try ProbeProcess(words[0], words[1], words[2])
      : try ProbeProcess(words[0], words[1], words[2], words[3])
    let (code, said) = try probe.finish()
    #expect(code == 0, "\(said)")
  }

  /// In milliseconds.
  private static func duration(_ body: () throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    try body()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }
}
