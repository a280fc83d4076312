import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import Jobs
@testable import PlanReading
@testable import PlanRegistry

/// What is kept for the lists is what their definition says, whatever was done before.
@Suite(.database(AgencyFixture.migrations)) struct KeptBoardTests {
  /// Half a year of random acts and passing days, by a seed.
  @Test("after every act and every day", arguments: [1, 2, 3] as [UInt64])
  func keptIsWhatIsSought(seed: UInt64) async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    var life = BoardLife(database: database, agencies: agencies, random: SeededRandom(seed: seed))
    try await life.begin()
    for _ in 0..<30 {
      let deed = try await life.act()
      try await check(database, &life, "seed \(seed): \(deed)")
    }
    #expect(life.done.count > 5, "too few kinds of acts were possible: \(life.done)")
  }

  /// A split may move what stands behind it, also what is on the board already.
  @Test func tasksThatMakeRoomMoveInTheLists() async throws {
    let database = try TestDatabase.current.database
    let imported = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    let ids = try await database.read { reader in
      try reader.rows("SELECT id FROM task ORDER BY position").map {
        try $0.get("id", as: ID<RegisteredTask>.self)
      }
    }
    try await AcceptTasks(versionID: imported.versionID, choice: .these(Array(ids.dropFirst())))
      .run(in: database, by: SamplePlan.officer)
    func positions(_ table: SQL) async throws -> [Int] {
      try await database.read { reader in
        try reader.rows("SELECT DISTINCT position FROM \(sql: table) ORDER BY position")
          .map { try $0.get("position") }
      }
    }
    let before = try await positions("board_entry")
    for edition in Int64(1)...2 {
      try await SplitTask(taskID: ids[0], edition: edition, parts: ["một", "hai"]).run(
        in: database, by: SamplePlan.officer)
    }
    let after = try await positions("board_entry")
    #expect(after == before.map { $0 + NewTasks.spacing })
    #expect(after == (try await positions("task WHERE standing = 'accepted'")))
  }

  /// The job does what the first reader of a day would do.
  @Test func theJobTurnsTheDay() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let newYear = Timestamp(try #require(Day(year: 2027, month: 1, day: 1)), minute: 1)
    let run = JobRun(
      id: ID(rawValue: 1), kind: TurnBoard.kind, key: "turn", attempt: 1, madeAt: newYear, startedAt: newYear)
    #expect(try await database.read { try KeptBoard.isPast(newYear.day, $0) })
    try await database.write { try TurnBoard().act($0, run) }
    #expect(try await database.read { try !KeptBoard.isPast(newYear.day, $0) })
    let late = try await database.read {
      try TaskList.part(BoardReader($0, today: newYear.day), TaskFilter(states: [.missed], year: 2026)).items
    }
    #expect(late.map(\.ref) == ["1.1", "1.3"])
  }

  private func check(_ database: Database, _ life: inout BoardLife, _ deed: String) async throws {
    let today = life.today
    let filters = try await life.filters(8)
    // The ways of finding rows: few are read and sorted, or an index is walked, a row or some at a time.
    let all = [SearchBounds(), SearchBounds(few: 0, visits: 2), SearchBounds(few: 2, visits: 7)]
    let bounds = all[life.random.number(in: 0...2)]
    try await database.turnBoard(to: today)
    try await database.read { reader in
      let board = BoardReader(reader, today: today, bounds: bounds)
      for filter in filters { try Self.compare(board, filter, deed) }
      try Self.compareWaiting(board, nil, deed)
      for plan in Set(filters.compactMap(\.planID)) {
        try Self.compareWaiting(board, plan, deed)
        try Self.compareYears(board, plan, deed)
      }
      try Self.countAgain(reader, deed)
    }
  }

  /// The same rows, each once, in order, forwards and backwards.
  private static func compare(_ board: BoardReader, _ filter: TaskFilter, _ deed: String) throws {
    let sought = try BoardOracle(today: board.today).found(filter, board.reader)
    let note: Comment = "\(deed), \(filter)"
    var (rows, place) = ([TaskRow](), PageKey?.none)
    repeat {
      let part = try TaskList.part(board, filter, at: place, size: 3)
      if place != nil { #expect(part.before != nil || part.items.isEmpty, note) }
      rows += part.items
      place = part.after
    } while place != nil && rows.count < 500
    let kept = rows.map {
      BoardOracle.Found(
        id: $0.id, planID: $0.planID, pillar: $0.pillar, occurrenceID: $0.occurrenceID,
        missedCount: $0.missedCount, shown: $0.shown.rawValue)
    }
    #expect(Set(kept) == Set(sought), note)
    #expect(kept.count == sought.count, note)
    var whole: [TaskRow] = []
    try TaskList.each(board, filter) { whole += $0 }
    #expect(whole == rows, note)
    var reversed = filter
    reversed.descending.toggle()
    var back: [TaskRow] = []
    try TaskList.each(board, reversed) { back += $0 }
    #expect(back.reversed() == rows, note)
    for column in try Board.load(board, filter, cards: 2).columns {
      var ofState = filter
      (ofState.states, ofState.sort, ofState.descending) = ([column.state], .due, false)
      var all: [TaskRow] = []
      try TaskList.each(board, ofState) { all += $0 }
      #expect(column.cards.count <= 2 && column.cards == Array(all.prefix(column.cards.count)), note)
      #expect(column.goesOn ? all.count >= column.cards.count : all.count == column.cards.count, note)
      if let count = column.count { #expect(count == all.count, note) }
    }
    let counts = try FilterCounts.load(board, filter)
    if let total = counts.total { #expect(total == sought.count, note) }
    if let states = counts.states {
      var others = filter
      others.states = []
      let all = try BoardOracle(today: board.today).found(others, board.reader)
      #expect(
        Dictionary(grouping: all, by: \.shown).mapValues(\.count)
          == Dictionary(uniqueKeysWithValues: states.map { ($0.key.rawValue, $0.value) }), note)
    }
  }

  /// Who has not started says what the lists say that are asked for the same agency, and nobody is left out.
  private static func compareWaiting(_ board: BoardReader, _ plan: ID<Plan>?, _ deed: String) throws {
    let oracle = BoardOracle(today: board.today)
    var (agencies, place) = ([NotStarted](), PageKey?.none)
    repeat {
      let part = try NotStarted.agencies(board, plan: plan, at: place, size: 2)
      agencies += part.items
      place = part.after
    } while place != nil
    let note: Comment = "\(deed)"
    var (open, missedOnly) = (0, 0)
    for holder in try oracle.holders(board.reader) {
      let own = agencies.filter { $0.agencyID == holder }
      #expect(own.count <= 1, note)
      let led = try oracle.found(TaskFilter(agencyID: holder, part: .lead, planID: plan), board.reader)
      func count(_ state: ShownState) -> Int { led.count { $0.shown == state.rawValue } }
      #expect(own.first?.notStarted ?? 0 == count(.notStarted), note)
      #expect(own.first?.late ?? 0 == count(.late), note)
      #expect(own.first?.missed ?? 0 == led.reduce(0) { $0 + $1.missedCount }, note)
      open += count(.notStarted) + count(.late)
      let open = [ShownState.notStarted.rawValue, ShownState.late.rawValue]
      missedOnly += led.count { $0.missedCount > 0 && !open.contains($0.shown) }
    }
    #expect(agencies.reduce(0) { $0 + $1.notStarted + $1.late } == open, note)
    #expect(agencies.allSatisfy { $0.notStarted + $0.late + $0.missed > 0 }, note)
    var count = 0
    try NotStarted.each(board, plan: plan) { count += $1.count }
    #expect(count == open + missedOnly, note)
  }

  /// The years of a plan say what the lists say that are asked for a year, and missed periods add up.
  private static func compareYears(_ board: BoardReader, _ plan: ID<Plan>, _ deed: String) throws {
    let oracle = BoardOracle(today: board.today)
    let years = try PlanYear.list(board, plan: plan)
    for year in years {
      let found = try oracle.found(TaskFilter(year: year.year, planID: plan), board.reader)
      #expect(
        Dictionary(grouping: found, by: \.shown).mapValues(\.count)
          == Dictionary(uniqueKeysWithValues: year.states.map { ($0.key.rawValue, $0.value) }), "\(deed)")
      #expect(year.missed == found.reduce(0) { $0 + $1.missedCount }, "\(deed)")
    }
    let now = try oracle.found(TaskFilter(planID: plan), board.reader)
    let withYears = try Set(
      years.flatMap { try oracle.found(TaskFilter(year: $0.year, planID: plan), board.reader) }.map(\.id))
    let undated = try PlanYear.undated(board, plan: plan)
    #expect(undated == Set(now.map(\.id)).subtracting(withYears).count, "\(deed)")
    #expect(years.reduce(0) { $0 + $1.missed } == now.reduce(0) { $0 + $1.missedCount }, "\(deed)")
  }

  /// The tallies are those of the rows.
  private static func countAgain(_ reader: Reader, _ deed: String) throws {
    var tally = KeptTally()
    for entry in try reader.all(KeptEntry.self, "SELECT * FROM board_entry") { tally.count(entry, 1) }
    let kept = try reader.rows("SELECT * FROM board_tally").map { row in
      "\(try row.get("facet", as: String.self)) \(try row.get("agency_id", as: Int64.self)) "
        + "\(try row.get("year", as: Int.self)) \(try row.get("value", as: String.self)) "
        + "\(try row.get("shown", as: ShownState.self)) \(try row.get("tally", as: Int.self))"
    }
    #expect(Set(kept) == tally.lines, "\(deed)")
  }
}

extension KeptTally {
  fileprivate var lines: Set<String> {
    Set(
      changes.map { key, count in
        "\(key.facet.rawValue) \(key.agencyID) \(key.year) \(key.value) \(key.shown) \(count)"
      })
  }
}
