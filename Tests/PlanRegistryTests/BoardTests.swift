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
    try await database.readBoard(on: Self.today) { try TaskList.part($0, filter).items.map(\.ref) }
  }

  @Test func columnsHoldEveryTaskOnce() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let board = try await database.readBoard(on: Self.today) { try Board.load($0, TaskFilter()) }
    #expect(board.columns.compactMap(\.count).reduce(0, +) == 4)
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
      (TaskFilter(agencyID: KeptEntry.nobody), ["1.1", "1.2", "1.3", "2.1"]),
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
    func refs(_ part: Responsibility.Role?) async throws -> [String] {
      try await self.refs(database, TaskFilter(agencyID: agencies.foreign.id, part: part))
    }
    #expect(try await refs(.monitor) == ["1.1"])
    #expect(try await refs(.coordinator) == ["2.1"])
    #expect(try await refs(.lead).contains("1.2"))
    #expect(try await Set(refs(nil)).isSuperset(of: ["1.1", "1.2", "2.1"]))
  }

  /// What pages really ask, in both ways of finding rows.
  @Test("no list reads a whole table", arguments: TaskFilter.Sort.allCases)
  func noFullScan(sort: TaskFilter.Sort) async throws {
    let database = try TestDatabase.current.database
    let (imported, _) = try await SamplePlan.accepted(in: database)
    for filter in [
      TaskFilter(sort: sort), TaskFilter(states: [.late], sort: sort),
      TaskFilter(agencyID: ID(rawValue: 5), states: [.late], year: 2026, text: "a", sort: sort),
      TaskFilter(agencyID: KeptEntry.nobody, text: "xây dựng", sort: sort),
      TaskFilter(
        agencyID: ID(rawValue: 5), part: .monitor, pillar: "x", dueTo: Self.today, planID: imported.planID,
        missed: true, sort: sort),
    ] {
      for bounds in [SearchBounds(), SearchBounds(few: 0, visits: 3)] {
        let scans = try await QueryPlan.fullScans(database) { reader in
          let board = BoardReader(reader, today: Self.today, bounds: bounds)
          _ = try TaskList.part(board, filter)
          _ = try FilterCounts.load(board, filter)
          _ = try AgencyInUse.list(board)
          _ = try AgencyInUse.named("Sở Ngoại vụ", reader)
          _ = try Board.load(board, filter)
          _ = try KeptBoard.isPast(Self.today, reader)
          _ = try NotStarted.agencies(board, plan: filter.planID)
          _ = try PlanYear.list(board, plan: imported.planID)
        }
        // What is bounded before it is read: "w" and "c" are subqueries with a limit, "q" has a row an agency.
        #expect(scans.filter { scan in !["w", "c", "q", "u"].contains { scan == "SCAN \($0)" } } == [])
      }
    }
  }

  /// An order that an index has is not sorted again.
  @Test("pages of the whole list are ranges of an index", arguments: TaskFilter.Sort.allCases)
  func noSorting(sort: TaskFilter.Sort) async throws {
    let database = try TestDatabase.current.database
    guard database.dialect == .sqlite else { return }
    for filter in [
      TaskFilter(sort: sort), TaskFilter(agencyID: ID(rawValue: 5), sort: sort),
      TaskFilter(year: 2026, sort: sort),
    ] {
      for place in [nil, PageKey(.after, [])] {
        let steps = try await database.read { reader in
          let list = TaskSearch(filter, BoardReader(reader, today: Self.today)).list
          return try reader.rows("EXPLAIN QUERY PLAN \(sql: list.statement(at: place, limit: 51))")
            .map { try $0.get("detail", as: String.self) }
        }
        #expect(steps.count == 1 && steps[0].hasPrefix("SEARCH b USING INDEX board_entry_by_"), "\(steps)")
      }
    }
  }

  @Test func countsKeepTheOtherFilters() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let (imported, _) = try await SamplePlan.accepted(in: database)
    let counts = try await database.readBoard(on: Self.today) {
      try FilterCounts.load($0, TaskFilter(pillar: "Nhóm 1", states: [.late]))
    }
    #expect(counts.states == [.late: 1, .notStarted: 2])
    #expect(counts.pillars == [.init(name: "Nhóm 1", count: 1)])
    #expect(counts.plans.map(\.plan.id) == [imported.planID] && counts.plans.map(\.count) == [1])
    #expect(counts.years.map(\.year) == [2025, 2026, 2027])
    #expect(counts.years.allSatisfy { $0.count == nil })
    for filter in [TaskFilter(), TaskFilter(pillar: "Nhóm 1"), TaskFilter(agencyID: agencies.foreign.id)] {
      let counts = try await database.readBoard(on: Self.today) { try FilterCounts.load($0, filter) }
      for year in counts.years {
        var ofYear = filter
        ofYear.year = year.year
        #expect(try await self.refs(database, ofYear).count == year.count)
      }
    }
    #expect(counts.total == 1)
  }

  @Test("what PostgreSQL finds as a whole is not counted where many more are expected", arguments: [20, 250])
  func manyExpectedAreNotCounted(few: Int) async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for id in 1...300 {
        try SearchIndex.put(transaction, kind: "task", id: Int64(id), title: "Mở lớp", body: "tập huấn")
      }
      if transaction.dialect == .postgres { try transaction.run("ANALYZE search_entry") }
    }
    let (size, asked) = try await database.read { reader in
      var size = 0
      let asked = try reader.statements { reader in
        let board = BoardReader(reader, today: Self.today, bounds: SearchBounds(few: few))
        size = try board.size(of: "SELECT x.id FROM search_entry x WHERE x.kind = 'task'", isFoundWhole: true)
      }
      return (size, asked.count)
    }
    #expect(size == few + 1)
    #expect(asked == (database.dialect == .postgres && few == 20 ? 0 : 1))
  }

  /// However many there are, a filter offers the newest, and the one chosen.
  @Test func aFilterOffersTheNewestPlans() async throws {
    let database = try TestDatabase.current.database
    var plans: [ID<Plan>] = []
    for number in 1...PlanInUse.mostOffered + 2 {
      let imported = try await SamplePlan.request(
        in: database, number: "\(number)/KH-UBND", bytes: "bản \(number)", tasks: [SamplePlan.tasks[1]]
      ).run(in: database, by: SamplePlan.officer)
      plans.append(imported.planID)
      // The last one is not accepted: nothing of it is on the board.
      guard number < PlanInUse.mostOffered + 2 else { break }
      try await AcceptTasks(versionID: imported.versionID, choice: .all)
        .run(in: database, by: SamplePlan.officer)
    }
    let newest = Array(plans.dropFirst().dropLast().reversed())
    func offered(_ filter: TaskFilter) async throws -> [FilterCounts.OfPlan] {
      let counts = try await database.readBoard(on: Self.today) { try FilterCounts.load($0, filter) }
      #expect(counts.hasOlderPlans)
      return counts.plans
    }
    for filter in [TaskFilter(), TaskFilter(text: "tập huấn"), TaskFilter(states: [.late])] {
      let found = try await offered(filter)
      #expect(found.map(\.plan.id) == newest)
      #expect(found.allSatisfy { $0.count == 1 })
      var ofFirst = filter
      ofFirst.planID = plans[0]
      #expect(try await offered(ofFirst).map(\.plan.id) == newest + [plans[0]])
      #expect(
        try await offered(ofFirst).last == .init(plan: .init(id: plans[0], name: "1/KH-UBND"), count: 1))
    }
    #expect(try await offered(TaskFilter(states: [.done])).map(\.count) == newest.map { _ in 0 })
    let some = Set([plans[0], newest[0]])
    let names = try await database.readBoard(on: Self.today) { try PlanInUse.named(some, in: $0.reader) }
    #expect(Set(names.map(\.name)) == ["1/KH-UBND", "\(PlanInUse.mostOffered + 1)/KH-UBND"])
  }

  /// Where a number would take a walk there is none, and the list is there all the same.
  @Test func whatIsNotCountedHasNoNumber() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let filter = TaskFilter(
      pillar: "Nhóm 1", states: [.late], dueTo: Self.today.adding(days: 90), missed: true)
    let (counts, board) = try await database.read { reader in
      let board = BoardReader(reader, today: Self.today, bounds: SearchBounds(few: 0, visits: 2))
      return (try FilterCounts.load(board, filter), try Board.load(board, filter))
    }
    #expect(counts.states == nil && counts.total == nil && counts.plans.map(\.count) == [nil])
    #expect(counts.pillars == [.init(name: "Nhóm 1", count: nil), .init(name: "Nhóm 2", count: nil)])
    #expect(board.columns.map(\.count) == Array(repeating: nil, count: ShownState.allCases.count))
  }

  @Test func pagesGoOnByKey() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let (first, second, back) = try await database.readBoard(on: Self.today) { board in
      let first = try TaskList.part(board, TaskFilter(), size: 3)
      let second = try TaskList.part(board, TaskFilter(), at: first.after, size: 3)
      return (first, second, try TaskList.part(board, TaskFilter(), at: second.before, size: 3))
    }
    #expect(first.items.map(\.ref) == ["1.1", "1.2", "1.3"])
    #expect(first.before == nil)
    #expect(second.items.map(\.ref) == ["2.1"])
    #expect(second.after == nil)
    #expect(back.items.map(\.ref) == ["1.1", "1.2", "1.3"])
  }

  /// The day turns at the first look, whoever looks.
  @Test func missedTomorrowIsNotMissedToday() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    func missed(_ day: Day?) async throws -> [String] {
      try await database.readBoard(on: #require(day)) {
        try TaskList.part($0, TaskFilter(states: [.missed], year: 2026)).items.map(\.ref)
      }
    }
    #expect(try await missed(Day(year: 2026, month: 12, day: 31)) == [])
    #expect(try await missed(Day(year: 2027, month: 1, day: 1)) == ["1.1", "1.3"])
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
    let list = try await database.readBoard(on: Self.today) { try NotStarted.agencies($0).items }
    #expect(list.count == 1)
    let nobody = try #require(list.first)
    #expect(nobody.isNobody)
    // Two yearly tasks and the one without a time; the one of 2025; 2025 of the yearly ones.
    #expect([nobody.notStarted, nobody.late, nobody.missed] == [3, 1, 2])
    let board = try await database.readBoard(on: Self.today) {
      try Board.load($0, TaskFilter(agencyID: nobody.agencyID, part: .lead))
    }
    #expect(board.columns.first { $0.state == .late }?.count == 1)
    #expect(board.columns.first { $0.state == .notStarted }?.count == 3)
    #expect(board.columns.flatMap(\.cards).reduce(0) { $0 + $1.missedCount } == 2)
  }
}
