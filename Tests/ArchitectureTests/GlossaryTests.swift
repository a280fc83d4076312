import Foundation
import Testing

/// What pages say is decided in `docs/glossary.md`: one word for each thing, in both languages.
@Suite struct GlossaryTests {
  private struct Rule {
    var say: String
    var not: [String]
    var except: [String]
  }

  private static let folders = [
    "Web", "Plans/Registry", "Agencies/Registry", "Accounts", "Registers", "Programmes", "Attachments",
    "Administration", "Jobs",
  ].map { "Sources/\($0)/" }

  /// The rows of the table "On pages".
  private static func rules() throws -> [Rule] {
    let text = try String(contentsOf: SourceTree.root.appending(path: "docs/glossary.md"), encoding: .utf8)
    let table = text.components(separatedBy: "## On pages").last ?? ""
    func list(_ cell: Substring) -> [String] {
      cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }.filter {
        !$0.isEmpty
      }
    }
    return table.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return Rule(say: String(cells[1]), not: list(cells[2]), except: list(cells[3]))
    }
  }

  /// Texts that people read: with Vietnamese letters, or said to be English.
  private static func texts() -> [(text: String, place: String)] {
    let letters = Set("àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ")
    return SourceTree.sources.filter { file in folders.contains { file.path.hasPrefix($0) } }.flatMap {
      file in
      var isEnglish = false
      return file.code.enumerated().flatMap { index, line in
        let english =
          line.firstRange(of: "en:").map { line[$0.upperBound...] } ?? (isEnglish ? line[...] : "")
        isEnglish = line.trimmingCharacters(in: .whitespaces).hasSuffix("en:")
        let literal = #/"(?:[^"\\]|\\.)*"/#
        let all = line.matches(of: literal).map { line[$0.range] }.filter { text in
          text.lowercased().contains { letters.contains($0) }
        }
        let said = english.matches(of: literal).map { english[$0.range] }
        return (all + said).map { (String($0), "\(file.path):\(index + 1)") }
      }
    }
  }

  @Test func eachThingHasOneWord() throws {
    let (rules, texts) = (try Self.rules(), Self.texts())
    #expect(rules.count >= 12 && texts.count > 1000)
    for (text, place) in texts {
      for rule in rules {
        // What is put in is not said here.
        var left = text.lowercased().replacing(#/\\\([^)]*\)/#, with: "…")
        for phrase in rule.except { left = left.replacingOccurrences(of: phrase, with: "…") }
        for word in rule.not where Self.holds(left, word) {
          Issue.record("\(place) says “\(word)” in \(text); the glossary says “\(rule.say)”")
        }
      }
    }
  }

  /// As whole words.
  private static func holds(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      return before?.isLetter != true && after?.isLetter != true
    }
  }

  @Test func aWordIsFoundAsAWord() {
    #expect(Self.holds("3 days late", "late") && !Self.holds("translate", "late"))
  }
}
