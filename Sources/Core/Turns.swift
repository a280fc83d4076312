/// Lets at most so many be at work at a time; the others wait, first come, first served.
package actor Turns {
  private let most: Int
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(_ most: Int) {
    self.most = max(1, most)
  }

  /// How many wait for their turn.
  package var queue: Int { waiting.count }

  package nonisolated func take<Result: Sendable>(
    _ body: () async throws -> Result
  ) async rethrows -> Result {
    await begin()
    do {
      let result = try await body()
      await end()
      return result
    } catch {
      await end()
      throw error
    }
  }

  private func begin() async {
    if running < most {
      running += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Hands the turn on, so that nobody overtakes those who wait.
  private func end() {
    if waiting.isEmpty {
      running -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
