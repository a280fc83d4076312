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

  /// How many printed names lost the unit.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Int {
    let proposal = try AgencyProposal.find(proposalID, in: transaction)
    var named: [Responsibility] = []
    if let agency = proposal.agencyID {
      named = try transaction.all(
        Responsibility.self,
        """
        SELECT r.* FROM responsibility r JOIN task t ON t.id = r.task_id JOIN plan_version v ON v.id = t.version_id
        WHERE r.agency_id = \(agency) AND r.confidence = 1
          AND (\(proposal.place) = '' OR v.province = \(proposal.place)) ORDER BY r.id
        """
      ).filter { AgencyDirectory.foldedName($0.name) == AgencyDirectory.foldedName(proposal.name) }
    }
    let tasks = Set(named.map(\.taskID)).sorted()
    let before = try Dictionary(
      uniqueKeysWithValues: tasks.map { ($0, try Responsibility.ofTask($0, in: transaction)) })
    let guess = proposal.nearestID == proposal.agencyID ? nil : proposal.nearestID
    for part in named {
      try transaction.run(
        """
        UPDATE responsibility SET agency_id = \(guess),
          confidence = \(guess == nil ? 0 : min(proposal.nearestConfidence ?? 0, Self.mostOfAGuess))
        WHERE id = \(part.id)
        """)
    }
    let onBoard = try tasks.filter { try RegisteredTask.find($0, in: transaction).standing == .accepted }
    try RegisteredTask.renew(onBoard, after: before, transaction, context)
    try RegisteredTask.changed(tasks.filter { !onBoard.contains($0) }, on: context.now.day, transaction)
    try ReopenProposal(proposalID).run(transaction, context)
    return named.count
  }

  package func record(of outcome: Int) -> AuditRecord? {
    AuditRecord("proposal", proposalID, ["names": "\(outcome)"])
  }

  /// A name that waits for a decision is nobody's for certain.
  private static let mostOfAGuess = Resolution.certain - 0.01
}
