import Core
import Foundation
import Store
import TestKit
import Testing

@testable import Attachments

@Suite(.database(SampleFiles.migrations)) struct CollectFilesTests {
  static let plan = FileSubject("plan", 7)

  struct Scene: Sendable {
    let database: Database
    let folder: TestFolder
    let home: FolderHome

    init() throws {
      database = try TestDatabase.current.database
      folder = try TestFolder()
      home = FolderHome(folder: folder.path + "/files")
    }

    func collect(after seconds: Int64) async throws -> Int {
      try await CollectFiles().run(database, home, now: SampleFiles.now.adding(seconds: seconds)).removed
    }

    func keep(_ file: StoredFile, at moment: Timestamp = SampleFiles.now) async throws -> ID<AttachedFile> {
      try await database.write {
        try $0.keep(file, as: "a.pdf", with: CollectFilesTests.plan, .program(now: moment))
      }
    }

    /// Rows without a file in the home: there must never be one.
    func lost() async throws -> [FileKey] {
      let keys = try await database.read { reader in
        try reader.rows("SELECT sha256 FROM stored_file").map { try $0.get("sha256", as: FileKey.self) }
      }
      var lost: [FileKey] = []
      for key in keys where try await home.find(key) == nil {
        // It may have been collected since, row and all.
        let isThere = try await database.read {
          try $0.integer("SELECT count(*) AS n FROM stored_file WHERE sha256 = \(key)")
        }
        if isThere > 0 { lost.append(key) }
      }
      return lost
    }
  }

  @Test func whatWasNeverKeptGoesAfterADay() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    #expect(try await scene.collect(after: SampleFiles.day - 60) == 0)
    #expect(try await scene.home.find(file.key) != nil)
    #expect(try await scene.collect(after: SampleFiles.day + 60) == 1)
    #expect(try await scene.home.find(file.key) == nil)
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM file_passage") } == 0)
    let refusal = await #expect(throws: Refusal.self) { try await scene.keep(file) }
    #expect(refusal?.code == "file-gone")
  }

  @Test func whatIsReferredToStays() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let first = try await scene.keep(file)
    let second = try await scene.keep(file)
    #expect(try await scene.collect(after: 100 * SampleFiles.day) == 0)
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM file_passage") } == 0)
    try await scene.database.write { try $0.dropAttachment(first, "file", SampleFiles.context) }
    #expect(try await scene.collect(after: 100 * SampleFiles.day) == 0)
    try await scene.database.write { try $0.dropAttachment(second, "file", SampleFiles.context) }
    // It is in the bin for thirty days.
    let end = FilePassage.binSeconds + SampleFiles.day
    #expect(try await scene.collect(after: end - 60) == 0)
    #expect(try await scene.database.read { try StoredFile.places($0) }.count == 1)
    #expect(try await scene.collect(after: end + 60) == 1)
    #expect(try await scene.home.find(file.key) == nil)
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM stored_file") } == 0)
  }

  @Test func whatIsUsedAgainStays() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let first = try await scene.keep(file)
    try await scene.database.write { try $0.dropAttachment(first, "file", SampleFiles.context) }
    _ = try await scene.keep(file)
    #expect(try await scene.collect(after: 100 * SampleFiles.day) == 0)
    #expect(try await scene.lost().isEmpty)
  }

  /// Files that no row knows, as after a restored copy of the database, go a month after they were first seen; page by
  /// page.
  @Test func whatNoRowKnowsGoesPageByPage() async throws {
    let scene = try Scene()
    for seed in 1...9 { try await scene.home.put(try scene.folder.file(noise(10, seed: UInt64(seed)))) }
    let kept = try await SampleFiles.arrived(at: .now, in: scene.folder, scene.home)
    _ = try await scene.keep(kept, at: .now)
    #expect(try await CollectFiles().run(scene.database, scene.home).removed == 0)
    func walk(after days: Int64) async throws -> (removed: Int, runs: Int) {
      var (removed, runs) = (0, 0)
      var place: String?
      repeat {
        let outcome = try await CollectFiles(most: 4, after: place).run(
          scene.database, scene.home, now: .now.adding(seconds: days * SampleFiles.day + 60))
        removed += outcome.removed
        place = outcome.next
        runs += 1
      } while place != nil
      return (removed, runs)
    }
    #expect(try await walk(after: 1) == (0, 3))
    #expect(try await walk(after: 30) == (0, 3))
    #expect(try await walk(after: 32) == (9, 3))
    #expect(try await scene.home.list(after: nil, most: 100).files.map(\.key) == [kept.key])
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM stray_file") } == 0)
  }

  /// A database restored from before a file came knows nothing of it; restored to a later one, it knows it again.
  @Test func whatAnotherCopyOfTheDatabaseKnowsStays() async throws {
    let scene = try Scene()
    let file = try scene.folder.file(noise(10))
    try await scene.home.put(file)
    let seen = Timestamp.now.adding(seconds: 2 * SampleFiles.day)
    #expect(try await CollectFiles().run(scene.database, scene.home, now: seen).removed == 0)
    let known = StoredFile(key: try file.key, byteCount: 10, type: .pdf, enteredAt: seen)
    #expect(try await scene.database.write { try FilePassage.enter($0, known.key, now: seen) })
    _ = try await scene.keep(known, at: seen)
    let later = seen.adding(seconds: 40 * SampleFiles.day)
    #expect(try await CollectFiles().run(scene.database, scene.home, now: later).removed == 0)
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM stray_file") } == 0)
  }

  /// A home that stops before it removes, so that something can happen in between.
  struct SlowHome: FileHome {
    let home: FolderHome
    let between: @Sendable () async throws -> Void

    func put(_ path: String, as key: FileKey, byteCount: Int64) async throws {
      try await home.put(path, as: key, byteCount: byteCount)
    }
    func find(_ key: FileKey) async throws -> HomedFile? { try await home.find(key) }
    func read(_ key: FileKey, _ range: Range<Int64>?) async throws -> FileChunks {
      try await home.read(key, range)
    }
    func remove(_ key: FileKey) async throws {
      try await between()
      try await home.remove(key)
    }
    func list(after place: String?, most count: Int) async throws -> FileListing {
      try await home.list(after: place, most: count)
    }
  }

  /// The same file comes in again while it is being removed: it waits, and is there afterwards.
  @Test func whatComesInWhileItGoesWaits() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let later = SampleFiles.now.adding(seconds: SampleFiles.day + 60)
    let slow = SlowHome(home: scene.home) {
      let mayEnter = try await scene.database.write { try FilePassage.enter($0, file.key, now: later) }
      #expect(!mayEnter)
      let refusal = await #expect(throws: Refusal.self) { try await scene.keep(file, at: later) }
      #expect(refusal?.code == "file-gone")
      let another = try await scene.database.write { try FilePassage.leave($0, file.key, now: later) }
      #expect(!another)
    }
    #expect(try await CollectFiles().run(scene.database, slow, now: later).removed == 1)
    let again = try await SampleFiles.arrived(at: later, in: scene.folder, scene.home)
    _ = try await scene.keep(again, at: later)
    #expect(try await scene.home.find(again.key) != nil)
    #expect(try await scene.lost().isEmpty)
  }

  /// The store is down when a file should go: the run says so, and a later one ends what it began.
  @Test func aHomeThatFailsIsAskedAgain() async throws {
    struct Down: Error {}
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let slow = SlowHome(home: scene.home) { throw Down() }
    let later = SampleFiles.now.adding(seconds: SampleFiles.day + 60)
    await #expect(throws: Down.self) { try await CollectFiles().run(scene.database, slow, now: later) }
    #expect(try await scene.home.find(file.key) != nil)
    #expect(try await scene.collect(after: SampleFiles.day + 300 + FilePassage.removalSeconds) == 1)
    #expect(try await scene.home.find(file.key) == nil)
  }

  /// A collector that was held up so long that another one took its removal over does not end the other's.
  @Test func whoWasHeldUpEndsNothingOfOthers() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let first = SampleFiles.now.adding(seconds: SampleFiles.day + 60)
    let second = first.adding(seconds: FilePassage.removalSeconds + 1)
    for moment in [first, second] {
      #expect(try await scene.database.write { try FilePassage.leave($0, file.key, now: moment) })
    }
    try await scene.database.write { try FilePassage.end($0, file.key, began: first) }
    #expect(try await scene.database.write { try !FilePassage.enter($0, file.key, now: second) })
    try await scene.database.write { try FilePassage.end($0, file.key, began: second) }
    #expect(try await scene.database.write { try FilePassage.enter($0, file.key, now: second) })
  }

  /// A collector was killed between saying that a file goes and removing it: the next one ends what it began, and
  /// whoever sends the file meanwhile is held up for minutes, not for ever.
  @Test func aKilledRemovalIsEnded() async throws {
    let scene = try Scene()
    let file = try await SampleFiles.arrived(in: scene.folder, scene.home)
    let later = SampleFiles.now.adding(seconds: SampleFiles.day + 60)
    #expect(try await scene.database.write { try FilePassage.leave($0, file.key, now: later) })
    #expect(try await scene.collect(after: SampleFiles.day + 120) == 0)
    #expect(try await scene.collect(after: SampleFiles.day + 61 + FilePassage.removalSeconds) == 1)
    #expect(try await scene.home.find(file.key) == nil)

    let again = try await SampleFiles.arrived(at: later, in: scene.folder, scene.home)
    let muchLater = later.adding(seconds: SampleFiles.day + 60)
    #expect(try await scene.database.write { try FilePassage.leave($0, again.key, now: muchLater) })
    let afterwards = muchLater.adding(seconds: FilePassage.removalSeconds + 1)
    #expect(try await scene.database.write { try FilePassage.enter($0, again.key, now: afterwards) })
    try await scene.home.put(try scene.folder.file(noise(2000)))
    let sent = StoredFile(key: again.key, byteCount: 2000, type: .pdf, enteredAt: afterwards)
    _ = try await scene.keep(sent, at: afterwards)
    #expect(try await scene.lost().isEmpty)
  }

  /// Many send, keep and drop the same few files while others collect with clocks that run a day ahead, so that there
  /// is no grace at all: files go under way all the time, and in the end every row has its file.
  @Test func everyRowHasItsFileInTheEnd() async throws {
    let scene = try Scene()
    let files = try (1...3).map { try scene.folder.file(noise(500, seed: UInt64($0))) }
    let removed = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for round in 0..<12 {
            try await Self.sendKeepDrop(files[(worker + round) % files.count], round, scene)
          }
          return 0
        }
      }
      for _ in 0..<2 {
        group.addTask {
          var removed = 0
          for _ in 0..<40 {
            let ahead = Timestamp.now.adding(seconds: FilePassage.binSeconds + SampleFiles.day + 60)
            removed += try await CollectFiles().run(scene.database, scene.home, now: ahead).removed
          }
          return removed
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(removed > 0)
    #expect(try await scene.lost().isEmpty)
    let kept = try await scene.database.read { try AttachedFile.list($0, of: Self.plan) }
    #expect(!kept.isEmpty)
    for attached in kept { #expect(try await scene.home.find(attached.file.key) != nil) }
  }

  /// Sends the file until it is kept; the last two times it stays, before that it is dropped again.
  private static func sendKeepDrop(_ file: TestFile, _ round: Int, _ scene: Scene) async throws {
    let key = try file.key
    while true {
      while try await !scene.database.write({ try FilePassage.enter($0, key, now: .now) }) {
        try await Task.sleep(for: .milliseconds(2))
      }
      try await scene.home.put(file)
      let stored = StoredFile(key: key, byteCount: file.byteCount, type: .pdf, enteredAt: .now)
      do {
        let id = try await scene.database.write { try $0.keep(stored, as: "a.pdf", with: plan, .program()) }
        guard round < 10 else { return }
        _ = try await scene.database.write { try $0.dropAttachment(id, "file", .program()) }
        return
      } catch let refusal as Refusal where refusal.code == "file-gone" {
        continue
      }
    }
  }
}
