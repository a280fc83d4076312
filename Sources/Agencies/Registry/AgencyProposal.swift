import AgencyNames
import Core
import Store
import VietnameseText

/// A name that a document uses and the directory does not know, waiting for somebody to say what it means.
package struct AgencyProposal: Hashable, Sendable, RowReadable, Decodable {
  package enum State: String, Codable, Hashable, Sendable, CaseIterable {
    case open
    /// It was another name of a unit.
    case alias
    /// It was a new unit.
    case agency
    case rejected
  }

  package var id: ID<AgencyProposal>
  package var name: String
  package var place: String
  /// What the name says.
  package var kind: UnitKind
  /// The document or task where it stood.
  package var seenIn: String
  /// The unit it comes nearest to.
  package var nearestID: AgencyID?
  /// How near, 0 to 1.
  package var nearestConfidence: Double?
  package var state: State
  /// What it turned out to be.
  package var agencyID: AgencyID?

  private static let columns: SQL =
    "id, name, place, kind, seen_in, nearest_id, nearest_confidence, state, agency_id"

  /// Throws a `Refusal` when there is none.
  package static func find(_ id: ID<AgencyProposal>, in reader: Reader) throws -> AgencyProposal {
    try reader.find(
      AgencyProposal.self, "SELECT \(sql: columns) FROM agency_proposal WHERE id = \(id)",
      else: .proposalUnknown)
  }

  /// Those still to be decided, oldest first.
  package static let undecided = ListQuery(
    "SELECT \(sql: columns) FROM agency_proposal", where: ["state = \(State.open)"],
    by: ListOrder(.integer("id")))

  /// Those that were decided, the last decision first.
  package static let decided = ListQuery(
    "SELECT \(sql: columns), decided_at FROM agency_proposal", where: ["decided_at IS NOT NULL"],
    by: ListOrder(.integer("decided_at"), .integer("id"), descending: true))

  /// The first of them.
  package static func open(_ reader: Reader, limit: Int = 500) throws -> [AgencyProposal] {
    try reader.part(AgencyProposal.self, of: undecided, size: limit).items
  }

  /// Which of these names in documents of a province were said to be no unit.
  package static func rejected(
    _ reader: Reader, among names: some Sequence<String>, in place: String
  ) throws -> Set<String> {
    let folded = Dictionary(grouping: Set(names), by: AgencyDirectory.foldedName)
    guard !folded.isEmpty else { return [] }
    let rows = try reader.rows(
      """
      SELECT folded_name FROM agency_proposal WHERE place IN (\(place), '')
        AND folded_name IN \(list: folded.keys.sorted()) AND state = \(State.rejected)
      """)
    return Set(try rows.flatMap { folded[try $0.get("folded_name")] ?? [] })
  }

  private static let mostSought = 1000

  /// Seeks the units that come nearest to the names that wait, anew: the directory has more than when they were read.
  static func seekNearest(_ transaction: Transaction) throws {
    let directory = try AgencyDirectory.resolver(transaction)
    for proposal in try open(transaction, limit: mostSought) {
      let found = try directory.resolve(
        proposal.name, in: proposal.place.isEmpty ? nil : proposal.place, on: nil)
      guard let found, found.unit != proposal.nearestID else { continue }
      try transaction.run(
        """
        UPDATE agency_proposal SET nearest_id = \(found.unit), nearest_confidence = \(found.confidence)
        WHERE id = \(proposal.id)
        """)
    }
  }

  /// The proposal for a name, made when it is new; a name decided before stays decided.
  @discardableResult
  package static func propose(
    _ transaction: Transaction, _ context: ActionContext, name: String, place: String, seenIn: String,
    nearest: Resolution? = nil
  ) throws -> AgencyProposal {
    let name = String(name.collapsed.prefix(300))
    let folded = AgencyDirectory.foldedName(name)
    guard !folded.isEmpty else { throw Refusal.agencyNameMissing }
    try transaction.run(
      """
      INSERT INTO agency_proposal (id, name, folded_name, place, kind, seen_in, nearest_id, nearest_confidence, state,
        created_at)
      VALUES (\(ID<AgencyProposal>.next()), \(name), \(folded), \(place), \(UnitKind.guess(from: name)), \(seenIn),
        \(nearest?.unit), \(nearest?.confidence), \(State.open), \(context.now))
      ON CONFLICT (place, folded_name) DO NOTHING
      """)
    let row = try transaction.row(
      "SELECT \(sql: columns) FROM agency_proposal WHERE place = \(place) AND folded_name = \(folded)")
    guard let row else { throw Refusal.agencyUnknown }
    return try AgencyProposal(row)
  }
}
