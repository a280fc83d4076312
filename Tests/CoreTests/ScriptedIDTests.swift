import Core
import Testing

@Suite struct ScriptedIDTests {
  enum Thing {}
  static let start = Timestamp(milliseconds: 1_700_000_000_000)

  private func made(_ seed: UInt64, _ count: Int) -> [ID<Thing>] {
    let ids = ScriptedIDs(seed: seed, startingAt: Self.start)
    return ScriptedIDs.$current.withValue(ids) { (0..<count).map { _ in .next() } }
  }

  @Test func theSameSeedGivesTheSameIdentities() {
    #expect(made(1, 100) == made(1, 100))
    #expect(made(1, 100) != made(2, 100))
  }

  @Test func theyRiseWithTheClockAndNeverGoBack() {
    let ids = ScriptedIDs(seed: 1, startingAt: Self.start)
    ScriptedIDs.$current.withValue(ids) {
      var last = ID<Thing>.next()
      for step in [0, 5000, -9000, 1] {
        ids.move(to: Self.start.adding(seconds: Int64(step)))
        for _ in 0..<5000 {
          let next = ID<Thing>.next()
          #expect(next > last)
          last = next
        }
      }
    }
  }

  @Test func nobodyElseSeesTheScript() async {
    let ids = ScriptedIDs(seed: 1, startingAt: Self.start)
    let scripted = ScriptedIDs.$current.withValue(ids) { ID<Thing>.next() }
    let own = ID<Thing>.next()
    #expect(own.rawValue - scripted.rawValue > 1 << 50)
  }
}
