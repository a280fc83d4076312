import Foundation
import Testing

/// Words stand beside the pages that say them, and none is left behind when its page goes.
@Suite struct WordTests {
  /// Names declared in `extension Words` and in `Words` itself, with their files.
  private static func declared() throws -> [(name: String, path: String)] {
    let declaration = #/^  (?:package )?static (?:let|var|func) (\w+)/#
    return try SourceTree.sources.filter { $0.path.hasPrefix("Sources/Web/") }.flatMap { file in
      var isWords = false
      return try file.lines.compactMap { line -> (String, String)? in
        if line.hasPrefix("extension Words {") || line.hasPrefix("package enum Words {") { isWords = true }
        if line == "}" { isWords = false }
        guard isWords, let found = try declaration.firstMatch(in: line) else { return nil }
        return (String(found.1), file.path)
      }
    }
  }

  @Test func everyWordIsSaid() throws {
    let words = try Self.declared()
    #expect(words.count > 300)
    var counts: [Substring: Int] = [:]
    for file in SourceTree.sources where file.path.hasPrefix("Sources/Web/") {
      for line in file.lines {
        for name in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
          counts[name, default: 0] += 1
        }
      }
    }
    for word in words where counts[Substring(word.name), default: 0] < 2 {
      Issue.record("\(word.path) has the word \(word.name), which no page says")
    }
  }

  /// What several areas say stands in `Words/`; what one area says, in its folder.
  @Test func wordsStandBesideTheirPages() throws {
    let folders = Set(
      try Self.declared().map { String($0.path.split(separator: "/").dropLast().joined(separator: "/")) })
    #expect(folders.count > 6)
    let shared = SourceTree.sources.filter { $0.path.hasPrefix("Sources/Web/Words/") }
    #expect(shared.count <= 5, "\(shared)")
  }
}
