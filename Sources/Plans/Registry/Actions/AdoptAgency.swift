import Agencies
import Core
import Store

/// Once somebody has said which unit a printed name means: everything that carries the name and has no unit gets it,
/// also work that is on the board already.
package enum AdoptAgency {
  /// In the transaction that decides about the name; `place` is the province whose plans are meant, "" for all.
  package static func run(
    _ transaction: Transaction, _ context: ActionContext, name: String, place: String, agencyID: Int64
  ) throws {
    let agency = try Agency.chosen(agencyID, in: transaction)
    let named = try transaction.rows(
      """
      SELECT r.id FROM plan_version v JOIN task t ON t.version_id = v.id
      JOIN responsibility r ON r.task_id = t.id
      WHERE r.name = \(name) AND (r.agency_id IS NULL OR r.confidence < 0.9)
        AND (\(place) = '' OR v.province = \(place))
      """
    ).map { try $0.get("id", as: ID<Responsibility>.self) }
    for responsibility in named {
      try transaction.run(
        "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE id = \(responsibility)")
      let duties = try transaction.rows(
        """
        SELECT d.* FROM duty d JOIN responsibility r ON r.id = d.responsibility_id
        JOIN task t ON t.id = d.task_id
        WHERE t.id = r.task_id AND r.id = \(responsibility) AND d.agency_id IS NULL AND d.state <> 'done'
        """
      ).map(Duty.init)
      for duty in duties {
        try duty.give(
          to: agencyID, isRequest: !agency.mayBeAssigned, as: .assigned, reason: nil, transaction, context)
      }
    }
  }
}
