import Accounts
import Agencies
import Core
import Store

/// Gives shares to a unit: those nobody holds yet, or those of a unit that should not have them.
package struct AssignDuties: Action {
  package static let name = "task.assign"
  package static let title = Localised(vi: "Giao nhiệm vụ cho đơn vị", en: "Assign work to an agency")
  package static let permission = Permission.acceptPlan

  package var dutyIDs: [ID<Duty>]
  /// Nobody chose one yet: refused, at its field.
  package var agencyID: AgencyID?
  package var reason: String?

  package init(dutyIDs: [ID<Duty>], agencyID: AgencyID?, reason: String? = nil) {
    self.dutyIDs = dutyIDs
    self.agencyID = agencyID
    self.reason = Reason.said(reason)
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let moved = try moved(reader)
    return [
      try Agency.refusal(ofChoice: agencyID, in: reader),
      .unless(agencyID == nil || !moved.isEmpty, .alreadyHeld),
      .unless(!moved.contains { $0.state == .done }, .alreadyDone),
    ].compactMap(\.self)
      + Reason.refusals(reason, isNeeded: moved.contains { $0.agencyID != nil })
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ShareStep] {
    guard let agencyID else { throw Refusal.agencyMissing }
    let agency = try Agency.chosen(agencyID, in: transaction)
    let moved = try moved(transaction)
    let steps = try moved.map {
      try $0.give(to: agencyID, isRequest: !agency.mayBeAssigned, transaction, context)
    }
    try Responsibility.follow(moved.compactMap(\.responsibilityID), to: agencyID, transaction)
    try name(agency, on: moved.filter { $0.responsibilityID == nil }, transaction)
    try RegisteredTask.changed(moved.map(\.taskID), on: context.now.day, transaction)
    return steps
  }

  package func record(of outcome: [ShareStep]) -> AuditRecord? { outcome.first?.record(reason) }

  package func parts(of outcome: [ShareStep]) -> [AuditRecord] {
    outcome.dropFirst().map { $0.record(reason) }
  }

  /// Where the plan names nobody, whoever gets the work leads from then on.
  private func name(_ agency: Agency, on duties: [Duty], _ transaction: Transaction) throws {
    for task in Set(duties.map(\.taskID)).sorted() {
      let leads = try Responsibility.ofTask(task, in: transaction).filter { $0.role == .lead }
      var id = leads.first { $0.agencyID == agency.id }?.id
      if id == nil {
        let new = ID<Responsibility>.next()
        try transaction.insert(
          into: "responsibility",
          [
            "id": new, "task_id": task, "role": Responsibility.Role.lead,
            "position": (leads.map(\.position).max() ?? -1) + 1, "name": agency.name, "agency_id": agency.id,
            "confidence": 1.0,
          ])
        id = new
      }
      try transaction.run(
        "UPDATE duty SET responsibility_id = \(id) WHERE id IN \(list: duties.filter { $0.taskID == task }.map(\.id))"
      )
    }
  }

  /// Those that the unit does not hold already.
  private func moved(_ reader: Reader) throws -> [Duty] {
    try Duty.working(dutyIDs, in: reader).filter { $0.agencyID != agencyID }
  }
}

extension Duty {
  /// Moves a share to another unit. When that unit has a share in the occurrence already, the two become one.
  func give(
    to unit: AgencyID, isRequest: Bool, _ transaction: Transaction, _ context: ActionContext
  ) throws -> ShareStep {
    let held = try transaction.first(
      Duty.self, "SELECT * FROM duty WHERE occurrence_id = \(occurrenceID) AND agency_id = \(unit)")
    if let held {
      try held.join(.init(state: state, doneOn: doneOn), transaction, context)
      try transaction.run("DELETE FROM duty WHERE id = \(id)")
    } else {
      try transaction.run(
        """
        UPDATE duty SET agency_id = \(unit), is_request = \(isRequest), changed_at = \(context.now)
        WHERE id = \(id)
        """)
    }
    try Occurrence.recount(occurrenceID, in: transaction)
    return ShareStep(
      taskID: taskID, occurrence: try Occurrence.label(occurrenceID, in: transaction), agencyID: unit,
      formerAgencyID: agencyID, event: nil, from: state, to: state)
  }
}

extension Refusal {
  static let alreadyHeld = Refusal(
    "already-held",
    Localised(
      vi: "Đơn vị này đã được giao nhiệm vụ đó rồi.", en: "This agency has that work already."),
    field: "agency")

  static let alreadyDone = Refusal(
    "already-done",
    Localised(
      vi: "Phần việc này đã xong nên không chuyển cho đơn vị khác. Hãy mở lại trước nếu cần.",
      en: "This share is done, so it cannot go to another agency. Reopen it first if needed."))
}
