import Dispatch

/// One session and the queue it lives on; libpq's calls block that queue's thread, never a Swift task's.
final class PostgresLane: @unchecked Sendable {
  private let queue: DispatchQueue
  private let url: String
  private let limits: DatabaseLimits
  /// Touched only on `queue`: that makes the class safe to share.
  private var session: PostgresSession?

  init(url: String, limits: DatabaseLimits, number: Int) {
    queue = DispatchQueue(label: "haidang.postgres.\(number)")
    self.url = url
    self.limits = limits
  }

  /// Opens the session when it is not.
  func connect() async throws {
    try await onQueue { _ = try self.openSession() }
  }

  func disconnect() {
    queue.async { self.session = nil }
  }

  /// Runs `body` between `begin` and COMMIT; what is thrown rolls back.
  func transaction<T: Sendable>(
    _ begin: String, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await onQueue {
      do {
        return try self.run(begin, body)
      } catch is PostgresStatements.Outdated {
        try self.session?.forgetStatements()
        return try self.run(begin, body)
      }
    }
  }

  private func run<T>(_ begin: String, _ body: (any Connection) throws -> T) throws -> T {
    let session = try self.begin(begin)
    do {
      let result = try body(PostgresConnection(session: session))
      try session.run("COMMIT")
      return result
    } catch {
      rollBack(session)
      throw error
    }
  }

  /// Starts a transaction; a session that broke while it lay idle is replaced once.
  private func begin(_ begin: String) throws -> PostgresSession {
    let session = try openSession()
    do {
      try session.run(begin)
      return session
    } catch StoreError.unreachable {
      self.session = nil
      let fresh = try openSession()
      try fresh.run(begin)
      return fresh
    }
  }

  private func rollBack(_ session: PostgresSession) {
    do {
      if session.isInTransaction { try session.run("ROLLBACK") }
      if !session.isConnected { self.session = nil }
    } catch {
      self.session = nil
    }
  }

  private func openSession() throws -> PostgresSession {
    if let session, session.isConnected { return session }
    let fresh = try PostgresSession(url: url, limits: limits)
    session = fresh
    return fresh
  }

  private func onQueue<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try body() }) }
    }
  }
}
