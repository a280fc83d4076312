import Foundation
import Testing

/// `docs/features.md`: one row a capability, with its page or verb and the test that shows it.
@Suite struct FeatureTableTests {
  private struct Row {
    var feature: String
    var cells: [String]
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: SourceTree.root.appending(path: "docs/features.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(feature: cells.first ?? "", cells: cells)
    }.filter { $0.feature.first?.isLetter == true && $0.feature.last?.isNumber == true }
  }

  @Test func everyRowNamesATestThatIsThere() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 9)
    for row in rows {
      #expect(row.cells.count == 4, "\(row.feature)")
      let path = try #require(row.cells.last)
      #expect(path.hasPrefix("Tests/"), "\(row.feature)")
      #expect(
        FileManager.default.fileExists(atPath: SourceTree.root.appending(path: path).path), "\(path)")
    }
  }

  @Test func everyFeatureHasOneOwner() throws {
    let features = try Self.rows().map(\.feature)
    #expect(Set(features).count == features.count)
  }
}
