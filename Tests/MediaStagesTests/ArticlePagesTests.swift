import Foundation
import Markup
import MediaStages
import Testing

/// Thirty pages of our own writing in the manner of news sites of the region, with the bodies that were written
/// for them: `Pages/`.
@Suite struct ArticlePagesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "Pages")

  private static func bodies() throws -> [String: String] {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "bodies.json")))
    let members = try JSONDocument(bytes).root.members
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key.string ?? "", $0.value.string ?? "") })
  }

  /// Runs of four characters, white space aside: words cannot be told apart in half of the scripts.
  private static func runs(_ text: String) -> [Substring: Int] {
    let signs = String(text.filter { !$0.isWhitespace })
    var counts: [Substring: Int] = [:]
    var start = signs.startIndex
    while let end = signs.index(start, offsetBy: 4, limitedBy: signs.endIndex) {
      counts[signs[start..<end], default: 0] += 1
      start = signs.index(after: start)
    }
    return counts
  }

  @Test func findsTheBodiesOfOurPages() throws {
    let bodies = try Self.bodies()
    #expect(bodies.count == 30)
    var (precisions, recalls): ([Double], [Double]) = ([], [])
    for (name, body) in bodies {
      let page = try Data(contentsOf: Self.folder.appending(path: name + ".html"))
      let found = Self.runs(ArticleBody.text(of: PageTree([UInt8](page))))
      let wanted = Self.runs(body)
      let shared = Double(wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) })
      let precision = shared / Double(max(1, found.values.reduce(0, +)))
      let recall = shared / Double(max(1, wanted.values.reduce(0, +)))
      #expect(precision > 0.9 && recall > 0.8, "\(name): precision \(precision), recall \(recall)")
      precisions.append(precision)
      recalls.append(recall)
    }
    let precision = precisions.reduce(0, +) / 30
    let recall = recalls.reduce(0, +) / 30
    #expect(2 * precision * recall / (precision + recall) >= 0.98)
  }
}
