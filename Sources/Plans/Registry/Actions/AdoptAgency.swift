import Agencies
import AgencyNames
import Core
import Store

/// Once somebody has said which unit a printed name means: everything that carries the name and has no unit, or only a
/// guess, gets it, also work that is on the board already. Work that the guessed unit has begun stays with it.
package enum AdoptAgency {
  /// In the transaction that decides about the name; `place` is the province whose plans are meant, "" for all.
  package static func run(
    _ transaction: Transaction, _ context: ActionContext, name: String, place: String, agencyID: Int64
  ) throws {
    let agency = try Agency.chosen(agencyID, in: transaction)
    let named = try transaction.rows(
      """
      SELECT r.id, r.name, r.agency_id FROM plan_version v JOIN task t ON t.version_id = v.id
      JOIN responsibility r ON r.task_id = t.id
      WHERE (r.agency_id IS NULL OR r.confidence < \(Resolution.certain))
        AND (\(place) = '' OR v.province = \(place))
      """
    )
    let meant = AgencyDirectory.foldedName(name)
    for row in named where AgencyDirectory.foldedName(try row.get("name")) == meant {
      let responsibility: ID<Responsibility> = try row.get("id")
      let guess: Int64? = try row.get("agency_id")
      try transaction.run(
        "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE id = \(responsibility)")
      let duties = try transaction.rows(
        """
        SELECT d.* FROM duty d JOIN responsibility r ON r.id = d.responsibility_id
        JOIN task t ON t.id = d.task_id
        WHERE t.id = r.task_id AND r.id = \(responsibility) AND ((d.agency_id IS NULL AND d.state <> 'done')
          OR (d.agency_id = \(guess ?? 0) AND d.agency_id <> \(agencyID) AND d.state = 'not-started'))
        """
      ).map(Duty.init)
      for duty in duties {
        try duty.give(
          to: agencyID, isRequest: !agency.mayBeAssigned, as: duty.agencyID == nil ? .assigned : .reassigned,
          reason: nil, transaction, context)
      }
    }
  }
}
