import Accounts
import Core
import Store

/// Puts a name that was said to be no unit before the people who keep the directory again.
package struct ReopenProposal: Action {
  package static let name = "proposal.reopen"
  package static let title = Localised(vi: "Xét lại tên đã loại", en: "Look at a rejected name again")
  package static let permission = DecideProposal.permission

  package var proposalID: ID<AgencyProposal>

  package init(_ proposal: ID<AgencyProposal>) {
    proposalID = proposal
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let proposal = try AgencyProposal.find(proposalID, in: reader)
    return [.unless(proposal.state == .rejected, .notRejected)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run(
      "UPDATE agency_proposal SET state = \(AgencyProposal.State.open), decided_at = NULL WHERE id = \(proposalID)"
    )
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("proposal", proposalID) }
}

extension Refusal {
  static let notRejected = Refusal(
    "not-rejected",
    Localised(
      vi: "Tên này đang chờ quyết định hoặc đã là tên của một đơn vị. Hãy tải lại trang.",
      en: "This name waits for a decision, or is that of an agency. Reload the page."))
}
