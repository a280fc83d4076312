import Accounts
import Core
import Store

/// Puts a name that was decided on before the people who keep the directory again, as it was before: the name that it gave
/// to a unit goes, and so does the unit that it made, unless something hangs on it.
package struct ReopenProposal: Action {
  package static let name = "proposal.reopen"
  package static let title = Localised(vi: "Xét lại tên đã quyết định", en: "Look at a decided name again")
  package static let permission = DecideProposal.permission

  package var proposalID: ID<AgencyProposal>

  package init(_ proposal: ID<AgencyProposal>) {
    proposalID = proposal
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let proposal = try AgencyProposal.find(proposalID, in: reader)
    return [.unless(proposal.state != .open, .notDecided)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let proposal = try AgencyProposal.find(proposalID, in: transaction)
    try transaction.run(
      """
      UPDATE agency_proposal SET state = \(AgencyProposal.State.open), agency_id = NULL, decided_at = NULL
      WHERE id = \(proposalID)
      """)
    guard let agency = proposal.agencyID else { return }
    switch proposal.state {
    case .alias:
      try transaction.run(
        """
        DELETE FROM agency_alias WHERE agency_id = \(agency) AND is_abbreviation = 0 AND import_id IS NULL
          AND folded_name = \(AgencyDirectory.foldedName(proposal.name))
          AND NOT EXISTS (SELECT 1 FROM agency_proposal p WHERE p.agency_id = agency_alias.agency_id
            AND p.folded_name = agency_alias.folded_name)
        """)
    case .agency: try AgencyDirectory.remove("SELECT id FROM agency WHERE id = \(agency)", transaction)
    case .open, .rejected: break
    }
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("proposal", proposalID) }
}

extension Refusal {
  static let notDecided = Refusal(
    "not-decided",
    Localised(
      vi: "Tên này đang chờ quyết định. Hãy tải lại trang.",
      en: "This name waits for a decision. Reload the page."))
}
