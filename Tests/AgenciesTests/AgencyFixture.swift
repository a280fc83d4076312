import Accounts
import Agencies
import AgencyNames
import Core
import Jobs
import Store
import TestKit

/// A small directory on the running test's database.
struct AgencyFixture {
  static let migrations =
    StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations + AgenciesSchema.migrations

  let database: Database
  let context = ActionContext(actor: nil, actorName: "test", now: Timestamp(milliseconds: 1_790_000_000_000))

  init() throws {
    database = try TestDatabase.current.database
  }

  func add(
    _ name: String, place: String = "An Hải", from: String = "", to: String = "", parent: AgencyID? = nil,
    aliases: [String] = []
  ) async throws -> AgencyID {
    let agency = Agency(
      name: name, place: place, parentID: parent, validFrom: Day(from), validTo: Day(to))
    try await database.write { [context] transaction in
      try CreateAgency(agency, aliases: aliases).run(transaction, context)
    }
    return agency.id
  }

  func change(_ body: @escaping @Sendable (Transaction, ActionContext) throws -> Void) async throws {
    try await database.write { [context] in try body($0, context) }
  }

  /// The code of the first refusal, or "" when there was none.
  func refusal(_ body: @escaping @Sendable (Transaction, ActionContext) throws -> Void) async throws -> String
  {
    do {
      try await change(body)
      return ""
    } catch {
      return try Refused(catching: error).refusals[0].code
    }
  }

  func resolve(_ name: String) async throws -> AgencyID? {
    try await database.read { try AgencyDirectory.resolver($0).resolve(name)?.unit }
  }

  func names(successorsOf id: AgencyID, on day: Day) async throws -> [String] {
    try await database.read { try AgencyDirectory.successors($0, of: id, on: day).map(\.agency.name) }
  }
}

/// Days of these tests.
enum Moment {
  static let reform = day(2025, 7, 1)
  static let before = day(2025, 6, 30)
  static let later = day(2026, 1, 1)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
  }
}
