import Accounts
import Core
import Store

/// Says what an unknown name means.
package struct DecideProposal: Action {
  package enum Answer: Hashable, Sendable {
    /// Another name of this unit; nobody chose one yet: refused, at its field.
    case alias(of: AgencyID?)
    /// A unit of its own, with this entry.
    case agency(Agency)
    /// No unit at all.
    case rejected
  }

  package static let name = "proposal.decide"
  package static let title = Localised(vi: "Quyết định tên đơn vị chưa rõ", en: "Decide on an unknown name")
  package static let permission = Permission.manageAgencies

  package var proposalID: ID<AgencyProposal>
  package var answer: Answer

  package init(_ proposal: ID<AgencyProposal>, _ answer: Answer) {
    proposalID = proposal
    self.answer = answer
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let proposal = try AgencyProposal.find(proposalID, in: reader)
    let inner: [Refusal] =
      switch answer {
      case .alias(nil): [.agencyMissing]
      case .alias(let agency?): try AddAlias(agency, proposal.name).refusals(reader, context)
      case .agency(let agency): try CreateAgency(agency).refusals(reader, context)
      case .rejected: []
      }
    return [.unless(proposal.state == .open, .proposalDecided)].compactMap(\.self) + inner
  }

  /// The unit that the name means; nil when it was rejected.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> AgencyID? {
    let proposal = try AgencyProposal.find(proposalID, in: transaction)
    switch answer {
    case .alias(nil): throw Refusal.agencyMissing
    case .alias(let agency?):
      let unit = try AgencyDirectory.find(agency, in: transaction)
      // What it is called already is no other name.
      if AgencyDirectory.foldedName(unit.name) != AgencyDirectory.foldedName(proposal.name) {
        try AddAlias(agency, proposal.name).run(transaction, context)
      }
      return try close(.alias, agency, transaction, context)
    case .agency(let agency):
      try CreateAgency(agency, aliases: agency.name == proposal.name ? [] : [proposal.name])
        .run(transaction, context)
      return try close(.agency, agency.id, transaction, context)
    case .rejected:
      return try close(.rejected, nil, transaction, context)
    }
  }

  package func record(of outcome: AgencyID?) -> AuditRecord? {
    AuditRecord("proposal", proposalID, ["agency": outcome?.description])
  }

  private func close(
    _ state: AgencyProposal.State, _ agency: AgencyID?, _ transaction: Transaction, _ context: ActionContext
  ) throws -> AgencyID? {
    try transaction.run(
      """
      UPDATE agency_proposal SET state = \(state), agency_id = \(agency), decided_at = \(context.now)
      WHERE id = \(proposalID)
      """)
    return agency
  }
}

extension Refusal {
  static let proposalDecided = Refusal(
    "proposal-decided",
    Localised(vi: "Đề xuất này đã được quyết định.", en: "This proposal has been decided already."))
}
