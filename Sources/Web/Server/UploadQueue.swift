/// How many uploaded files are received and read at a time: reading one takes memory and a processor.
actor UploadQueue {
  /// Files being read; the others inside wait for their turn.
  private let reading: Int
  /// Files being received, waiting or read; more are turned away.
  private let inside: Int
  private var entered = 0
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(reading: Int, inside: Int) {
    self.reading = max(1, reading)
    self.inside = max(1, inside)
  }

  /// Throws `WebError.busy` at once when too many are inside.
  @discardableResult
  nonisolated func withPlace<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    guard await enter() else { throw WebError.busy }
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  /// Waits until fewer than `reading` others run, first come, first served.
  @discardableResult
  nonisolated func withTurn<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    await begin()
    do {
      try Task.checkCancellation()
      let result = try await body()
      await finish()
      return result
    } catch {
      await finish()
      throw error
    }
  }

  private func enter() -> Bool {
    guard entered < inside else { return false }
    entered += 1
    return true
  }

  private func leave() { entered -= 1 }

  private func begin() async {
    if running < reading {
      running += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Hands the turn on, so that nobody overtakes those who wait.
  private func finish() {
    if waiting.isEmpty {
      running -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
