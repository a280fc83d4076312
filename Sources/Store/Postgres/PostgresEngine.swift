/// PostgreSQL through libpq. Writes are SERIALIZABLE unless they say otherwise, and run again when another transaction
/// won; reads see one moment.
struct PostgresEngine: Engine {
  let dialect = Dialect.postgres
  private let pool: PostgresPool
  private let limits: DatabaseLimits

  /// Connects once, so that a wrong address is known at the start.
  init(url: String, limits: DatabaseLimits) async throws {
    self.limits = limits
    pool = PostgresPool(url: url, limits: limits)
    try await pool.withLane { try await $0.connect() }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await pool.withLane { lane in
      try await lane.transaction(.reading, body)
    }
  }

  /// Tries again while attempts are left and the waiting time is not over, so that a lock held for long or a pool
  /// without a free lane costs one waiting time, not one for each attempt.
  func write<T: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    let begin: PostgresBegin =
      switch isolation {
      case .serializable: .serializable
      case .readCommitted: .readCommitted
      }
    let end = ContinuousClock.now + .milliseconds(limits.waitMilliseconds)
    var attempt = 1
    while true {
      do {
        return try await pool.withLane { lane in
          try await lane.transaction(begin, body)
        }
      } catch StoreError.busy(let detail) {
        guard attempt < limits.attempts, ContinuousClock.now < end, !Task.isCancelled else {
          throw StoreError.busy(detail)
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << min(attempt, 6)))))
        attempt += 1
      }
    }
  }

  func rebuild<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await write(.serializable, body)
  }

  func close() {
    pool.close()
  }
}
