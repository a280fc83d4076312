import Core
import Store

/// Says what an unknown name means.
package enum DecideProposal {
  package enum Answer: Hashable, Sendable {
    /// Another name of this unit.
    case alias(of: ID<Agency>)
    /// A unit of its own, with this entry.
    case agency(Agency)
    /// No unit at all.
    case rejected
  }

  package static func run(
    _ transaction: Transaction, _ context: ActionContext, _ id: ID<AgencyProposal>, _ answer: Answer
  ) throws {
    guard let proposal = try AgencyProposal.find(transaction, id), proposal.state == .open else {
      throw Refusal(
        "proposal-decided",
        Localised(vi: "Đề xuất này đã được quyết định.", en: "This proposal has been decided already."))
    }
    switch answer {
    case .alias(let agency):
      try AddAlias.run(transaction, context, agency, proposal.name)
      try close(transaction, context, id, .alias, agency)
    case .agency(let agency):
      try CreateAgency.run(
        transaction, context, agency, aliases: agency.name == proposal.name ? [] : [proposal.name])
      try close(transaction, context, id, .agency, agency.id)
    case .rejected:
      try close(transaction, context, id, .rejected, nil)
    }
  }

  private static func close(
    _ transaction: Transaction, _ context: ActionContext, _ id: ID<AgencyProposal>,
    _ state: AgencyProposal.State,
    _ agency: ID<Agency>?
  ) throws {
    try transaction.run(
      """
      UPDATE agency_proposal SET state = \(state), agency_id = \(agency), decided_at = \(context.now)
      WHERE id = \(id)
      """)
    try AuditLog.record(
      transaction, context, action: "proposal.\(state.rawValue)", subject: "proposal", id: id.rawValue)
  }
}
