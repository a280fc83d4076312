import Accounts
import Agencies
import Core
import Store

/// Gives shares to a unit: those nobody holds yet, or those of a unit that should not have them.
package struct AssignDuties: Sendable {
  package var dutyIDs: [ID<Duty>]
  package var agencyID: Int64
  package var reason: String?

  package init(dutyIDs: [ID<Duty>], agencyID: Int64, reason: String? = nil) {
    self.dutyIDs = dutyIDs
    self.agencyID = agencyID
    self.reason = reason.map { String($0.collapsed.prefix(2000)) }
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { transaction in
      try context.require(.acceptPlan, in: transaction)
      let agency = try Agency.chosen(agencyID, in: transaction)
      let duties = try Duty.working(dutyIDs, in: transaction)
      for duty in duties where duty.agencyID != agencyID {
        guard duty.state != .done else { throw Refusal.alreadyDone }
        if duty.agencyID != nil, (reason ?? "").isEmpty { throw Refusal.reasonMissing }
        try duty.give(
          to: agencyID, isRequest: !agency.mayBeAssigned,
          as: duty.agencyID == nil ? .assigned : .reassigned, reason: reason, transaction, context)
      }
    }
  }
}

extension Duty {
  /// Moves a share to another unit. When that unit has a share in the occurrence already, the two become one.
  func give(
    to unit: Int64, isRequest: Bool, as kind: TaskEvent.Kind, reason: String?, _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    let held = try transaction.integer(
      "SELECT count(*) AS held FROM duty WHERE occurrence_id = \(occurrenceID) AND agency_id = \(unit)")
    if held > 0 {
      try transaction.run("DELETE FROM duty WHERE id = \(id)")
    } else {
      try transaction.run(
        """
        UPDATE duty SET agency_id = \(unit), is_request = \(isRequest), changed_at = \(context.now)
        WHERE id = \(id)
        """)
    }
    try Occurrence.recount(occurrenceID, in: transaction)
    let label = try transaction.row("SELECT label FROM occurrence WHERE id = \(occurrenceID)")
    try TaskEvent.record(
      kind, of: taskID, occurrence: label?.get("label"), agency: unit, from: state, to: state, reason: reason,
      by: context, in: transaction)
  }
}

extension Refusal {
  static let alreadyDone = Refusal(
    "already-done",
    Localised(
      vi: "Phần việc này đã xong nên không chuyển cho cơ quan khác. Hãy mở lại trước nếu cần.",
      en: "This share is done, so it cannot go to another agency. Reopen it first if needed."))
}
