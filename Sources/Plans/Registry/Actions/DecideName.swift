import Accounts
import Agencies
import AgencyNames
import Core
import Store

/// Says what an unknown name means, to the directory and to the plans that carry it: everything of that name that has no
/// unit, or only a guess, gets the unit, also work that is on the board or would come back to it by an undo. Work that the
/// guessed unit has begun stays with it.
package struct DecideName: Action {
  package static let name = "proposal.decide-name"
  package static let title = Localised(
    vi: "Quyết định tên và cập nhật các kế hoạch", en: "Decide on a name and apply it to plans")
  package static let permission = DecideProposal.permission

  package var decision: DecideProposal

  package init(_ decision: DecideProposal) {
    self.decision = decision
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try decision.refusals(reader, context)
  }

  package struct Outcome: Hashable, Sendable {
    /// How many printed names got the unit.
    package var names = 0
    /// The shares that went to it.
    package var steps: [ShareStep] = []
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let proposal = try AgencyProposal.find(decision.proposalID, in: transaction)
    guard let unit = try decision.run(transaction, context) else { return Outcome() }
    return try adopt(proposal, unit, transaction, context)
  }

  /// Of `task t`: it is on the board, or an undo brings it back there with the shares that it had.
  static let mayBeOnBoard: SQL =
    """
    (t.standing IN ('accepted', 'superseded', 'withdrawn') OR t.standing = 'dropped' AND t.acceptance_id IS NOT NULL)
    """

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("proposal", decision.proposalID, ["names": "\(outcome.names)"])
  }

  package func parts(of outcome: Outcome) -> [AuditRecord] { outcome.steps.map { $0.record(nil) } }

  /// The province of the proposal is the one whose plans are meant, "" for all.
  private func adopt(
    _ proposal: AgencyProposal, _ agencyID: AgencyID, _ transaction: Transaction, _ context: ActionContext
  ) throws -> Outcome {
    let agency = try Agency.chosen(agencyID, in: transaction)
    let rows = try transaction.rows(
      """
      SELECT r.id, r.task_id, r.name, r.agency_id FROM plan_version v JOIN task t ON t.version_id = v.id
      JOIN responsibility r ON r.task_id = t.id
      WHERE v.state <> 'discarded' AND (r.agency_id IS NULL OR r.confidence < \(Resolution.certain))
        AND (\(proposal.place) = '' OR v.province = \(proposal.place))
      """
    )
    let meant = AgencyDirectory.foldedName(proposal.name)
    let named = try rows.filter { AgencyDirectory.foldedName(try $0.get("name")) == meant }
    var outcome = Outcome(names: named.count)
    for row in named {
      let responsibility: ID<Responsibility> = try row.get("id")
      let guess: AgencyID? = try row.get("agency_id")
      try transaction.run(
        "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE id = \(responsibility)")
      let duties = try transaction.all(
        Duty.self,
        """
        SELECT d.* FROM duty d JOIN responsibility r ON r.id = d.responsibility_id
        JOIN task t ON t.id = d.task_id
        WHERE t.id = r.task_id AND \(sql: Self.mayBeOnBoard) AND r.id = \(responsibility)
          AND ((d.agency_id IS NULL AND d.state <> 'done')
            OR (d.agency_id = \(guess) AND d.agency_id <> \(agencyID) AND d.state = 'not-started'))
        """)
      outcome.steps += try duties.map {
        try $0.give(to: agencyID, isRequest: !agency.mayBeAssigned, transaction, context)
      }
    }
    try RegisteredTask.changed(
      try named.map { try $0.get("task_id", as: ID<RegisteredTask>.self) }, on: context.now.day, transaction)
    return outcome
  }
}
