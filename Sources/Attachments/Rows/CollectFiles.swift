import Core
import Store

/// Removes what nothing refers to: files whose last reference went more than a day ago, files that came in and were
/// never kept, and files in the home that no row has known for a month (`StrayFile`). A job calls it again and again;
/// each run is bounded.
package struct CollectFiles: Sendable {
  /// Files looked at in one run, of each of the three kinds.
  package var most: Int
  /// Where the walk through the home goes on: the `next` of the run before; nil begins anew.
  package var place: String?

  package init(most: Int = 500, after place: String? = nil) {
    self.most = most
    self.place = place
  }

  package struct Outcome: Hashable, Sendable {
    /// How many files were removed.
    package var removed: Int
    /// Where the next run goes on in the home; nil when it has been walked through.
    package var next: String?
  }

  /// Throws what the database or the home throw; what was removed before stays removed, and the next run goes on.
  package func run(
    _ database: Database, _ home: any FileHome, now: Timestamp = .now
  ) async throws -> Outcome {
    let clock = RunClock(start: now)
    let old = now.adding(seconds: -FilePassage.grace)
    var removed = 0
    for key in try await database.read({ try keys($0, Self.unreferenced(before: old, most: most)) }) {
      if try await remove(key, database, home, clock.now) { removed += 1 }
    }
    for key in try await database.read({ try keys($0, Self.leftOnTheWay(now, most: most)) }) {
      if try await remove(key, database, home, clock.now) { removed += 1 }
    }
    let page = try await home.list(after: place, most: most)
    let strays = try await database.write {
      try StrayFile.note($0, page.files.filter { $0.storedAt < old }.map(\.key), now: now)
    }
    for key in strays {
      if try await remove(key, database, home, clock.now) { removed += 1 }
    }
    return Outcome(removed: removed, next: page.next)
  }

  /// Says that it goes, removes it, and says that it is gone. Killed between, it is found again on the way.
  private func remove(
    _ key: FileKey, _ database: Database, _ home: any FileHome, _ now: Timestamp
  ) async throws -> Bool {
    let begun = ContinuousClock.now
    guard try await database.write({ try FilePassage.leave($0, key, now: now) }) else { return false }
    // Who was held up for long has lost its turn: somebody may have brought the file in again.
    guard ContinuousClock.now - begun < .seconds(FilePassage.removalSeconds / 3) else { return false }
    try await home.remove(key)
    try await database.write {
      try FilePassage.end($0, key, began: now)
      try StrayFile.forget($0, key)
    }
    return true
  }

  private func keys(_ reader: Reader, _ statement: SQL) throws -> [FileKey] {
    try reader.rows(statement).map { try $0.get("sha256") }
  }

  static func unreferenced(before moment: Timestamp, most: Int) -> SQL {
    """
    SELECT sha256 FROM stored_file WHERE unused_since < \(moment) ORDER BY unused_since, sha256 LIMIT \(count: most)
    """
  }

  static func leftOnTheWay(_ now: Timestamp, most: Int) -> SQL {
    """
    SELECT sha256 FROM file_passage WHERE began_at < \(now.adding(seconds: -FilePassage.removalSeconds))
      AND (direction = \(FilePassage.Direction.out) OR began_at < \(now.adding(seconds: -FilePassage.grace)))
    ORDER BY began_at, sha256 LIMIT \(count: most)
    """
  }
}

/// The time in a run that began at `start`: a run may be long, and each removal is announced with its own moment.
private struct RunClock: Sendable {
  let start: Timestamp
  private let began = ContinuousClock.now

  init(start: Timestamp) {
    self.start = start
  }

  var now: Timestamp {
    Timestamp(milliseconds: start.milliseconds + Int64((ContinuousClock.now - began) / .milliseconds(1)))
  }
}
