import Foundation
import Store
import Testing

/// The database of the test that is running.
package struct TestDatabase: Sendable {
  package let database: Database
  package let dialect: Dialect
  /// Where it is, for what opens its own connections.
  package let location: DatabaseLocation

  @TaskLocal private static var running: TestDatabase?

  /// Throws when the test lacks the trait `.database`.
  package static var current: TestDatabase {
    get throws { try #require(running, "the test needs the trait .database") }
  }

  /// Runs `body` with a fresh database, migrated, and removes it afterwards.
  package static func with(
    _ dialect: Dialect, _ migrations: [Migration], _ body: @Sendable () async throws -> Void
  ) async throws {
    switch dialect {
    case .sqlite: try await withFile(migrations, body)
    case .postgres: try await withSchema(migrations, body)
    }
  }

  private static func withFile(
    _ migrations: [Migration], _ body: @Sendable () async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await run(.sqlite(path: folder.appending(path: "test.sqlite").path), migrations, body)
  }

  /// One schema of the server's database for each test: cheaper than a database, as apart as one.
  private static func withSchema(
    _ migrations: [Migration], _ body: @Sendable () async throws -> Void
  ) async throws {
    guard let url = TestEngines.postgresURL else { return }
    let name = "t" + UUID().uuidString.filter { $0 != "-" }.lowercased()
    let server = try await TestEngines.server(url)
    try await server.write { try $0.run(TestEngines.schema("CREATE SCHEMA", name)) }
    let separator = url.contains("?") ? "&" : "?"
    let location = DatabaseLocation.postgres(url: url + separator + "options=-csearch_path%3D" + name)
    let result: Result<Void, any Error>
    do {
      result = .success(try await run(location, migrations, body))
    } catch {
      result = .failure(error)
    }
    try await server.write { try $0.run(TestEngines.schema("DROP SCHEMA", name, " CASCADE")) }
    try result.get()
  }

  private static func run(
    _ location: DatabaseLocation, _ migrations: [Migration], _ body: @Sendable () async throws -> Void
  ) async throws {
    var limits = DatabaseLimits.standard
    limits.connections = 4
    let database = try await Database.open(location, limits: limits)
    defer { database.close() }
    try await Migrator.migrate(database, migrations)
    let current = TestDatabase(database: database, dialect: database.dialect, location: location)
    try await $running.withValue(current) { try await body() }
  }
}
