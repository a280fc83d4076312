import Accounts
import Agencies
import AgencyNames
import Core
import PlanReading
import Store
import TestKit
import Testing

@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct FanOutTests {
  /// One accepted task led by `leads`, and its duties with the names of those who hold them.
  private func board(_ leads: [String], _ timing: Timing?) async throws -> (AgencyFixture, TaskDetail) {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let task = SamplePlan.task("1", "Việc chung", line: 1, leads: leads, timing)
    let imported = try await SamplePlan.request(in: database, tasks: [task]).run(
      in: database, by: SamplePlan.officer)
    _ = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    return (agencies, try await detail(database))
  }

  private func detail(_ database: Database) async throws -> TaskDetail {
    try await database.read { reader in
      let row = try reader.row("SELECT id FROM task WHERE standing = 'accepted'")
      let today = SamplePlan.now.day
      var detail = try TaskDetail.load(reader, #require(row).get("id"), today: today)
      for index in detail.times.indices {
        let time = detail.times[index].occurrence.id
        detail.times[index].members = try TaskDetail.members(reader, of: time, today: today).items
      }
      return detail
    }
  }

  private func holders(_ time: TaskDetail.Time?) -> [String?] {
    (time?.members ?? []).map(\.agencyName).sorted { ($0 ?? "") < ($1 ?? "") }
  }

  @Test func aCollectiveLeadBecomesItsMembers() async throws {
    let (_, detail) = try await board(
      ["các sở, ban, ngành"], Timing(raw: "2026", kind: .year, from: 2026, to: 2026))
    #expect(holders(detail.times.first) == ["Công an tỉnh", "Sở Ngoại vụ", "Sở Văn hóa"])
    #expect(detail.times.first?.occurrence.rollUp == RollUp(notStarted: 3))
  }

  @Test func membersAreThoseOfTheDay() async throws {
    let (_, detail) = try await board(
      ["UBND các huyện, thị xã, thành phố"], Timing(raw: "Hằng năm", kind: .annual))
    #expect(holders(detail.times[0]) == ["UBND huyện Bắc Hải", "UBND huyện Nam Hải"])
    // After the districts ended there is nobody: somebody has to say who.
    #expect(holders(detail.times[1]) == [nil])
  }

  @Test func aUnitNamedTwiceHasOneShare() async throws {
    let (_, detail) = try await board(["Sở Văn hóa", "các sở, ban, ngành"], nil)
    #expect(holders(detail.times.first) == ["Công an tỉnh", "Sở Ngoại vụ", "Sở Văn hóa"])
  }

  @Test func bodiesOutsideTheCommitteeAreAsked() async throws {
    let (_, detail) = try await board(["Ban Tuyên giáo Tỉnh ủy", "Sở Ngoại vụ"], nil)
    #expect(detail.times.first?.members.map(\.duty.isRequest) == [true, false])
  }

  /// However many tasks and years a plan has.
  @Test func theDirectoryIsAskedOnceAnAct() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let imported = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    @Sendable func statements(_ rounds: Int) async throws -> Int {
      try await database.read { reader in
        try reader.statements { reader in
          let version = try PlanVersion.find(imported.versionID, in: reader)
          let agencies = try KnownAgencies(for: version, today: SamplePlan.now.day, in: reader)
          for _ in 0..<rounds {
            _ = try agencies.members(ofCollective: "các sở, ban, ngành", on: SamplePlan.now.day)
            if let found = try agencies.unit(named: "Sở Ngoại vụ") { _ = try agencies.unit(found.unit) }
          }
        }.count
      }
    }
    #expect(try await statements(1) > 3)
    #expect(try await statements(50) == statements(1))
  }

  @Test func vagueNamesDoNotFanOut() async throws {
    let (_, detail) = try await board(["các cơ quan, đơn vị có liên quan"], nil)
    #expect(holders(detail.times.first) == [nil])
  }

  @Test func openWorkOfAnAbolishedUnitGoesToItsSuccessor() async throws {
    let database = try TestDatabase.current.database
    let (agencies, before) = try await board(["UBND huyện Bắc Hải"], Timing(raw: "Hằng năm", kind: .annual))
    #expect(before.times.map { $0.members.first?.isAbolished } == [true, true, true])
    let moved = try await ReassignToSuccessor(
      agencyID: agencies.north.id, successorID: agencies.ward.id
    )
    .run(in: database, by: SamplePlan.officer)
    #expect(moved.steps.count == 3)
    let after = try await detail(database)
    #expect(
      after.times.flatMap(\.members).map(\.agencyName) == Array(repeating: "UBND phường Cửa Hải", count: 3))
    #expect(after.history.filter { $0.action == ReassignToSuccessor.name }.count == 3)
  }

  @Test func withoutASuccessorSomebodyHasToSay() async throws {
    let database = try TestDatabase.current.database
    let (agencies, before) = try await board(["UBND huyện Nam Hải"], nil)
    await #expect(throws: Refused([.chooseSuccessor])) {
      _ = try await ReassignToSuccessor(agencyID: agencies.south.id)
        .run(in: database, by: SamplePlan.officer)
    }
    let duty = try #require(before.times.first?.members.first?.duty.id)
    let target = agencies.ward.id
    await #expect(throws: Refused([.reasonMissing])) {
      try await AssignDuties(dutyIDs: [duty], agencyID: target).run(in: database, by: SamplePlan.officer)
    }
    await #expect(throws: Refused([.agencyMissing, .reasonMissing])) {
      try await AssignDuties(dutyIDs: [duty], agencyID: nil).run(in: database, by: SamplePlan.officer)
    }
    try await AssignDuties(dutyIDs: [duty], agencyID: target, reason: "Huyện đã giải thể")
      .run(in: database, by: SamplePlan.officer)
    #expect(try await detail(database).times.first?.members.first?.agencyName == "UBND phường Cửa Hải")
  }

  @Test func twoSharesOfOneUnitBecomeOne() async throws {
    let database = try TestDatabase.current.database
    let (agencies, _) = try await board(["UBND huyện Bắc Hải", "UBND phường Cửa Hải"], nil)
    try await ReassignToSuccessor(
      agencyID: agencies.north.id, successorID: agencies.ward.id
    )
    .run(in: database, by: SamplePlan.officer)
    let after = try await detail(database)
    #expect(holders(after.times.first) == ["UBND phường Cửa Hải"])
    #expect(after.times.first?.occurrence.rollUp.total == 1)
  }

  @Test func anUnknownNameWaitsForSomebodyAndIsThenEverywhere() async throws {
    let database = try TestDatabase.current.database
    let (agencies, before) = try await board(["Phòng Lạ Lùng", "Sở Văn hóa"], nil)
    #expect(holders(before.times.first) == [nil, "Sở Văn hóa"])
    let proposals = try await database.read { try AgencyProposal.open($0) }
    #expect(proposals.map(\.name) == ["Phòng Lạ Lùng"])
    let proposal = try #require(proposals.first)
    try await DecideName(DecideProposal(proposal.id, .alias(of: agencies.foreign.id)))
      .run(in: database, by: SamplePlan.officer)
    #expect(holders(try await detail(database).times.first) == ["Sở Ngoại vụ", "Sở Văn hóa"])
    // It was somebody else after all: nobody has the part again, until the name is decided anew.
    try await ReopenName(proposal.id).run(in: database, by: SamplePlan.officer)
    #expect(holders(try await detail(database).times.first) == [nil, "Sở Văn hóa"])
    #expect(try await database.read { try AgencyProposal.open($0) }.map(\.name) == ["Phòng Lạ Lùng"])
    let fresh = Agency(name: "Phòng Lạ Lùng", place: "An Hải")
    try await DecideName(DecideProposal(proposal.id, .agency(fresh))).run(
      in: database, by: SamplePlan.officer)
    #expect(holders(try await detail(database).times.first) == ["Phòng Lạ Lùng", "Sở Văn hóa"])
    try await ReopenName(proposal.id).run(in: database, by: SamplePlan.officer)
    #expect(holders(try await detail(database).times.first) == [nil, "Sở Văn hóa"])
    #expect(try await database.read { try AgencyDirectory.any(fresh.id, in: $0) } == nil)
  }

  /// A unit that has begun its work is not taken out of the directory; a name that was given to one leaves it the work.
  @Test func aNameIsReopenedOnlyWhileItsUnitHasDoneNothing() async throws {
    let database = try TestDatabase.current.database
    _ = try await board(["Phòng Lạ Lùng"], nil)
    let proposal = try #require(try await database.read { try AgencyProposal.open($0) }.first)
    let fresh = Agency(name: "Phòng Lạ Lùng", place: "An Hải")
    try await DecideName(DecideProposal(proposal.id, .agency(fresh))).run(
      in: database, by: SamplePlan.officer)
    let share = try #require(try await detail(database).times.first?.members.first)
    try await ChangeDuties(dutyIDs: [share.duty.id], event: .start).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.agencyInUse])) {
      try await ReopenName(proposal.id).run(in: database, by: SamplePlan.officer)
    }
    #expect(holders(try await detail(database).times.first) == ["Phòng Lạ Lùng"])
    #expect(try await database.read { try AgencyProposal.open($0) } == [])
  }

  @Test func anAgencySeesItsOwnState() async throws {
    let database = try TestDatabase.current.database
    let (agencies, before) = try await board(["Sở Văn hóa", "Sở Ngoại vụ"], nil)
    let done = try #require(before.times.first?.members.first { $0.agencyName == "Sở Văn hóa" })
    try await ChangeDuties(dutyIDs: [done.duty.id], event: .complete).run(
      in: database, by: SamplePlan.officer)
    func shown(_ filter: TaskFilter) async throws -> ShownState? {
      try await database.readBoard(on: SamplePlan.now.day) {
        try TaskList.part($0, filter).items.first?.shown
      }
    }
    #expect(try await shown(TaskFilter(agencyID: agencies.culture.id)) == .done)
    #expect(try await shown(TaskFilter(agencyID: agencies.foreign.id)) == .notStarted)
    #expect(try await shown(TaskFilter()) == .inProgress)
    #expect(
      try await shown(TaskFilter(agencyID: agencies.press.id, part: .coordinator)) == .inProgress)
    #expect(try await shown(TaskFilter(agencyID: agencies.press.id, part: .lead)) == nil)
    let waiting = try await database.readBoard(on: SamplePlan.now.day) { try NotStarted.agencies($0).items }
    #expect(waiting.map(\.name) == ["Sở Ngoại vụ"])
  }
}
