import Core
import Store

/// One act of accepting tasks of a version.
package struct Acceptance: Hashable, Sendable, RowReadable, Decodable {
  /// How long it can be taken back, in seconds.
  package static let undoSeconds: Int64 = 600

  package var id: ID<Acceptance>
  package var versionID: ID<PlanVersion>
  package var acceptedAt: Timestamp
  package var undoneAt: Timestamp?

  /// The last moment at which it can be taken back.
  package var undoableUntil: Timestamp { acceptedAt.adding(seconds: Self.undoSeconds) }

  package func canBeUndone(at now: Timestamp) -> Bool {
    undoneAt == nil && now <= undoableUntil
  }
}

extension Acceptance {
  /// Throws a `Refusal` when there is no such act.
  package static func find(_ id: ID<Acceptance>, in reader: Reader) throws -> Acceptance {
    try reader.find(
      Acceptance.self, "SELECT * FROM acceptance WHERE id = \(id)", else: .noSuchAcceptance)
  }

  /// How many tasks it put on the board that are still there.
  package func taskCount(in reader: Reader) throws -> Int {
    Int(
      try reader.integer(
        "SELECT count(*) AS tally FROM task WHERE acceptance_id = \(id) AND standing = 'accepted'"))
  }
}
