import Core
import Testing

@Suite struct SeededRandomTests {
  /// The first numbers of SplitMix64 from seed 1234567, as its authors publish them.
  @Test func isThePublishedSequence() {
    var random = SeededRandom(seed: 1_234_567)
    let first = (0..<3).map { _ in random.next() }
    #expect(first == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func streamsOfOneSeedDiffer() {
    var left = SeededRandom(seed: 1, stream: "people")
    var right = SeededRandom(seed: 1, stream: "plans")
    var again = SeededRandom(seed: 1, stream: "people")
    let first = left.next()
    #expect(first != right.next())
    #expect(first == again.next())
  }

  @Test func everyNumberOfARangeComesUp() {
    var random = SeededRandom(seed: 5)
    let drawn = Set((0..<500).map { _ in random.number(in: 3...9) })
    #expect(drawn == Set(3...9))
    #expect(random.number(in: 4...4) == 4)
  }

  @Test func shufflingKeepsEverything() {
    var random = SeededRandom(seed: 5)
    let shuffled = random.shuffled(Array(0..<100))
    #expect(shuffled.sorted() == Array(0..<100))
    #expect(shuffled != Array(0..<100))
    #expect(random.pick([Int]()) == nil)
    #expect(random.pick(200, of: [1, 2, 3]).count == 3)
  }
}
