import Core
import Store

/// What ends a unit: a merger (exactly one successor), a split (at least two), or abolition (none).
package enum EndAgency {
  /// Who carries on with what.
  package struct Heir: Hashable, Sendable {
    package var agency: ID<Agency>
    /// Which part of the work, in words; "" for all of it.
    package var scope: String

    package init(_ agency: ID<Agency>, scope: String = "") {
      self.agency = agency
      self.scope = scope
    }
  }

  /// `day` is the first day of the new order; `source` names the document.
  package static func merge(
    _ transaction: Transaction, _ context: ActionContext, _ agency: ID<Agency>, into heir: ID<Agency>,
    on day: Day,
    source: String
  ) throws {
    try run(transaction, context, .merge, agency, [Heir(heir)], day, source)
  }

  package static func split(
    _ transaction: Transaction, _ context: ActionContext, _ agency: ID<Agency>, into heirs: [Heir],
    on day: Day,
    source: String
  ) throws {
    guard heirs.count >= 2 else { throw Refusal.splitNeedsTwo }
    try run(transaction, context, .split, agency, heirs, day, source)
  }

  package static func abolish(
    _ transaction: Transaction, _ context: ActionContext, _ agency: ID<Agency>, on day: Day, source: String
  ) throws {
    try run(transaction, context, .abolish, agency, [], day, source)
  }

  private static func run(
    _ transaction: Transaction, _ context: ActionContext, _ kind: AgencyEvent.Kind, _ id: ID<Agency>,
    _ heirs: [Heir], _ day: Day, _ source: String
  ) throws {
    guard !source.allSatisfy(\.isWhitespace) else { throw Refusal.legalSourceMissing }
    guard let agency = try AgencyDirectory.find(transaction, id) else { throw Refusal.agencyUnknown }
    let ended = try transaction.integer(
      "SELECT count(*) AS ended FROM agency_event WHERE agency_id = \(id) AND kind <> 'rename'")
    guard ended == 0 else { throw Refusal.agencyEnded(agency.name) }
    if let from = agency.validFrom, day <= from { throw Refusal.agencyDaysReversed }
    guard Set(heirs.map(\.agency)).count == heirs.count, !heirs.contains(where: { $0.agency == id }) else {
      throw Refusal.heirsNotDistinct
    }
    for heir in heirs {
      guard let found = try AgencyDirectory.find(transaction, heir.agency) else {
        throw Refusal.agencyUnknown
      }
      guard found.validTo.map({ day <= $0 }) ?? true else { throw Refusal.agencyEnded(found.name) }
    }
    try record(transaction, kind, id, heirs, day, source)
    try AuditLog.record(
      transaction, context, action: "agency.\(kind.rawValue)", subject: "agency", id: id.rawValue,
      detail: "{\"day\":\"\(day)\"}")
  }

  private static func record(
    _ transaction: Transaction, _ kind: AgencyEvent.Kind, _ agency: ID<Agency>, _ heirs: [Heir], _ day: Day,
    _ source: String
  ) throws {
    let event = ID<AgencyEvent>.next()
    let lastDay = day.adding(days: -1)
    let second = heirs.count > 1 ? heirs[1] : nil
    try transaction.run("UPDATE agency SET valid_to = \(lastDay) WHERE id = \(agency)")
    try transaction.run(
      """
      INSERT INTO agency_event (id, kind, agency_id, day, legal_source, last_day, successor_id, successor_scope,
        second_successor_id, second_successor_scope)
      VALUES (\(event), \(kind), \(agency), \(day), \(source), \(lastDay), \(heirs.first?.agency),
        \(heirs.first?.scope ?? ""), \(second?.agency), \(second?.scope ?? ""))
      """)
    for heir in heirs.dropFirst(2) {
      try transaction.run(
        """
        INSERT INTO agency_further_successor (event_id, event_kind, successor_id, scope)
        VALUES (\(event), \(kind), \(heir.agency), \(heir.scope))
        """)
    }
  }
}
