import Synchronization

/// Lends lanes, at most as many as the limit; who finds none free waits in line for a bounded time.
final class PostgresPool: Sendable {
  private typealias Waiter = (number: Int, continuation: CheckedContinuation<PostgresLane, any Error>)

  private struct State {
    var free: [PostgresLane] = []
    var made = 0
    var waiting: [Waiter] = []
    var lastWaiter = 0
    var isClosed = false
  }

  private let url: String
  private let limits: DatabaseLimits
  private let state = Mutex(State())

  init(url: String, limits: DatabaseLimits) {
    self.url = url
    self.limits = limits
  }

  func withLane<T: Sendable>(_ body: (PostgresLane) async throws -> T) async throws -> T {
    let lane = try await take()
    defer { give(back: lane) }
    return try await body(lane)
  }

  func close() {
    let (lanes, waiting) = state.withLock { state in
      state.isClosed = true
      defer { (state.free, state.waiting) = ([], []) }
      return (state.free, state.waiting)
    }
    for lane in lanes { lane.disconnect() }
    for waiter in waiting { waiter.continuation.resume(throwing: Self.closed) }
  }

  private static let closed = StoreError.unreachable("the database was closed")

  private func take() async throws -> PostgresLane {
    let lane: PostgresLane? = try state.withLock { state in
      guard !state.isClosed else { throw Self.closed }
      if let lane = state.free.popLast() { return lane }
      guard state.made < limits.connections else { return nil }
      state.made += 1
      return PostgresLane(url: url, limits: limits, number: state.made)
    }
    if let lane { return lane }
    return try await withCheckedThrowingContinuation(wait)
  }

  private func wait(_ continuation: CheckedContinuation<PostgresLane, any Error>) {
    let number: Int? = state.withLock { state in
      // A lane may have come back since `take` looked.
      if let lane = state.free.popLast() {
        continuation.resume(returning: lane)
        return nil
      }
      guard !state.isClosed else {
        continuation.resume(throwing: Self.closed)
        return nil
      }
      state.lastWaiter += 1
      state.waiting.append((state.lastWaiter, continuation))
      return state.lastWaiter
    }
    guard let number else { return }
    Task {
      try await Task.sleep(for: .milliseconds(limits.waitMilliseconds))
      let late = state.withLock { state in
        state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
      }
      late?.continuation.resume(throwing: StoreError.busy("no connection became free"))
    }
  }

  private func give(back lane: PostgresLane) {
    let waiter: Waiter? = state.withLock { state in
      if state.isClosed {
        lane.disconnect()
      } else if !state.waiting.isEmpty {
        return state.waiting.removeFirst()
      } else {
        state.free.append(lane)
      }
      return nil
    }
    waiter?.continuation.resume(returning: lane)
  }
}
