import Accounts
import Agencies
import Core
import Store

/// Moves every open share of an abolished unit to the unit that took its place.
package struct ReassignToSuccessor: Action {
  package static let name = "agency.reassign-work"
  package static let title = Localised(
    vi: "Chuyển việc cho cơ quan kế thừa", en: "Move work to the successor")
  package static let permission = Permission.acceptPlan

  package var agencyID: AgencyID
  /// The unit that took its place. Nobody chose one yet: refused, at its field.
  package var successorID: AgencyID?

  package init(agencyID: AgencyID, successorID: AgencyID? = nil) {
    self.agencyID = agencyID
    self.successorID = successorID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try heir(reader, context)
    return []
  }

  /// The shares that moved.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ShareStep] {
    let heir = try heir(transaction, context)
    let duties = try transaction.all(
      Duty.self,
      """
      SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
      WHERE d.agency_id = \(agencyID) AND d.state <> 'done' AND t.standing = 'accepted' ORDER BY d.id
      """)
    let steps = try duties.map {
      try $0.give(to: heir.id, isRequest: !heir.mayBeAssigned, transaction, context)
    }
    try KeptBoard.refresh(duties.map(\.taskID), on: context.now.day, in: transaction)
    return steps
  }

  package func record(of outcome: [ShareStep]) -> AuditRecord? {
    outcome.isEmpty ? nil : AuditRecord("agency", agencyID, ["shares": "\(outcome.count)"])
  }

  package func parts(of outcome: [ShareStep]) -> [AuditRecord] { outcome.map { $0.record(nil) } }

  private func heir(_ reader: Reader, _ context: ActionContext) throws -> Agency {
    let heirs = try AgencyDirectory.successors(
      reader, of: agencyID, on: context.now.day
    ).map(\.agency)
    guard let successorID else { throw Refusal.chooseSuccessor }
    guard successorID != agencyID, let heir = heirs.first(where: { $0.id == successorID }) else {
      throw Refusal.notASuccessor
    }
    return heir
  }
}

extension Refusal {
  static let chooseSuccessor = Refusal(
    "choose-successor",
    Localised(
      vi: "Chưa rõ cơ quan nào kế thừa. Hãy chọn một cơ quan cho các việc còn mở.",
      en: "It is not clear which agency took over. Choose one for the open work."), field: "successor")

  static let notASuccessor = Refusal(
    "not-a-successor",
    Localised(
      vi: "Cơ quan này không kế thừa cơ quan cũ. Hãy chọn trong danh sách kế thừa.",
      en: "This agency did not take over from the former one. Choose from its successors."),
    field: "successor")
}
