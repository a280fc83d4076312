import Testing

@testable import WatchVerbs

@Suite struct BlankLinesTests {
  /// The results of articles a, b … that come `delay` lines late, and "-" for the empty lines of the input ("." there).
  private func answered(_ input: String, delay: Int) -> String {
    var blanks = BlankLines()
    var waiting: [Character] = []
    var output = ""
    func write() {
      output.append(waiting.removeFirst())
      blanks.wrote()
      output += String(repeating: "-", count: blanks.due())
    }
    for line in input {
      if line == "." {
        blanks.takeBlank()
      } else {
        waiting.append(line)
        blanks.take()
        if waiting.count > delay { write() }
      }
      output += String(repeating: "-", count: blanks.due())
    }
    while !waiting.isEmpty { write() }
    return output
  }

  @Test(arguments: [0, 1, 2, 5])
  func orderOfTheInputStays(delay: Int) {
    for input in ["", ".", "...", "a", ".a", "a.", ".a..b.", "ab..cd.e...", "a.b.c.d.e.f."] {
      #expect(answered(input, delay: delay) == input.replacing(".", with: "-"))
    }
  }
}
