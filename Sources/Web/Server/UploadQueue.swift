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
  /// One at a time of each person who is inside, so that many files of one keep nobody else waiting.
  private var own: [ID<Person>: Turns] = [:]

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

  /// Waits until no other file of the person is read and fewer than `reading` in all, first come, first served.
  @discardableResult
  nonisolated func withTurn<Result: Sendable>(
    for person: ID<Person>, _ body: () async throws -> Result
  ) async throws -> Result {
    try await turns(of: person).take {
      try await reading.take {
        try Task.checkCancellation()
        return try await body()
      }
    }
  }

  private func turns(of person: ID<Person>) -> Turns {
    if let turns = own[person] { return turns }
    let turns = Turns(1)
    own[person] = turns
    return turns
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
    guard entered[person] == 0 else { return }
    entered[person] = nil
    own[person] = nil
  }
}
