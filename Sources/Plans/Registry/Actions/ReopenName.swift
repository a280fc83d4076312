import Accounts
import Agencies
import AgencyNames
import Core
import Store

/// Takes back what was said of an unknown name, in the directory and in the plans that carry it: they have nobody by that
/// name again, or who was guessed at first. Work that the unit has begun stays with it.
package struct ReopenName: Action {
  package static let name = "proposal.reopen-name"
  package static let title = Localised(
    vi: "Xét lại tên và cập nhật các kế hoạch", en: "Look at a name again and apply it to plans")
  package static let permission = ReopenProposal.permission

  package var proposalID: ID<AgencyProposal>

  package init(_ proposal: ID<AgencyProposal>) {
    proposalID = proposal
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try ReopenProposal(proposalID).refusals(reader, context)
  }

  /// As `DecideName.Outcome`, of those that lost the unit.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> DecideName.Outcome {
    let proposal = try AgencyProposal.find(proposalID, in: transaction)
    var outcome = DecideName.Outcome()
    if let agency = proposal.agencyID {
      let named = try named(proposal, agency, transaction)
      let tasks = Set(named.map(\.taskID)).sorted()
      let before = try Dictionary(
        uniqueKeysWithValues: tasks.map { ($0, try Responsibility.ofTask($0, in: transaction)) })
      outcome.names = named.count
      outcome.steps = try steps(of: named, agency, transaction)
      try forget(named, proposal, transaction)
      let onBoard = try tasks.filter { try RegisteredTask.find($0, in: transaction).standing == .accepted }
      try RegisteredTask.renew(onBoard, after: before, .none, transaction, context)
      // What an undo may bring back to the board has nobody by that name, either.
      let others = tasks.filter { !onBoard.contains($0) }
      for part in named where others.contains(part.taskID) {
        try transaction.run(
          """
          UPDATE duty SET agency_id = NULL, is_request = 0, changed_at = \(context.now)
          WHERE responsibility_id = \(part.id) AND agency_id = \(agency) AND state = \(DutyState.notStarted)
          """)
      }
      try RegisteredTask.changed(others, on: context.now.day, transaction)
    }
    try ReopenProposal(proposalID).run(transaction, context)
    return outcome
  }

  package func record(of outcome: DecideName.Outcome) -> AuditRecord? {
    AuditRecord("proposal", proposalID, ["names": "\(outcome.names)"])
  }

  package func parts(of outcome: DecideName.Outcome) -> [AuditRecord] {
    outcome.steps.map { $0.record(nil) }
  }

  /// Where the printed name means the unit: because it was decided, or because it was read since.
  private func named(
    _ proposal: AgencyProposal, _ agency: AgencyID, _ reader: Reader
  ) throws -> [Responsibility] {
    let meant = AgencyDirectory.foldedName(proposal.name)
    return try reader.all(
      Responsibility.self,
      """
      SELECT r.* FROM responsibility r JOIN task t ON t.id = r.task_id JOIN plan_version v ON v.id = t.version_id
      WHERE r.agency_id = \(agency) AND r.confidence >= \(Resolution.certain)
        AND (\(proposal.place) = '' OR v.province = \(proposal.place)) ORDER BY r.id
      """
    ).filter { AgencyDirectory.foldedName($0.name) == meant }
  }

  /// Shares of the board that the unit loses.
  private func steps(
    of named: [Responsibility], _ agency: AgencyID, _ reader: Reader
  ) throws -> [ShareStep] {
    try named.flatMap { part in
      try reader.all(
        Duty.self,
        """
        SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
        WHERE d.responsibility_id = \(part.id) AND d.agency_id = \(agency) AND t.standing = 'accepted'
          AND d.state = \(DutyState.notStarted)
        """
      ).map { share in
        ShareStep(
          taskID: share.taskID, occurrence: try Occurrence.label(share.occurrenceID, in: reader),
          agencyID: nil, formerAgencyID: agency, event: nil, from: share.state, to: share.state)
      }
    }
  }

  /// A name that waits for a decision is nobody's for certain: it has the guess that it had, or none.
  private func forget(
    _ named: [Responsibility], _ proposal: AgencyProposal, _ transaction: Transaction
  ) throws {
    let isMade = proposal.state == .agency && proposal.nearestID == proposal.agencyID
    let guess = isMade ? nil : proposal.nearestID
    let confidence =
      guess == nil ? 0 : min(proposal.nearestConfidence ?? 0, Resolution.certain - Self.doubt)
    for part in named {
      try transaction.run(
        """
        UPDATE responsibility SET agency_id = \(guess), confidence = \(confidence) WHERE id = \(part.id)
        """)
    }
  }

  private static let doubt = 0.01
}
