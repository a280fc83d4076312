import Core
import Store

/// A file on its way into its home or out of it. Whoever brings one in says so first; whoever collects one says so
/// first, too, and only when nobody is bringing it in: so no file goes under the hands of who sends it again.
enum FilePassage {
  enum Direction: String, Sendable {
    case `in`
    case out
  }

  /// A file that came in but was not kept goes after this; so does one that nothing refers to any more.
  static let grace: Int64 = 24 * 3600
  /// How much longer a file is held that was put into the bin: thirty days.
  static let binSeconds: Int64 = 30 * 24 * 3600
  /// Until then it may be kept: four hours before it may be collected, whichever clock is asked.
  static let keepSeconds: Int64 = 20 * 3600
  /// A removal takes seconds; one begun this long ago was killed. Its remover looked at the clock before it acted.
  static let removalSeconds: Int64 = 15 * 60

  /// Announces that `key` is coming in. False while somebody is removing it: to be tried again a moment later.
  static func enter(_ transaction: Transaction, _ key: FileKey, now: Timestamp) throws -> Bool {
    try transaction.run(
      """
      INSERT INTO file_passage (sha256, direction, began_at) VALUES (\(key), \(Direction.in), \(now))
      ON CONFLICT (sha256) DO UPDATE SET direction = \(Direction.in), began_at = \(now)
      WHERE file_passage.direction = \(Direction.in)
        OR file_passage.began_at < \(now.adding(seconds: -removalSeconds))
      """) > 0
  }

  /// Announces that `key` goes. False when something refers to it or did within the last day, when it came in within
  /// the last day, or when somebody else is at it.
  static func leave(_ transaction: Transaction, _ key: FileKey, now: Timestamp) throws -> Bool {
    let inUse = try transaction.integer(
      "SELECT count(*) AS uses FROM attachment WHERE sha256 = \(key)")
    let old = now.adding(seconds: -grace)
    guard inUse == 0 else {
      // It arrived and was kept: there is nothing more to remember of its way.
      try transaction.run(
        "DELETE FROM file_passage WHERE sha256 = \(key) AND direction = \(Direction.in) AND began_at < \(old)"
      )
      return false
    }
    let isFresh = try transaction.integer(
      "SELECT count(*) AS fresh FROM stored_file WHERE sha256 = \(key) AND unused_since >= \(old)")
    guard isFresh == 0 else { return false }
    let mayGo = try transaction.run(
      """
      INSERT INTO file_passage (sha256, direction, began_at) VALUES (\(key), \(Direction.out), \(now))
      ON CONFLICT (sha256) DO UPDATE SET direction = \(Direction.out), began_at = \(now)
      WHERE (file_passage.direction = \(Direction.in) AND file_passage.began_at < \(old))
        OR (file_passage.direction = \(Direction.out)
          AND file_passage.began_at < \(now.adding(seconds: -removalSeconds)))
      """)
    guard mayGo > 0 else { return false }
    try transaction.run("DELETE FROM stored_file WHERE sha256 = \(key)")
    return true
  }

  /// The removal that was announced at `began` is done; one that somebody else took over meanwhile is not touched.
  static func end(_ transaction: Transaction, _ key: FileKey, began: Timestamp) throws {
    try transaction.run(
      """
      DELETE FROM file_passage
      WHERE sha256 = \(key) AND direction = \(Direction.out) AND began_at = \(began)
      """)
  }
}
