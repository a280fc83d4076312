import Accounts
import Core
import Store

/// What an act did to one agency's share in a task, as the log keeps it.
package struct ShareStep: Hashable, Sendable {
  package var taskID: ID<RegisteredTask>
  /// Label of the occurrence: "2025-Q3".
  package var occurrence: String
  /// Who holds it afterwards, and who did before.
  package var agencyID: AgencyID?
  package var formerAgencyID: AgencyID?
  /// Nil when the share went to another agency and stayed as it was, or went back to what it was.
  package var event: DutyEvent?
  package var from: DutyState
  package var to: DutyState

  /// The acts that take such steps.
  static let acts = [
    ChangeDuties.name, UndoDutyChange.name, AssignDuties.name, ReassignToSuccessor.name, DecideName.name,
    ReopenName.name,
  ]

  func record(_ reason: String?) -> AuditRecord {
    AuditRecord(
      "task", taskID,
      [
        "occurrence": occurrence, "agency": agencyID.map(String.init),
        "former_agency": formerAgencyID == agencyID ? nil : formerAgencyID.map(String.init),
        "event": event?.rawValue, "from": from.rawValue, "to": to.rawValue, "reason": reason,
      ])
  }
}

extension ShareStep {
  /// Nil for an entry about anything else.
  package init?(_ entry: AuditEntry) {
    let facts = entry.kept.facts
    guard Self.acts.contains(entry.action), entry.subject == "task",
      let occurrence = facts["occurrence"], let from = facts["from"].flatMap(DutyState.init),
      let to = facts["to"].flatMap(DutyState.init)
    else { return nil }
    self.init(
      taskID: ID(rawValue: entry.subjectID), occurrence: occurrence,
      agencyID: facts["agency"].flatMap(AgencyID.init),
      formerAgencyID: facts["former_agency"].flatMap(AgencyID.init),
      event: facts["event"].flatMap(DutyEvent.init), from: from, to: to)
  }
}
