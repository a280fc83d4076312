import Accounts
import Agencies
import Core
import PlanRegistry
import Store

extension TaskPage {
  static func load(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Model {
    let (today, context) = (visit.frame.today, visit.context)
    return try await visit.database.read { reader in
      let detail = try TaskDetail.load(reader, id, today: today)
      var successors: [AgencyID: [Agency]] = [:]
      for member in detail.times.flatMap(\.members) where member.isAbolished {
        guard let unit = member.duty.agencyID, successors[unit] == nil else { continue }
        successors[unit] = try AgencyDirectory.successors(reader, of: unit, on: today).map(
          \.agency)
      }
      let place = detail.version.province
      let living = try AgencyDirectory.list(reader, AgencyDirectory.Filter(day: today))
      let local = living.filter { $0.place == place }
      return Model(
        detail: detail, agencies: local.isEmpty ? living : local + living.filter { $0.place != place },
        successors: successors, agencyNames: try names(detail, reader),
        withdrawing: try WithdrawTask(taskID: detail.task.id, reason: "").offer(reader, context),
        assigning: try assigning(detail, reader, context))
    }
  }

  private static func assigning(
    _ detail: TaskDetail, _ reader: Reader, _ context: ActionContext
  ) throws -> [ID<Occurrence>: Offer] {
    var offers: [ID<Occurrence>: Offer] = [:]
    for time in detail.times where !time.assignable.isEmpty {
      offers[time.occurrence.id] = try AssignDuties(dutyIDs: time.assignable.map(\.duty.id), agencyID: nil)
        .offer(reader, context)
    }
    return offers
  }

  private static func names(_ detail: TaskDetail, _ reader: Reader) throws -> [AgencyID: String] {
    let wanted = Set(detail.events.compactMap(\.agencyID) + detail.responsibilities.compactMap(\.agencyID))
    var names: [AgencyID: String] = [:]
    for id in wanted { names[id] = try AgencyDirectory.find(id, in: reader).name }
    return names
  }
}

extension TaskDetail.Time {
  /// Shares that nobody holds, or a unit that exists no longer, and that are not done.
  var assignable: [TaskDetail.Member] {
    members.filter { $0.duty.state != .done && ($0.duty.agencyID == nil || $0.isAbolished) }
  }
}
