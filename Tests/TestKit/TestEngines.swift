import Foundation
import Store

/// Which engines the tests run on: SQLite always, PostgreSQL when `HAIDANG_TEST_POSTGRES` holds its URL.
package enum TestEngines {
  package static let postgresURL: String? = {
    let url = ProcessInfo.processInfo.environment["HAIDANG_TEST_POSTGRES"]
    if let url, !url.isEmpty { return url }
    let word = "note: HAIDANG_TEST_POSTGRES is not set, so the database tests run on SQLite only\n"
    FileHandle.standardError.write(Data(word.utf8))
    return nil
  }()

  package static let available: [Dialect] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]

  private static let connections = ServerConnections()

  /// The connection that makes and drops schemas.
  static func server(_ url: String) async throws -> Database {
    try await connections.open(url)
  }

  /// A name cannot be bound; these are made of letters and digits here.
  static func schema(_ verb: String, _ name: String, _ tail: String = "") -> SQL {
    SQL(stringLiteral: "\(verb) \(name)\(tail)")
  }
}

/// One database for the whole run.
private actor ServerConnections {
  private var opening: Task<Database, any Error>?

  func open(_ url: String) async throws -> Database {
    // Every test of the run queues here at its start and end.
    var limits = DatabaseLimits()
    limits.waitMilliseconds = 300_000
    let patient = limits
    let task = opening ?? Task { try await Database.open(.postgres(url: url), limits: patient) }
    opening = task
    return try await task.value
  }
}
