import Core
import Testing

@Suite struct IDTests {
  enum Thing {}

  @Test func risesAndNeverRepeats() {
    let made = (0..<20_000).map { _ in ID<Thing>.next() }
    #expect(Set(made).count == made.count)
    #expect(made == made.sorted())
  }

  @Test func isMadeFromManyThreads() async {
    let made = await withTaskGroup(of: [ID<Thing>].self) { group in
      for _ in 0..<4 { group.addTask { (0..<2_000).map { _ in ID<Thing>.next() } } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(made).count == 8_000)
  }

  @Test(arguments: ["0", "-4", "x", "", "99999999999999999999"])
  func refusesOtherText(_ text: String) {
    #expect(ID<Thing>(text) == nil)
  }
}
