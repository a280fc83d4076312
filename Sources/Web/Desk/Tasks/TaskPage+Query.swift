import Agencies
import Core
import PlanRegistry
import Store

extension TaskPage {
  static func load(_ visit: SignedIn, _ id: Int64) async throws -> Model {
    let today = visit.frame.today
    return try await visit.database.read { reader in
      let detail = try TaskDetail.load(reader, ID(rawValue: id), today: today)
      var successors: [Int64: [Agency]] = [:]
      for member in detail.times.flatMap(\.members) where member.isAbolished {
        guard let unit = member.duty.agencyID, successors[unit] == nil else { continue }
        successors[unit] = try AgencyDirectory.successors(reader, of: ID(rawValue: unit), on: today).map(
          \.agency)
      }
      let place = detail.version.province
      let living = try AgencyDirectory.list(reader, AgencyDirectory.Filter(day: today))
      let local = living.filter { $0.place == place }
      return Model(
        detail: detail, agencies: local.isEmpty ? living : local + living.filter { $0.place != place },
        successors: successors, agencyNames: try names(detail, reader))
    }
  }

  private static func names(_ detail: TaskDetail, _ reader: Reader) throws -> [Int64: String] {
    let wanted = Set(detail.events.compactMap(\.agencyID) + detail.responsibilities.compactMap(\.agencyID))
    var names: [Int64: String] = [:]
    for id in wanted { names[id] = try AgencyDirectory.find(ID(rawValue: id), in: reader).name }
    return names
  }
}
