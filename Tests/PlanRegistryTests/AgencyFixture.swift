import Accounts
import Agencies
import Attachments
import AgencyNames
import Core
import Jobs
import Store
import TestKit

@testable import PlanRegistry

/// A directory of a made-up province whose two districts ended in the middle of 2025, one merged, one abolished.
struct AgencyFixture {
  static let migrations =
    StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations + AttachmentsSchema.migrations
    + AgenciesSchema.migrations
    + PlanRegistrySchema.migrations

  static let place = "Sông Hải"

  var culture = Agency(name: "Sở Văn hóa", place: place)
  var foreign = Agency(name: "Sở Ngoại vụ", place: place)
  var police = Agency(name: "Công an tỉnh", place: place)
  var party = Agency(name: "Ban Tuyên giáo Tỉnh ủy", place: place)
  var north = Agency(name: "UBND huyện Bắc Hải", place: place)
  var south = Agency(name: "UBND huyện Nam Hải", place: place)
  var ward = Agency(name: "UBND phường Cửa Hải", place: place)
  var press = Agency(name: "Báo Sông Hải", place: place)

  static func make(in database: Database) async throws -> AgencyFixture {
    let fixture = AgencyFixture()
    try await database.write { transaction in
      for agency in [
        fixture.culture, fixture.foreign, fixture.police, fixture.party, fixture.north, fixture.south,
        fixture.ward, fixture.press,
      ] {
        try CreateAgency(agency).run(transaction, SamplePlan.officer)
      }
      guard let day = Day(year: 2025, month: 7, day: 1) else { return }
      try EndAgency.merge(
        fixture.north.id, into: fixture.ward.id, on: day,
        source: "Nghị quyết"
      ).run(transaction, SamplePlan.officer)
      try EndAgency.abolish(fixture.south.id, on: day, source: "Nghị quyết").run(
        transaction, SamplePlan.officer)
    }
    return fixture
  }
}
