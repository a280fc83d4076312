/// Lets at most so many be at work at a time; the others wait, first come, first served.
package actor Turns {
  /// The turn did not come in the time that was given for waiting.
  package struct Late: Error {}

  private let most: Int
  private var running = 0
  private var waiting: [(number: Int, turn: CheckedContinuation<Void, any Error>)] = []
  private var lastNumber = 0

  package init(_ most: Int) {
    self.most = max(1, most)
  }

  /// How many wait for their turn.
  package var queue: Int { waiting.count }

  /// Runs `body` when the turn comes. Throws `Late` when it does not come within `patience`, `CancellationError` when the
  /// task is cancelled while it waits, and what `body` throws.
  package nonisolated func take<Result: Sendable>(
    within patience: Duration? = nil, _ body: () async throws -> Result
  ) async throws -> Result {
    try await begin(patience)
    do {
      let result = try await body()
      await end()
      return result
    } catch {
      await end()
      throw error
    }
  }

  private func begin(_ patience: Duration?) async throws {
    guard running >= most else {
      running += 1
      return
    }
    lastNumber += 1
    let number = lastNumber
    let clock = patience.map { patience in
      Task {
        try await Task.sleep(for: patience)
        giveUp(number, Late())
      }
    }
    defer { clock?.cancel() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (turn: CheckedContinuation<Void, any Error>) in
        // Cancelled already: nobody will say so again.
        guard !Task.isCancelled else { return turn.resume(throwing: CancellationError()) }
        waiting.append((number, turn))
      }
    } onCancel: {
      Task { await giveUp(number, CancellationError()) }
    }
  }

  private func giveUp(_ number: Int, _ reason: any Error) {
    guard let place = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: place).turn.resume(throwing: reason)
  }

  /// Hands the turn on, so that nobody overtakes those who wait.
  private func end() {
    if waiting.isEmpty {
      running -= 1
    } else {
      waiting.removeFirst().turn.resume()
    }
  }
}
