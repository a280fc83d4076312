import Jobs
import Testing

@Suite struct AttemptsTests {
  private let attempts = Attempts(most: 5, firstRest: .seconds(10), longestRest: .seconds(100))

  @Test(arguments: [(1, 10), (2, 20), (3, 40), (4, 80), (5, 100), (1000, 100), (0, 10)])
  func restsTwiceAsLongEachTime(attempt: Int, seconds: Int) {
    var generator = SystemRandomNumberGenerator()
    let rests = (0..<300).map { _ in attempts.rest(after: attempt, using: &generator) }
    #expect(rests.allSatisfy { $0 >= .seconds(seconds) * 0.5 && $0 <= .seconds(seconds) })
    #expect(Set(rests).count > 100)
  }

  @Test func triesAtLeastOnce() {
    #expect(Attempts(most: 0, firstRest: .zero, longestRest: .zero).most == 1)
  }
}
