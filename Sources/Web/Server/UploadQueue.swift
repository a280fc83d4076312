import Core

/// How many uploaded files are received and read at a time: reading one takes memory and a processor.
actor UploadQueue {
  /// Files being read; the others inside wait for their turn.
  private let reading: Turns
  /// Files being received, waiting or read; more are turned away.
  private let inside: Int
  private var entered = 0

  init(reading: Int, inside: Int) {
    self.reading = Turns(reading)
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
    try await reading.take {
      try Task.checkCancellation()
      return try await body()
    }
  }

  private func enter() -> Bool {
    guard entered < inside else { return false }
    entered += 1
    return true
  }

  private func leave() { entered -= 1 }
}
