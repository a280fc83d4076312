import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

/// The database itself holds the facts about change, whoever writes to it.
@Suite(.database(AgencyFixture.migrations)) struct ConstraintTests {
  /// What each event says: kind, last day, first and second successor. Units 1 (ended), 2, 3 exist.
  @Test(arguments: [
    ("a merger without successor", "'merge', '2025-06-30', NULL, NULL"),
    ("a merger with two", "'merge', '2025-06-30', 2, 3"),
    ("a split with one", "'split', '2025-06-30', 2, NULL"),
    ("a split with one twice", "'split', '2025-06-30', 2, 2"),
    ("a split without any", "'split', '2025-06-30', NULL, NULL"),
    ("abolition with a successor", "'abolish', '2025-06-30', 2, NULL"),
    ("a merger into itself", "'merge', '2025-06-30', 1, NULL"),
    ("an unknown successor", "'merge', '2025-06-30', 99, NULL"),
    ("an end without last day", "'merge', NULL, 2, NULL"),
    ("an end after the day", "'merge', '2025-07-01', 2, NULL"),
    ("a last day that the unit does not have", "'merge', '2025-06-29', 2, NULL"),
    ("a renaming without names", "'rename', NULL, NULL, NULL"),
  ])
  func aWrongEventIsRefused(what: String, values: String) async throws {
    let database = try await prepared()
    let error = await #expect(throws: StoreError.self, "\(what)") {
      try await database.write { try $0.run(Self.event(1, values)) }
    }
    guard case .constraint = error else {
      Issue.record("\(what): \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    "'merge', '2025-06-30', 2, NULL", "'split', '2025-06-30', 2, 3", "'abolish', '2025-06-30', NULL, NULL",
  ])
  func aRightEventIsTakenOnceOnly(values: String) async throws {
    let database = try await prepared()
    try await database.write { try $0.run(Self.event(1, values)) }
    await #expect(throws: StoreError.self) { try await database.write { try $0.run(Self.event(2, values)) } }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM agency_event") } == 1)
  }

  @Test(arguments: [
    (
      "a further successor of a merger",
      "INSERT INTO agency_further_successor VALUES (1, 'split', 3, '')" as SQL
    ),
    (
      "a further successor said to be of a merger",
      "INSERT INTO agency_further_successor VALUES (1, 'merge', 3, '')"
    ),
    ("another last day after the event", "UPDATE agency SET valid_to = '2025-05-01' WHERE id = 1"),
    ("the end of a unit with history", "DELETE FROM agency WHERE id = 1"),
    ("an assignable party body", "UPDATE agency SET kind = 'party' WHERE id = 2"),
    ("a unit part of itself", "UPDATE agency SET parent_id = 2 WHERE id = 2"),
    (
      "a life that ends before it begins",
      "UPDATE agency SET valid_from = '2025-02-01', valid_to = '2025-01-01' WHERE id = 3"
    ),
    ("a second living unit of the name", "UPDATE agency SET folded_name = 'b' WHERE id = 3"),
  ])
  func historyCannotBeBent(what: String, statement: SQL) async throws {
    let database = try await prepared()
    try await database.write { try $0.run(Self.event(1, "'merge', '2025-06-30', 2, NULL")) }
    await #expect(throws: StoreError.self, "\(what)") { try await database.write { try $0.run(statement) } }
  }

  private func prepared() async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      try transaction.run(
        """
        INSERT INTO agency (id, name, folded_name, kind, place, valid_to, may_be_assigned) VALUES
        (1, 'A', 'a', 'department', 'X', '2025-06-30', 1), (2, 'B', 'b', 'department', 'X', NULL, 1),
        (3, 'C', 'c', 'department', 'X', NULL, 1)
        """)
    }
    return database
  }

  private static func event(_ id: Int, _ values: String) -> SQL {
    let parts = values.split(separator: ", ").map { part -> SQL in
      if part == "NULL" { return "NULL" }
      if let number = Int(part) { return "\(number)" }
      return "\(String(part.dropFirst().dropLast()))"
    }
    return """
      INSERT INTO agency_event (id, agency_id, day, legal_source, kind, last_day, successor_id, second_successor_id)
      VALUES (\(id), 1, '2025-07-01', 'NQ', \(sql: parts.joined(by: ", ")))
      """
  }
}
