import Accounts
import Agencies
import AgencyNames
import Core
import PlanRegistry
import Store
import TestKit
import Testing

@testable import SampleProvince

@Suite(.database(SampleFixture.migrations)) struct SizeTests {
  @Test(arguments: [(5, 1, 1), (40, 3, 3), (12, 24, 2)])
  func thereAreAsManyAsWereAskedFor(agencies: Int, plans: Int, years: Int) async throws {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(SampleFixture.size(agencies, plans, years), in: database)
    let (units, made, tasks) = try await database.read { reader in
      (
        try AgencyDirectory.list(reader, .init(place: SampleWorld.place)),
        try reader.integer("SELECT count(*) AS n FROM plan"),
        try reader.integer("SELECT count(*) AS n FROM task WHERE standing = 'accepted'")
      )
    }
    #expect(units.count == agencies)
    #expect(units.contains { !$0.mayBeAssigned && $0.kind == .party } || agencies == 5)
    #expect(made == Int64(plans))
    #expect(tasks >= 8)
  }

  @Test(arguments: [5, 12, 24, 25, 100, 400, 1000, 3000], [1, 2])
  func everyBodyHasANameOfItsOwnAndTheRightKind(agencies: Int, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let units = Directory(try SampleFixture.size(agencies, 1, 1), &random).units
    #expect(units.count == agencies)
    #expect(Set(units.map { AgencyDirectory.foldedName($0.body.name) }).count == agencies)
    for (index, unit) in units.enumerated() {
      #expect((unit.parent ?? -1) < index)
      let name = unit.body.name
      if name.hasPrefix("Sở ") { #expect(unit.body.kind == .department, "\(name)") }
      if name.hasPrefix("UBND xã") { #expect(unit.body.kind == .commune, "\(name)") }
      if name.hasPrefix("Trường ") { #expect(unit.body.kind == .school, "\(name)") }
      if name.hasPrefix("Đảng ủy") { #expect(!unit.body.kind.isUnderProvince, "\(name)") }
    }
  }

  @Test(arguments: [(4, 1, 1), (3001, 1, 1), (24, 0, 1), (24, 201, 1), (24, 3, 0), (24, 3, 11), (-1, 3, 3)])
  func extremesAreRefused(agencies: Int, plans: Int, years: Int) {
    #expect(throws: Refused.self) { try SampleSize(agencies: agencies, plans: plans, years: years) }
  }

  @Test func everyMistakeIsSaidAtOnce() throws {
    let refused = try #require(
      throws: Refused.self, performing: { try SampleSize(agencies: 0, plans: 0, years: 0) })
    #expect(refused.refusals.map(\.code) == ["sample-agencies", "sample-plans", "sample-years"])
  }

  @Test func itIsNotLaidOverOtherData() async throws {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(SampleFixture.size(5, 1, 1), in: database)
    let before = try await sums(database)
    let refused = try await #require(throws: Refused.self) {
      try await SampleFixture.build(SampleFixture.size(5, 1, 1), in: database)
    }
    #expect(refused.has("sample-over-plans") && refused.has("sample-over-agencies"))
    #expect(try await sums(database) == before)
  }

  @Test func shippedAgenciesAreNoObstacle() async throws {
    let database = try TestDatabase.current.database
    try await LoadShippedDirectory().run(in: database, by: .program())
    try await SampleFixture.build(SampleFixture.size(5, 1, 1), in: database)
    let refused = try await #require(throws: Refused.self) {
      try await SampleFixture.inFreshFile { database in
        try await CreateAgency(Agency(name: "Sở Thử nghiệm", place: "An Hải"))
          .run(in: database, by: .program())
        try await SampleFixture.build(SampleFixture.size(5, 1, 1), in: database)
      }
    }
    #expect(refused.refusals.map(\.code) == ["sample-over-agencies"])
  }

  @Test func aDayToComeIsRefused() async throws {
    let database = try TestDatabase.current.database
    let refused = try await #require(throws: Refused.self) {
      try await SampleFixture.build(.small, today: Timestamp.now.day.adding(days: 1), in: database)
    }
    #expect(refused.refusals.map(\.code) == ["sample-day"])
  }
}
