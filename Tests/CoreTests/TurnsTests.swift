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
    #expect(try await turns.take { 7 } == 7)
  }

  /// Who waits too long, or no longer wants to, leaves the line; the others keep their order.
  @Test func whoGivesUpLeavesTheLine() async throws {
    let turns = Turns(1)
    let (held, release) = AsyncStream.makeStream(of: Void.self)
    async let first: Void = turns.take { for await _ in held {} }
    while await !isTaken(turns) { await Task.yield() }
    await #expect(throws: Turns.Late.self) { try await turns.take(within: .milliseconds(20)) {} }
    let leaving = Task { try await turns.take {} }
    while await turns.queue < 1 { await Task.yield() }
    let staying = Task { try await turns.take { 7 } }
    while await turns.queue < 2 { await Task.yield() }
    leaving.cancel()
    await #expect(throws: CancellationError.self) { try await leaving.value }
    #expect(await turns.queue == 1)
    release.finish()
    try await first
    #expect(try await staying.value == 7)
    #expect(await turns.queue == 0)
  }

  private func isTaken(_ turns: Turns) async -> Bool {
    (try? await turns.take(within: .zero) {}) == nil
  }
}
