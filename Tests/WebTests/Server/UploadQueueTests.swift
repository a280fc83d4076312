import Core
import TestKit
import Testing

@testable import Web

@Suite struct UploadQueueTests {
  /// How many run at once, and the most there were.
  private actor Meter {
    var running = 0
    var most = 0
    var done = 0
    func begin() {
      running += 1
      most = max(most, running)
    }
    func end() {
      running -= 1
      done += 1
    }
  }

  @Test func atMostSoManyAreReadAtATimeAndAllGetTheirTurn() async throws {
    let queue = UploadQueue(reading: 3, inside: 100, ofOne: 100)
    let meter = Meter()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for number in 0..<20 {
        tasks.addTask {
          try await queue.withTurn(for: ID(rawValue: Int64(number))) {
            await meter.begin()
            try await Task.sleep(for: .milliseconds(5))
            await meter.end()
          }
        }
      }
      try await tasks.waitForAll()
    }
    #expect(await meter.most <= 3)
    #expect(await meter.done == 20)
  }

  @Test func whoFindsNoPlaceIsTurnedAwayAndAFailureFreesItsPlace() async throws {
    let queue = UploadQueue(reading: 1, inside: 1, ofOne: 1)
    try await queue.withPlace(for: 1) {
      await #expect(throws: WebError.busy) { try await queue.withPlace(for: 2) {} }
    }
    await #expect(throws: WebError.badRequest) {
      try await queue.withPlace(for: 1) { try await queue.withTurn(for: 1) { throw WebError.badRequest } }
    }
    #expect(try await queue.withPlace(for: 1) { try await queue.withTurn(for: 1) { 7 } } == 7)
  }

  /// A person's second file waits for the first; another person's does not.
  @Test func oneFileOfAPersonIsReadAtATime() async throws {
    let queue = UploadQueue(reading: 2, inside: 10, ofOne: 10)
    let meter = Meter()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for _ in 0..<5 {
        tasks.addTask {
          try await queue.withTurn(for: 1) {
            await meter.begin()
            let other = try await queue.withTurn(for: 2) { 7 }
            #expect(other == 7)
            await meter.end()
          }
        }
      }
      try await tasks.waitForAll()
    }
    #expect(await meter.most == 1)
    #expect(await meter.done == 5)
  }

  /// One person's uploads that never end leave places for others.
  @Test func onePersonFillsOnlyTheirOwnPlaces() async throws {
    let queue = UploadQueue(reading: 1, inside: 10, ofOne: 2)
    try await queue.withPlace(for: 1) {
      try await queue.withPlace(for: 1) {
        await #expect(throws: WebError.busy) { try await queue.withPlace(for: 1) {} }
        let other = try await queue.withPlace(for: 2) { 7 }
        #expect(other == 7)
      }
      let again = try await queue.withPlace(for: 1) { 7 }
      #expect(again == 7)
    }
  }
}
