import Accounts
import Agencies
import Core
import PlanRegistry
import Store
import TestKit
import Testing

@testable import haidang

/// A database of an earlier program becomes one of this program, with everything in it.
@Suite(.database) struct UpgradeTests {
  private static var shipped: [Migration] {
    Areas.migrations.filter { November2026.shipped.contains($0.name) }
  }

  /// Every row of every table as it was, columns by name.
  private func contents(_ database: Database, columns known: [String: [String]] = [:]) async throws
    -> [String: (columns: [String], rows: [[SQLValue]])]
  {
    try await database.read { reader in
      var contents: [String: (columns: [String], rows: [[SQLValue]])] = [:]
      for table in November2026.tables {
        let rows = try reader.rows(SQL(stringLiteral: "SELECT * FROM \(table) ORDER BY 1, 2"))
        let columns = known[table] ?? rows.first?.columnNames ?? []
        contents[table] = (columns, try rows.map { row in try columns.map { try row.get($0) } })
      }
      return contents
    }
  }

  private func upgraded() async throws -> Database {
    let database = try TestDatabase.current.database
    #expect(Self.shipped.map(\.name) == November2026.shipped)
    try await Migrator.migrate(database, Self.shipped)
    try await database.write(November2026.fill)
    var before = try await contents(database)
    #expect(before.values.allSatisfy { !$0.rows.isEmpty })
    let applied = try await Migrator.migrate(database, Areas.migrations)
    try await expectLinesOfTheirOwn(&before, database)
    try await expectOneHistory(&before, database)
    #expect(applied == Areas.migrations.map(\.name).filter { !November2026.shipped.contains($0) })
    let after = try await contents(database, columns: before.mapValues(\.columns))
    var rowCount = 0
    for (table, old) in before {
      #expect(after[table]?.rows == old.rows, "\(table)")
      rowCount += old.rows.count
    }
    for query in ["hoạch thử", "1/KH"] {
      let found = try await database.read { try SearchIndex.search($0, query, kinds: ["plan"]) }
      #expect(found.map(\.id) == [100], "\(query)")
    }
    print(
      "Upgrade on \(database.dialect): \(applied.count) migrations, \(rowCount) rows in \(before.count) tables kept"
    )
    return database
  }

