import Accounts
import Agencies
import Core
import PlanRegistry
import Store

extension TaskPage {
  static func load(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Model {
    let (today, context) = (visit.frame.today, visit.context)
    // After a refusal the form's own period is shown again.
    let (time, key): (ID<Occurrence>?, PageKey?) = (
      visit.form.id("time") ?? visit.query.id("time"), visit.query.at
    )
    let (actTitles, person) = (visit.visit.site.actTitles, visit.person)
    let own = person.role.isOfOneAgency ? person.agencyID : nil
    return try await visit.database.read { reader in
      let detail = try TaskDetail.load(
        reader, id, today: today, showing: time, members: key, of: own)
      var successors: [AgencyID: [Agency]] = [:]
      for member in detail.times.flatMap(\.members) where member.isAbolished {
        guard let unit = member.duty.agencyID, successors[unit] == nil else { continue }
        successors[unit] = try AgencyDirectory.successors(reader, of: unit, on: today).map(
          \.agency)
      }
      return Model(
        detail: detail,
        picker: try AgencyPicker(
          reader, near: [detail.version.province ?? ""].filter { !$0.isEmpty }, on: today),
        successors: successors, endedUnits: try Handover.count(reader, .task(id), today: today),
        agencyNames: try names(detail, reader), actTitles: actTitles,
        withdrawing: try WithdrawTask(taskID: detail.task.id, reason: "").offer(reader, context),
        correcting: try CorrectTask(
          taskID: id, edition: detail.task.edition,
          TaskContent(text: detail.task.text, timing: nil, names: [:]),
          reason: nil
        ).offer(reader, context), responsibilities: try Responsibility.ofTask(id, in: reader),
        neighbours: try neighbours(of: id, reader),
        parting: try (detail.absorbed.first ?? detail.into.map { _ in detail.task }).map {
          try RestoreTask(taskID: $0.id).offer(reader, context)
        } ?? Offer([.notPermitted]),
        assigning: try assigning(detail, reader, context), events: events(detail, person))
    }
  }

  private static func assigning(
    _ detail: TaskDetail, _ reader: Reader, _ context: ActionContext
  ) throws -> Offer? {
    let shares = detail.times.flatMap(\.assignable).map(\.duty.id)
    return shares.isEmpty ? nil : try AssignDuties(dutyIDs: shares, agencyID: nil).offer(reader, context)
  }

  private static func events(_ detail: TaskDetail, _ person: Person) -> [ID<Duty>: [DutyEvent]] {
    Dictionary(
      detail.times.flatMap(\.members).map { ($0.duty.id, ChangeDuties.events(openTo: person, on: $0.duty)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func names(_ detail: TaskDetail, _ reader: Reader) throws -> [AgencyID: String] {
    try AgencyDirectory.names(
      reader,
      of: Set(agencies(in: detail.history)))
  }
}

extension TaskDetail.Time {
  /// Shares that nobody holds, or a unit that exists no longer, and that are not done.
  var assignable: [TaskDetail.Member] {
    members.filter { $0.duty.state != .done && ($0.duty.agencyID == nil || $0.isAbolished) }
  }
}
