import Dispatch

/// How a transaction begins.
enum PostgresBegin: String {
  case reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  case serializable = "BEGIN ISOLATION LEVEL SERIALIZABLE"
  case readCommitted = "BEGIN ISOLATION LEVEL READ COMMITTED"
}

/// One session and the queue it lives on; libpq's calls block that queue's thread, never a Swift task's.
final class PostgresLane: @unchecked Sendable {
  private let queue: DispatchQueue
  private let url: String
  private let limits: DatabaseLimits
  /// Touched only on `queue`: that makes the class safe to share.
  private var session: PostgresSession?
  /// Whether the server answered in the transaction that failed last.
  private var wasHeard = false

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

  /// Runs `body` between `begin` and COMMIT; what is thrown rolls back. It is run again on a new session when the one at
  /// hand was lost before it answered, and when a table has changed under statements that were kept.
  func transaction<T: Sendable>(
    _ begin: PostgresBegin, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await onQueue {
      let wasAtHand = self.session?.isConnected == true
      do {
        return try self.run(begin, body)
      } catch is PostgresStatements.Outdated {
        try self.session?.forgetStatements()
      } catch StoreError.unreachable where wasAtHand && !self.wasHeard {
        self.session = nil
      }
      return try self.run(begin, body)
    }
  }

  private func run<T>(_ begin: PostgresBegin, _ body: (any Connection) throws -> T) throws -> T {
    wasHeard = false
    let session = try openSession()
    do {
      try session.begin(begin)
      let result = try body(PostgresConnection(session: session))
      if begin != .reading {
        try session.commit()
      } else if !session.endRead() {
        self.session = nil
      }
      return result
    } catch {
      wasHeard = session.hasAnswered
      rollBack(session)
      throw error
    }
  }

  private func rollBack(_ session: PostgresSession) {
    do {
      try session.rollBack()
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