  /// The lines of sources have moved into rows of their own; what stands on which task was worked out.
  private func expectLinesOfTheirOwn(
    _ before: inout [String: (columns: [String], rows: [[SQLValue]])], _ database: Database
  ) async throws {
    let kept = try #require(before["plan_source"])
    before["plan_source"] = (Array(kept.columns.dropLast()), kept.rows.map { Array($0.dropLast()) })
    func values(_ statement: SQL) async throws -> [[SQLValue]] {
      try await database.read { reader in
        try reader.rows(statement).map { row in try row.columnNames.map { try row.get($0) } }
      }
    }
    let lines = try await values("SELECT version_id, number, page, text FROM plan_line ORDER BY number")
    let findings = try await values("SELECT task_id, position FROM task_finding")
    let warnings = try await values("SELECT id FROM task WHERE warning_count = 1")
    let loose = try await values("SELECT position FROM plan_diagnostic WHERE is_loose = 1")
    #expect(
      lines == [
        [.integer(101), .integer(1), .null, .text("Kế hoạch")],
        [.integer(101), .integer(2), .integer(3), .text("một \"hai\"\t\u{5C}")],
      ])
    #expect(findings == [[.integer(201), .integer(0)]])
    #expect(warnings == [[.integer(201)]] && loose == [])
  }

  /// Events of tasks are entries of the log, each once: parts of what was done to the plan, one a share in place of the
  /// summary, and none where the log told it already.
  private func expectOneHistory(
    _ before: inout [String: (columns: [String], rows: [[SQLValue]])], _ database: Database
  ) async throws {
    before["audit_entry"]?.rows.removeAll { $0.first == .integer(4) }
    let moved = try await database.read {
      try $0.all(AuditEntry.self, "SELECT * FROM audit_entry WHERE id >= 600 ORDER BY id")
    }
    let facts = moved.map(\.kept.facts)
    let step = ["event": "start", "occurrence": "2025", "from": "not-started", "to": "in-progress"]
    #expect(moved.map(\.id.rawValue) == [600, 601, 602, 604])
    #expect(
      moved.map(\.action) == [
        "task.change-duties", "task.change-duties", "plan.accept", "agency.reassign-work",
      ])
    #expect(moved.map { $0.partOf?.rawValue } == [nil, 600, 3, 8])
    #expect(moved.map(\.requestID) == ["r4", "r4", nil, "r8"])
    #expect(facts[0] == step.merging(["agency": "51"]) { first, _ in first })
    #expect(facts[1] == step.merging(["reason": #"Chờ "ý kiến" \"#]) { first, _ in first })
    #expect(ShareStep(moved[0])?.to == .inProgress)
    #expect(facts[2] == ["continues": "200"])
    try await database.write { _ = try $0.run("DELETE FROM audit_entry WHERE id >= 600") }
  }

  @Test func nothingIsLostAndNewRolesAndStatesFit() async throws {
    let database = try await upgraded()
    try await database.write { transaction in
      for statement: SQL in [
        "INSERT INTO person VALUES (12, 'Kiểm toán', 'kt@an-hai.example', 'auditor', NULL, 'x', 0, NULL, 3, NULL)",
        "UPDATE task SET standing = 'archived' WHERE id = 200",
        "UPDATE duty SET state = 'waiting' WHERE id = 500",
        "UPDATE plan_version SET state = 'withdrawn' WHERE id = 101",
        "UPDATE agency SET kind = 'union' WHERE id = 56",
        "UPDATE agency_proposal SET state = 'unclear', decided_at = 9 WHERE id = 80",
        "UPDATE occurrence SET kind = 'week', state = 'waiting' WHERE id = 400",
        "UPDATE responsibility SET role = 'adviser' WHERE id = 301",
        "UPDATE plan_diagnostic SET severity = 'error'", "UPDATE task SET origin = 'letter' WHERE id = 200",
      ] {
        let changed = try transaction.run(statement)
        #expect(changed == 1, "\(statement)")
      }
    }
    // Reading refuses what this program does not know.
    await #expect(throws: StoreError.self) {
      try await database.read { try Person.find(ID(rawValue: 12), in: $0) }
    }
  }

  /// A text that shipped never changes again: a database that took it refuses to start under another one.
  @Test func theShippedTextsAreAsTheyWere() async throws {
    let database = try TestDatabase.current.database
    try await Migrator.migrate(database, Self.shipped)
    let rows = try await database.read { try $0.rows("SELECT name, checksum FROM migration") }
    for row in rows {
      let name: String = try row.get("name")
      let expected = November2026.checksums(database.dialect)[name]
      #expect(try row.get("checksum", as: String.self) == expected, "\(name)")
    }
    #expect(rows.count == November2026.shipped.count)
  }

  @Test(
    "relations still hold",
    arguments: [
      "INSERT INTO session VALUES ('def', 99, 5, 9)", "DELETE FROM person WHERE id = 10",
      "UPDATE task SET acceptance_id = NULL WHERE id = 201",
      "UPDATE duty SET state = 'done' WHERE id = 500",
      "UPDATE person SET agency_id = NULL WHERE id = 11", "DELETE FROM agency WHERE id = 52",
      "UPDATE agency_event SET successor_id = NULL WHERE id = 60",
      "INSERT INTO agency (id, name, folded_name, kind, place, may_be_assigned) VALUES (57, 'Sở Hai', 'so hai', 'department', 'An Hải', 1)",
      "INSERT INTO duty VALUES (502, 400, 201, 300, 51, 0, 'done', 6, '2025-01-01')",
    ])
  func relationsStillHold(_ statement: String) async throws {
    let database = try await upgraded()
    let wrong = SQL(stringLiteral: statement)
    let error = await #expect(throws: StoreError.self) { try await database.write { try $0.run(wrong) } }
    guard case .constraint = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// What lists show did not exist then: the first of them that is opened makes it.
  @Test func listsAreFilledAtTheFirstLook() async throws {
    let database = try await upgraded()
    let day = try #require(Day(year: 2026, month: 1, day: 1))
    let (rows, late) = try await database.readBoard(on: day) { board in
      (
        try TaskList.part(board, TaskFilter()).items.map(\.id.rawValue),
        try TaskList.part(board, TaskFilter(agencyID: ID(rawValue: 51), states: [.late])).items.map(
          \.id.rawValue)
      )
    }
    #expect(rows == [201])
    #expect(late == [201])
  }

  /// What was withdrawn or discarded then is in the bin, and returns from it.
  @Test func whatWasWithdrawnThenReturns() async throws {
    let database = try await upgraded()
    let things = try await database.read {
      try $0.part(BinnedThing.self, of: BinnedThing.list(of: ["draft", "task"])).items
    }
    #expect(things.map(\.title) == ["3 Việc ba", "Bản nháp"])
    #expect(things.map(\.droppedBy) == ["Quản trị", "Lê Thị Thử"])
    #expect(things.map(\.droppedAt.milliseconds) == [8, 9])
    let (task, draft) = try (#require(things.first), #require(things.last))
    #expect(try await ReturnTask(task.id).run(in: database, by: .program()) == ID(rawValue: 203))
    #expect(try await RestoreDraft(draft.id).run(in: database, by: .program()).id == ID(rawValue: 103))
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM bin") } == 0)
  }

  @Test func successorsAreFoundThroughTheViewAndByIndex() async throws {
    let database = try await upgraded()
    guard let day = Day(year: 2026, month: 1, day: 1) else { return }
    let heirs = try await database.read {
      try AgencyDirectory.successors($0, of: ID(rawValue: 54), on: day).map(\.agency.name)
    }
    #expect(heirs == ["Sở Hai", "Sở Ba", "Sở Năm"])
    for statement: SQL in [
      "SELECT id FROM task WHERE version_id = \(102) ORDER BY position",
      "SELECT id FROM duty WHERE agency_id = \(51) AND state = 'done'",
      "SELECT id FROM occurrence WHERE task_id = \(201) ORDER BY due_on",
      "SELECT id FROM responsibility WHERE agency_id = \(51) AND role = 'lead'",
      "SELECT id FROM agency_event WHERE successor_id = \(52)",
      "SELECT id FROM plan_version WHERE sha256 = \("x") AND state <> 'discarded'",
    ] {
      #expect(try await QueryPlan.fullScans(database, statement) == [])
    }
  }
}
