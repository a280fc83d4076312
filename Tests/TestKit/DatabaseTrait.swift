import Store
import Testing

/// Runs each test once on a fresh SQLite file and, when there is a server, once in a fresh PostgreSQL schema.
package struct DatabaseTrait: SuiteTrait, TestTrait, TestScoping {
  let migrations: [Migration]
  package let isRecursive = true

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for dialect in TestEngines.available {
      let naming = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("on \(dialect.rawValue)")
        return issue
      }
      try await naming.provideScope(for: test, testCase: testCase) {
        try await TestDatabase.with(dialect, migrations, function)
      }
    }
  }
}

extension Trait where Self == DatabaseTrait {
  /// An empty database on every engine.
  package static var database: Self { DatabaseTrait(migrations: []) }

  /// A database with these migrations on every engine: `@Suite(.database(StoreSchema.migrations))`.
  package static func database(_ migrations: [Migration]) -> Self { DatabaseTrait(migrations: migrations) }
}
