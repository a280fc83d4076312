import Core
import PlanReading
import Store

/// One reading of one file of a plan.
package struct PlanVersion: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Under review.
    case draft
    /// Tasks of it are on the board.
    case accepted
    /// A later version took its place.
    case superseded
    /// Put away without accepting anything.
    case discarded
    /// Taken off the board with its plan.
    case withdrawn
  }

  package var id: ID<PlanVersion>
  package var planID: ID<Plan>
  /// Counted from 1 within the plan.
  package var ordinal: Int
  package var state: State
  /// "Kế hoạch", "Quyết định" …
  package var kind: String
  package var number: String?
  package var place: String?
  package var issuedOn: Day?
  package var title: String
  package var issuer: String
  package var province: String?
  package var signer: DocumentHeader.Signer
  package var period: DocumentHeader.Period
  package var recipients: [String]
  package var source: SourceFile
  package var importedAt: Timestamp
  package var importedByName: String
  /// The plan of which this may be a new version, until somebody says so or not.
  package var resembles: ID<Plan>?
  /// Counts changes of what the document says of itself: two people who saw the same one do not overwrite each other.
  package var edition: Int64 = 1

  /// The file it was read from, kept byte for byte.
  package struct SourceFile: Hashable, Sendable {
    package var name: String
    package var mediaType: String
    /// Lower-case hexadecimal.
    package var sha256: String
    package var byteCount: Int
    package var lineCount: Int
  }
}

extension PlanVersion: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    planID = try row.get("plan_id")
    ordinal = try row.get("ordinal")
    state = try row.get("state")
    kind = try row.get("kind")
    number = try row.get("number")
    place = try row.get("place")
    issuedOn = try row.get("issued_on")
    title = try row.get("title")
    issuer = try row.get("issuer")
    province = try row.get("province")
    signer = DocumentHeader.Signer(
      name: try row.get("signer_name"), position: try row.get("signer_position"),
      authority: try row.get("signer_authority"))
    period = DocumentHeader.Period(
      from: try row.get("period_from"), to: try row.get("period_to"),
      orientation: try row.get("period_orientation"))
    recipients = try StoredJSON.decode([String].self, row.get("recipients"))
    source = SourceFile(
      name: try row.get("source_name"), mediaType: try row.get("media_type"), sha256: try row.get("sha256"),
      byteCount: try row.get("byte_count"), lineCount: try row.get("line_count"))
    importedAt = try row.get("imported_at")
    importedByName = try row.get("imported_by_name")
    resembles = try row.get("resembles_id")
    edition = try row.get("edition")
  }
}

extension PlanVersion {
  /// Throws a `Refusal` when there is no such version.
  package static func find(_ id: ID<PlanVersion>, in reader: Reader) throws -> PlanVersion {
    try reader.find(PlanVersion.self, "SELECT * FROM plan_version WHERE id = \(id)", else: .noSuchPlan)
  }

  /// Whether its tasks may still be corrected and accepted.
  package var isOpen: Bool { state == .draft || state == .accepted }
}

extension PlanVersion {
  /// The day of the plan. Where the document leaves it blank: the day of the youngest document that it cites, else the
  /// start of the first year that it names, never later than `today`.
  func presumedDay(today: Day, in reader: Reader) throws -> Day {
    if let issuedOn { return issuedOn }
    let cited = try reader.row(
      """
      SELECT max(issued_on) AS day FROM plan_citation WHERE version_id = \(id) AND issued_on <= \(today)
      """)?.get("day", as: Day?.self)
    if let cited { return cited }
    let named = try reader.row(
      """
      SELECT min(timing_from) AS year FROM task WHERE version_id = \(id) AND timing_from >= 1990
      """)?.get("year", as: Int?.self)
    return [period.from, named].compactMap { $0 }.min().flatMap { Day(year: $0, month: 1, day: 1) }
      .map { min($0, today) } ?? today
  }

  /// The plan is what this version says of it.
  func speak(_ transaction: Transaction) throws {
    if let number {
      try transaction.run(
        """
        UPDATE plan SET number_key = NULL
        WHERE number_key = \(Plan.key(number)) AND issuer_key = \(Plan.issuerKey(issuer)) AND id <> \(planID)
          AND NOT EXISTS (
            SELECT 1 FROM plan_version v WHERE v.plan_id = plan.id AND v.state <> 'discarded')
        """)
    }
    try transaction.run(
      """
      UPDATE plan SET number = \(number), number_key = \(number.map(Plan.key)), issuer = \(issuer),
        issuer_key = \(Plan.issuerKey(issuer)), title = \(title)
      WHERE id = \(planID)
      """)
  }

  /// Lets the plan be found by its number, title and issuer.
  func index(_ transaction: Transaction) throws {
    let body = [kind, number, issuer, signer.name, issuedOn?.description].compactMap { $0 }
    try SearchIndex.put(
      transaction, kind: "plan", id: planID.rawValue, title: title, body: body.joined(separator: " · "))
  }
}
