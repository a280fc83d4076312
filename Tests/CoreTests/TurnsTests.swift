import Core
import Testing

@Suite struct TurnsTests {
  /// How many are at work, and the most there were.
  private actor Meter {
    private(set) var most = 0
    private(set) var order: [Int] = []
    private var running = 0

    func begin(_ number: Int) {
      running += 1
      most = max(most, running)
      order.append(number)
    }

    func end() { running -= 1 }
  }

  @Test(arguments: [1, 3]) func atMostSoManyWorkAndAllGetTheirTurn(most: Int) async throws {
    let (turns, meter) = (Turns(most), Meter())
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for number in 0..<20 {
        tasks.addTask {
          try await turns.take {
            await meter.begin(number)
            try await Task.sleep(for: .milliseconds(2))
            await meter.end()
          }
        }
      }
      try await tasks.waitForAll()
    }
    #expect(await meter.most == most)
    #expect(await meter.order.sorted() == Array(0..<20))
    #expect(await turns.queue == 0)
  }

  /// Whoever fails hands the turn on.
  @Test func afterAFailureTheNextOneComes() async throws {
    struct Stop: Error {}
    let turns = Turns(1)
    await #expect(throws: Stop.self) { try await turns.take { throw Stop() } }
    #expect(await turns.take { 7 } == 7)
  }
}
