import Accounts
import Core

/// How many uploaded files are received and read at a time: reading one takes memory and a processor.
actor UploadQueue {
  /// Files being read; the others inside wait for their turn.
  private let reading: Turns
  /// Files being received, waiting or read, of all and of one person; more are turned away.
  private let inside: Int
  private let insideOfOne: Int
  private var entered: [ID<Person>: Int] = [:]

  init(reading: Int, inside: Int, ofOne: Int) {
    self.reading = Turns(reading)
    self.inside = max(1, inside)
    insideOfOne = max(1, ofOne)
  }

  /// Throws `WebError.busy` at once when too many are inside, or too many of this person: uploads that stall are to fill
  /// nobody else's places.
  @discardableResult
  nonisolated func withPlace<Result: Sendable>(
    for person: ID<Person>, _ body: () async throws -> Result
  ) async throws -> Result {
    guard await enter(person) else { throw WebError.busy }
    do {
      let result = try await body()
      await leave(person)
      return result
    } catch {
      await leave(person)
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

  private func enter(_ person: ID<Person>) -> Bool {
    guard entered.values.reduce(0, +) < inside, entered[person, default: 0] < insideOfOne else {
      return false
    }
    entered[person, default: 0] += 1
    return true
  }

  private func leave(_ person: ID<Person>) {
    entered[person, default: 1] -= 1
    if entered[person] == 0 { entered[person] = nil }
  }
}
