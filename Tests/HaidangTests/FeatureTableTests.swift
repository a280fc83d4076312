import ArgumentParser
import Foundation
import Testing

@testable import Web
@testable import haidang

/// `docs/features.md`: one row a capability, with its page or verb and the test that shows it.
@Suite struct FeatureTableTests {
  private struct Row {
    var feature: String
    var cells: [String]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: Self.root.appending(path: "docs/features.md"), encoding: .utf8)
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
        FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
    }
  }

  /// Pages are addresses of the site, verbs are of the command line.
  @Test func everyRowNamesAPageOrAVerbThatIsThere() throws {
    for row in try Self.rows() {
      let places = row.cells[2].split(separator: ",").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
      #expect(!places.isEmpty)
      for place in places { #expect(Self.isThere(place), "\(row.feature): \(place)") }
    }
  }

  private static func isThere(_ place: String) -> Bool {
    guard place.hasPrefix("/") else { return isVerb(place.split(separator: " "), of: Haidang.self) }
    guard let path = PathReader(place.replacing("<id>", with: "7")) else { return false }
    return Areas.all.flatMap(\.pages).contains { $0.answering(path) != nil }
  }

  private static func isVerb(_ words: [Substring], of command: any ParsableCommand.Type) -> Bool {
    guard let first = words.first else { return true }
    let found = command.configuration.subcommands.first { ($0.configuration.commandName ?? "") == first }
    return found.map { isVerb(Array(words.dropFirst()), of: $0) } ?? false
  }

  @Test func everyFeatureHasOneOwner() throws {
    let features = try Self.rows().map(\.feature)
    #expect(Set(features).count == features.count)
  }
}
