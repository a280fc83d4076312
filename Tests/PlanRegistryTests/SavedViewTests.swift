import Accounts
import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct SavedViewTests {
  private func people(_ database: Database) async throws -> [ActionContext] {
    try await database.write { transaction in
      try (1...2).map { number in
        let id = ID<Person>.next()
        try transaction.insert(
          into: "person",
          [
            "id": id, "name": "Người \(number)", "email": "nguoi\(number)@coquan.example", "role": "viewer",
            "password_hash": "x", "must_change_password": 0, "created_at": SamplePlan.now,
          ])
        return ActionContext(actor: id.rawValue, actorName: "Người \(number)", now: SamplePlan.now)
      }
    }
  }

  private func views(_ database: Database, _ person: ActionContext) async throws -> [String: String] {
    let id = try #require(person.actor)
    return Dictionary(
      uniqueKeysWithValues: try await database.read {
        try SavedView.list($0, of: ID(rawValue: id)).map { ($0.name, $0.address) }
      })
  }

  @Test func eachPersonKeepsItsOwn() async throws {
    let database = try TestDatabase.current.database
    let people = try await people(database)
    try await SaveView(named: " Quá  hạn ", at: "/tasks?state=late").run(in: database, by: people[0])
    try await SaveView(named: "Quá hạn", at: "/tasks?state=late&year=2026").run(in: database, by: people[0])
    #expect(try await views(database, people[0]) == ["Quá hạn": "/tasks?state=late&year=2026"])
    #expect(try await views(database, people[1]).isEmpty)
    let id: ID<SavedView> = try await database.read { try $0.row("SELECT id FROM saved_view")!.get("id") }
    await #expect(throws: Refused([.noSuchView])) {
      try await ForgetView(id).run(in: database, by: people[1])
    }
    try await ForgetView(id).run(in: database, by: people[0])
    #expect(try await views(database, people[0]).isEmpty)
  }

  @Test func namesAndNumbersAreBounded() async throws {
    let database = try TestDatabase.current.database
    let people = try await people(database)
    for (name, address, code) in [
      ("", "/tasks", "view-name"), (String(repeating: "a", count: 61), "/tasks", "view-name"),
      ("x", "https://elsewhere.example", "view-address"),
    ] {
      let refused = await #expect(throws: Refused.self) {
        _ = try await SaveView(named: name, at: address).run(in: database, by: people[0])
      }
      #expect(refused?.has(code) == true)
    }
    for number in 1...SavedView.most {
      try await SaveView(named: "\(number)", at: "/tasks").run(in: database, by: people[0])
    }
    let refused = await #expect(throws: Refused.self) {
      _ = try await SaveView(named: "một nữa", at: "/tasks").run(in: database, by: people[0])
    }
    #expect(refused?.has("view-many") == true)
    try await SaveView(named: "1", at: "/tasks/board").run(in: database, by: people[0])
  }
}
