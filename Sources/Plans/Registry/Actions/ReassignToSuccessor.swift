import Accounts
import Agencies
import Core
import Store

/// Moves every open share of an abolished unit to the unit that took its place.
package struct ReassignToSuccessor: Sendable {
  package var agencyID: Int64
  /// Needed when several units took its place.
  package var successorID: Int64?

  package init(agencyID: Int64, successorID: Int64? = nil) {
    self.agencyID = agencyID
    self.successorID = successorID
  }

  /// How many shares moved.
  @discardableResult
  package func run(in database: Database, by context: ActionContext) async throws -> Int {
    try await database.write { transaction in
      try context.require(.acceptPlan, in: transaction)
      let today = context.now.day
      let heirs = try AgencyDirectory.successors(transaction, of: ID(rawValue: agencyID), on: today).map(
        \.agency)
      guard let wanted = successorID ?? (heirs.count == 1 ? heirs[0].id.rawValue : nil) else {
        throw Refusal.chooseSuccessor
      }
      guard wanted != agencyID, let heir = heirs.first(where: { $0.id.rawValue == wanted }) else {
        throw Refusal.notASuccessor
      }
      let duties = try transaction.rows(
        """
        SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
        WHERE d.agency_id = \(agencyID) AND d.state <> 'done' AND t.standing = 'accepted' ORDER BY d.id
        """
      ).map(Duty.init)
      for duty in duties {
        try duty.give(
          to: wanted, isRequest: !heir.mayBeAssigned, as: .reassigned, reason: nil, transaction,
          context)
      }
      return duties.count
    }
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
