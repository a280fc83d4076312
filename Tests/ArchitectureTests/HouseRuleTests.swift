import Foundation
import Testing

/// House rules that are run, not remembered.
@Suite struct HouseRuleTests {
  private static let declarations: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "init", "static", "final",
    "typealias",
    "extension", "subscript", "import",
  ]

  @Test func filesStaySmall() {
    for file in SourceTree.sources + SourceTree.tests {
      let count = file.lines.count
      #expect(count <= 500, "\(file.path) has \(count) lines: split it by topic")
      if count > 300 {
        #expect(
          file.lines.first?.hasPrefix("// Longer than 300 lines because") == true,
          "\(file.path) has \(count) lines: split it by topic or say why in its first line")
      }
    }
  }

  @Test func mostFilesAreShort() {
    let counts = SourceTree.sources.map(\.lines.count).sorted()
    #expect((40...80).contains(counts[counts.count / 2]))
    #expect(counts[counts.count * 9 / 10] <= 200)
  }

  @Test(arguments: [
    "try!", "fatalError(", "preconditionFailure(", "NSRegularExpression", "nonisolated(unsafe)",
  ])
  func sourcesNeverSay(_ word: String) {
    for file in SourceTree.sources {
      for (index, line) in file.code.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(index + 1) says \(word)")
      }
    }
    #expect(!SourceTree.sources.isEmpty)
  }

  @Test func nothingIsPublic() {
    for file in SourceTree.sources {
      for (index, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        let declares = words.count > 1 && Self.declarations.contains(words[1])
        #expect(
          !declares || (words[0] != "public" && words[0] != "open"), "\(file.path):\(index + 1) is public")
      }
    }
  }

  @Test func typesAreNamedForWhatTheyAre() {
    let keywords: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]
    let endings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Impl"]
    for file in SourceTree.sources {
      for line in file.lines {
        let words = line.split { " :<{(".contains($0) }
        guard let index = words.firstIndex(where: keywords.contains), index + 1 < words.count, index < 4
        else { continue }
        let name = words[index + 1]
        #expect(!endings.contains { name.hasSuffix($0) }, "\(file.path): \(name)")
      }
    }
  }

  /// SQL text reaches an engine only as a `SQL` value, whose interpolation binds.
  @Test func sqlIsBound() {
    let engineCalls = ["execute(sql:", "SQLRequest(", "fetchAll(sql:", "PQexec(", "SQL(unchecked:"]
    for file in SourceTree.sources where !file.path.hasPrefix("Sources/Store/") {
      for (index, line) in file.lines.enumerated() {
        for call in engineCalls {
          #expect(!line.contains(call), "\(file.path):\(index + 1) passes SQL around `SQL`")
        }
      }
    }
  }

  @Test func everyTestFileAsserts() {
    let assertions = ["#expect", "#require", "Issue.record", "confirmation("]
    for file in SourceTree.tests where file.lines.contains(where: { $0.contains("@Test") }) {
      #expect(
        file.lines.contains { line in assertions.contains { line.contains($0) } },
        "\(file.path) asserts nothing")
    }
  }

  /// `./test` runs what compares processor times one at a time, by the names of the suites, which are those of their files.
  @Test func whatDoublesRunsApart() throws {
    let script = try String(contentsOf: SourceTree.root.appending(path: "test"), encoding: .utf8)
    let call = "Doubling" + ".ratio"
    for file in SourceTree.tests where file.lines.contains(where: { $0.contains(call) }) {
      let suite = file.path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
      #expect(script.contains(suite), "\(suite) is not among those that ./test runs apart")
    }
  }

  /// What draws a page takes values and a frame, and has nothing to ask.
  @Test func pagesAreDrawnFromValues() {
    for file in SourceTree.sources where file.path.hasPrefix("Sources/Web/") {
      let text = file.lines.joined(separator: "\n")
      for drawing in text.matches(of: #/func \w+[^{}]*\) -> HTML \{/#) {
        for asked in ["SignedIn", "Visit", "Reader", "Database"] {
          #expect(!drawing.output.contains(asked), "\(file.path): \(drawing.output) takes a \(asked)")
        }
      }
    }
  }
}
