import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@Suite(.database(AgencyFixture.migrations)) struct DirectoryTests {
  @Test func listsFilterByNameKindPlaceAndDay() async throws {
    let fixture = try AgencyFixture()
    _ = try await fixture.add("Sở Đường sắt", to: "2025-06-30")
    _ = try await fixture.add("Sở Đường biển", from: "2025-07-01")
    _ = try await fixture.add("UBND huyện Hòn Một")
    _ = try await fixture.add("Sở Đường biển", place: "Bình Hải")
    func names(_ filter: AgencyDirectory.Filter) async throws -> [String] {
      try await fixture.database.read { try AgencyDirectory.list($0, filter).map(\.name) }
    }
    #expect(try await names(.init()).count == 4)
    #expect(try await names(.init(text: "đường S")) == ["Sở Đường sắt"])
    let aliased = try await fixture.add("Sở Đường bộ", place: "Cao Hải", aliases: ["SĐB"])
    #expect(try await names(.init(text: "sdb")) == ["Sở Đường bộ"])
    try await fixture.change { transaction, _ in
      try transaction.run("DELETE FROM agency_alias WHERE agency_id = \(aliased)")
      try transaction.run("DELETE FROM agency WHERE id = \(aliased)")
    }
    #expect(try await names(.init(text: "100%")) == [])
    #expect(try await names(.init(kinds: [.district])) == ["UBND huyện Hòn Một"])
    #expect(try await names(.init(place: "Bình Hải")) == ["Sở Đường biển"])
    #expect(
      try await names(.init(place: "An Hải", day: Moment.reform)) == ["Sở Đường biển", "UBND huyện Hòn Một"])
    #expect(try await fixture.database.read { try AgencyDirectory.places($0) } == ["An Hải", "Bình Hải"])
    func listed(_ filter: AgencyDirectory.Filter) async throws -> [String] {
      try await fixture.database.read { reader in
        var names: [String] = []
        try reader.walk(Agency.self, AgencyDirectory.listing(filter), size: 1) { names += $0.map(\.name) }
        return names
      }
    }
    #expect(
      try await listed(.init()) == [
        "Sở Đường biển", "Sở Đường sắt", "UBND huyện Hòn Một", "Sở Đường biển",
      ])
    #expect(try await listed(.init(life: .ended(before: Moment.later))) == ["Sở Đường sắt"])
    #expect(try await listed(.init(place: "Bình Hải", day: Moment.later)) == ["Sở Đường biển"])
  }

  @Test func searchFindsNamesAliasesAndProvincesWithoutMarks() async throws {
    let fixture = try AgencyFixture()
    _ = try await fixture.add("Sở Đường sắt", aliases: ["SĐS"])
    _ = try await fixture.add("Sở Đường biển", to: "2025-06-30")
    _ = try await fixture.add("Sở Đường sắt", place: "Bình Hải")
    func names(_ query: String) async throws -> [String] {
      try await fixture.database.read {
        try AgencyDirectory.search($0, query, limit: 20).map { "\($0.name), \($0.place)" }
      }
    }
    #expect(try await names("duong sat").count == 2)
    #expect(try await names("so duong sat binh hai") == ["Sở Đường sắt, Bình Hải"])
    #expect(try await names("sds") == ["Sở Đường sắt, An Hải"])
    #expect(try await names("duong").last == "Sở Đường biển, An Hải")
    #expect(try await names("uong") == [])
    #expect(try await names(" % ") == [])
  }

  @Test func collectivesFanOutByKindOnTheDay() async throws {
    let fixture = try AgencyFixture()
    for name in ["Sở A", "Sở B", "Ban Dân tộc tỉnh", "Công an tỉnh", "Tỉnh ủy", "Báo An Hải", "UBND xã Một"] {
      _ = try await fixture.add(name)
    }
    let district = try await fixture.add("UBND huyện Một")
    _ = try await fixture.add("Sở C", place: "Bình Hải")
    try await fixture.change { try EndAgency.abolish(district, on: Moment.reform, source: "NQ").run($0, $1) }
    func members(_ name: String, _ day: Day = Moment.before) async throws -> Set<String> {
      Set(
        try await fixture.database.read {
          try AgencyDirectory.members($0, ofCollective: name, in: "An Hải", on: day).map(\.name)
        })
    }
    #expect(try await members("các sở, ban, ngành") == ["Sở A", "Sở B", "Ban Dân tộc tỉnh", "Công an tỉnh"])
    #expect(try await members("UBND các huyện, thị xã, thành phố") == ["UBND huyện Một"])
    #expect(try await members("UBND các huyện, TX, TP", Moment.reform) == [])
    #expect(try await members("các cơ quan báo chí") == ["Báo An Hải"])
    #expect(try await members("các địa phương") == ["UBND huyện Một", "UBND xã Một"])
    #expect(try await members("Sở A") == [])
  }

  @Test func aCollectiveCanBeDefinedByPartsAndSingleUnits() async throws {
    let fixture = try AgencyFixture()
    let parent = try await fixture.add("Sở A")
    let part = try await fixture.add("Phòng Một", parent: parent)
    let other = try await fixture.add("Phòng Hai", parent: parent)
    let press = try await fixture.add("Báo An Hải")
    try await fixture.change { transaction, _ in
      try transaction.run(
        "INSERT INTO collective (id, name, folded_name, place, parent_id) VALUES (1, 'Tổ', 'to bien tap', '', \(parent))"
      )
      try transaction.run("INSERT INTO collective_member VALUES (1, \(press), 0), (1, \(other), 1)")
    }
    let members = try await fixture.database.read {
      try AgencyDirectory.members($0, ofCollective: "Tổ biên tập", in: "An Hải", on: Moment.before)
    }
    #expect(members.map(\.id) == [part, press])
  }

  @Test func bodiesOutsideTheCommitteeGuideButAreNotAssigned() async throws {
    let fixture = try AgencyFixture()
    let party = try await fixture.add("Ban Tuyên giáo Tỉnh ủy")
    let found = try await fixture.database.read { try AgencyDirectory.find(party, in: $0) }
    #expect(found.mayBeAssigned == false)
    let wrong = Agency(name: "Tỉnh ủy", kind: .party, place: "An Hải", mayBeAssigned: true)
    #expect(try await fixture.refusal { try CreateAgency(wrong).run($0, $1) } == "agency-not-assignable")
  }

  /// A name that two documents mean alike is not lost to the one when the other is looked at again.
  @Test func anAliasOfTwoDecisionsStaysForTheOther() async throws {
    let fixture = try AgencyFixture()
    let known = try await fixture.add("Bộ Một", place: "")
    let both = try await fixture.database.write { [context = fixture.context] transaction in
      try ["An Hải", "Bình Hải"].map {
        try AgencyProposal.propose(transaction, context, name: "Bộ Số 1", place: $0, seenIn: "kế hoạch").id
      }
    }
    try await fixture.change { transaction, context in
      for one in both { try DecideProposal(one, .alias(of: known)).run(transaction, context) }
      try ReopenProposal(both[0]).run(transaction, context)
    }
    #expect(try await fixture.resolve("Bộ Số 1") == known)
    try await fixture.change { try ReopenProposal(both[1]).run($0, $1) }
    #expect(try await fixture.resolve("Bộ Số 1") == nil)
  }

  @Test func aUnitThatMayNotExistIsNamedButNotCounted() async throws {
    let fixture = try AgencyFixture()
    _ = try await fixture.add("Sở Một")
    let presumed = Agency(name: "Sở Hai", place: "An Hải", confidence: .presumed)
    try await fixture.change { try CreateAgency(presumed).run($0, $1) }
    #expect(try await fixture.resolve("Sở Hai") == presumed.id)
    func members() async throws -> [String] {
      try await fixture.database.read {
        try AgencyDirectory.members($0, ofCollective: "các sở", in: "An Hải", on: Moment.before).map(\.name)
      }
    }
    #expect(try await members() == ["Sở Một"])
    try await fixture.change { try VouchForAgency(presumed.id).run($0, $1) }
    #expect(try await members() == ["Sở Hai", "Sở Một"])
    let twice = try await fixture.refusal { try VouchForAgency(presumed.id).run($0, $1) }
    #expect(twice == "agency-is-confirmed")
    let vouched = try await fixture.database.read { try Vouching.last(of: presumed.id, in: $0) }
    #expect(vouched?.by == "test" && vouched?.before == .presumed)
    try await fixture.change { try UndoVouching(presumed.id).run($0, $1) }
    #expect(try await members() == ["Sở Một"])
    let gone = try await fixture.refusal { try UndoVouching(presumed.id).run($0, $1) }
    #expect(gone == "not-vouched")
  }

  @Test func anUnknownNameBecomesAProposalToDecide() async throws {
    let fixture = try AgencyFixture()
    let known = try await fixture.add("Sở Một")
    @Sendable func propose(_ name: String) async throws -> AgencyProposal {
      try await fixture.database.write { [context = fixture.context] in
        try AgencyProposal.propose($0, context, name: name, place: "An Hải", seenIn: "kế hoạch")
      }
    }
    let (alias, fresh, noise) = (
      try await propose("Sở  Số 1"), try await propose("Trung tâm Hai"), try await propose("Ông Trời")
    )
    #expect(try await propose("sở số 1").id == alias.id)
    #expect(try await fixture.database.read { try AgencyProposal.open($0).count } == 3)
    #expect(fresh.kind == .part)
    try await fixture.change {
      try DecideProposal(alias.id, .alias(of: known)).run($0, $1)
      try DecideProposal(fresh.id, .agency(Agency(name: "Trung tâm Hai", place: "An Hải"))).run($0, $1)
      try DecideProposal(noise.id, .rejected).run($0, $1)
    }
    #expect(try await fixture.database.read { try AgencyProposal.open($0) } == [])
    #expect(try await propose("Ông Trời").state == .rejected)
    #expect(try await fixture.resolve("Sở số 1") == known)
    #expect(try await fixture.resolve("Trung tâm Hai") != nil)
    let again = try await fixture.refusal { try DecideProposal(noise.id, .rejected).run($0, $1) }
    #expect(again == "proposal-decided")
    // A slip of the hand is taken back, once.
    try await fixture.change { try ReopenProposal(noise.id).run($0, $1) }
    #expect(try await propose("Ông Trời").state == .open)
    let twice = try await fixture.refusal { try ReopenProposal(noise.id).run($0, $1) }
    #expect(twice == "not-decided")
    // So is another name, and a unit that nothing hangs on yet.
    try await fixture.change { try ReopenProposal(alias.id).run($0, $1) }
    #expect(try await fixture.resolve("Sở số 1") == nil)
    let made = try #require(try await fixture.resolve("Trung tâm Hai"))
    let part = try await fixture.add("Phòng Ba", parent: made)
    let held = try await fixture.refusal { try ReopenProposal(fresh.id).run($0, $1) }
    #expect(held == "agency-in-use")
    #expect(try await propose("Trung tâm Hai").agencyID == made)
    try await fixture.change { transaction, _ in
      try transaction.run("UPDATE agency SET parent_id = NULL WHERE id = \(part)")
    }
    try await fixture.change { try ReopenProposal(fresh.id).run($0, $1) }
    #expect(try await fixture.resolve("Trung tâm Hai") == nil)
    #expect(try await fixture.database.read { try AgencyProposal.open($0).count } == 3)
  }

  @Test func theQueriesOfListsUseIndexes() async throws {
    let database = try TestDatabase.current.database
    let scans = try await QueryPlan.fullScans(database) { reader in
      _ = try AgencyDirectory.list(
        reader, AgencyDirectory.Filter(kinds: [.department], place: "X", day: Day("2026-11-15")))
      for filter in [
        AgencyDirectory.Filter(), .init(place: "X"), .init(kinds: [.department]),
        .init(kinds: [.department], place: "X", day: Moment.later), .init(life: .ended(before: Moment.later)),
      ] {
        let list = AgencyDirectory.listing(filter)
        let values: [SQLValue] =
          (filter.place == nil ? [.text("X")] : []) + [.text("so x"), .integer(7)]
        _ = try reader.part(Agency.self, of: list)
        _ = try reader.part(Agency.self, of: list, at: PageKey(.after, values))
        _ = try reader.part(Agency.self, of: list, at: PageKey(.before, values))
      }
      _ = try AgencyDirectory.names(reader, of: [ID(rawValue: 1), ID(rawValue: 2)])
      _ = try reader.part(
        AgencyProposal.self, of: AgencyProposal.undecided, at: PageKey(.after, [.integer(7)]))
      _ = try reader.part(
        AgencyProposal.self, of: AgencyProposal.decided, at: PageKey(.after, [.integer(9), .integer(7)]))
      _ = try AgencyDirectory.events(reader, of: ID(rawValue: 1))
      _ = try AgencyDirectory.aliases(reader, of: ID(rawValue: 1))
      _ = try AgencyDirectory.predecessors(reader, of: ID(rawValue: 1))
      _ = try AgencyProposal.open(reader)
      _ = try AgencyProposal.rejected(reader, among: ["Hội A"], in: "X")
      _ = try AgencyImport.recent(reader, most: 5)
      _ = try AgencyImport.any(ID(rawValue: 1), in: reader)
      _ = try? Vouching.last(of: ID(rawValue: 1), in: reader)
      _ = try? AgencyDirectory.find(ID(rawValue: 1), in: reader)
    }
    #expect(scans == [])
  }
}
