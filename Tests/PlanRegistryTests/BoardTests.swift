import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct BoardTests {
  static let today = SamplePlan.now.day

  private func refs(_ database: Database, _ filter: TaskFilter) async throws -> [String] {
    try await database.read { try TaskList.page($0, filter, number: 1, today: Self.today).items.map(\.ref) }
  }

  @Test func columnsHoldEveryTaskOnce() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let board = try await database.read { try Board.load($0, TaskFilter(), today: Self.today) }
    #expect(board.total == 4)
    #expect(board.columns.map(\.state) == ShownState.allCases)
    let byState = Dictionary(uniqueKeysWithValues: board.columns.map { ($0.state, $0.cards.map(\.ref)) })
    #expect(byState[.late] == ["1.2"])
    #expect(byState[.notStarted] == ["1.1", "1.3", "2.1"])
    let yearly = try #require(board.columns.flatMap(\.cards).first { $0.ref == "1.1" })
    #expect(yearly.slot.label == "2026")
    #expect(yearly.missedCount == 1)
    #expect(yearly.leads.map(\.name) == ["Sở Văn hóa"])
  }

  @Test(
    "filters narrow",
    arguments: [
      (TaskFilter(pillar: "Nhóm 2"), ["2.1"]),
      (TaskFilter(states: [.late]), ["1.2"]),
      (TaskFilter(states: [.late, .done]), ["1.2"]),
      (TaskFilter(year: 2025), ["1.1", "1.2", "1.3"]),
      (TaskFilter(year: 2031), []),
      (TaskFilter(text: "dong nai"), ["1.2"]),
      (TaskFilter(text: "ĐỒNG lớp"), ["1.2"]),
      (TaskFilter(text: "2.1"), ["2.1"]),
      (TaskFilter(text: "%"), []),
      (TaskFilter(missed: true), ["1.1", "1.3"]),
      (TaskFilter(unassigned: true), ["1.1", "1.2", "1.3", "2.1"]),
      (TaskFilter(dueTo: Day(year: 2026, month: 1, day: 1)), ["1.2"]),
      (TaskFilter(sort: .plan, descending: true), ["2.1", "1.3", "1.2", "1.1"]),
      (TaskFilter(sort: .state), ["1.2", "1.1", "1.3", "2.1"]),
    ] as [(TaskFilter, [String])])
  func filters(filter: TaskFilter, refs: [String]) async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    #expect(try await self.refs(database, filter) == refs)
  }

  /// Who follows and guides has a list of its own, apart from those who lead and help.
  @Test func eachPartHasItsList() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    var tasks = SamplePlan.tasks
    tasks[0].monitors = ["Sở Ngoại vụ"]
    tasks[3].coordinators = ["Sở Ngoại vụ"]
    let imported = try await SamplePlan.request(in: database, tasks: tasks).run(
      in: database, by: SamplePlan.officer)
    try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    func refs(_ part: TaskFilter.Part?) async throws -> [String] {
      try await self.refs(database, TaskFilter(agencyID: agencies.foreign.id, part: part))
    }
    #expect(try await refs(.monitor) == ["1.1"])
    #expect(try await refs(.coordinator) == ["2.1"])
    #expect(try await refs(.lead).contains("1.2"))
    #expect(try await Set(refs(nil)).isSuperset(of: ["1.1", "1.2", "2.1"]))
  }

  @Test("no list reads a whole table", arguments: TaskFilter.Sort.allCases)
  func noFullScan(sort: TaskFilter.Sort) async throws {
    let database = try TestDatabase.current.database
    for filter in [
      TaskFilter(sort: sort),
      TaskFilter(agencyID: ID(rawValue: 5), states: [.late], year: 2026, text: "a", sort: sort),
      TaskFilter(
        agencyID: ID(rawValue: 5), part: .monitor, pillar: "x", planID: ID(rawValue: 3), missed: true,
        sort: sort),
    ] {
      let scans = try await QueryPlan.fullScans(database) { reader in
        _ = try TaskList.page(reader, filter, number: 1, today: Self.today)
      }
      #expect(scans.filter { !$0.contains("SCAN f") && !$0.contains("SCAN m") } == [])
    }
  }

  @Test func countsKeepTheOtherFilters() async throws {
    let database = try TestDatabase.current.database
    let (imported, _) = try await SamplePlan.accepted(in: database)
    let counts = try await database.read {
      try TaskList.counts($0, TaskFilter(pillar: "Nhóm 1", states: [.late]), today: Self.today)
    }
    #expect(counts.states == [.late: 1, .notStarted: 2])
    #expect(counts.pillars == [.init(name: "Nhóm 1", count: 1)])
    #expect(counts.plans == [imported.planID: 1])
    #expect(counts.years.map(\.year) == [2025, 2026, 2027])
  }

  @Test func pagesAreCounted() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let page = try await database.read {
      try TaskList.page($0, TaskFilter(), number: 99, size: 3, today: Self.today)
    }
    #expect(page.total == 4)
    #expect(page.number == 2)
    #expect(page.items.map(\.ref) == ["2.1"])
  }

  @Test func searchFindsWithoutMarks() async throws {
    let database = try TestDatabase.current.database
    let (imported, _) = try await SamplePlan.accepted(in: database)
    let (tasks, plans) = try await database.read { reader in
      (
        try SearchIndex.search(reader, "dong nai", kinds: ["task"]),
        try SearchIndex.search(reader, "15/KH-UBND", kinds: ["plan"])
      )
    }
    #expect(tasks.map(\.title) == ["Mở lớp tập huấn ở Đồng Nai"])
    #expect(plans.map(\.id) == [imported.planID.rawValue])
  }

  @Test func whoHasNotStarted() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let list = try await database.read { try NotStarted.list($0, today: Self.today) }
    #expect(list.count == 1)
    #expect(list.first?.agencyID == nil)
    // 2025 and 2026 of the two yearly tasks, two joint leads, and the one without a time; not 2027.
    #expect(list.first?.count == 7)
    #expect(list.first?.lateCount == 4)
  }
}
