import TestKit
import Testing

@testable import OfficeFiles

/// Words of a file that draws no blanks are told by the gaps between them.
@Suite struct WordGapTests {
  private static let words = ["Sở", "Nội", "vụ", "chủ", "trì", "rà", "soát", "hồ", "sơ", "giấy", "của", "xã"]

  /// One line, its words set `gap` thousandths of the size apart, drawn in different ways.
  private static func line(_ gap: Int, _ draw: ([String], Int) -> String) -> String {
    "BT /F1 12 Tf 1 0 0 1 60 700 Tm \(draw(words.map { DrawnPDF.Page.operand($0) }, gap)) ET"
  }

  private static func inOneArray(_ words: [String], _ gap: Int) -> String {
    "[\(words.joined(separator: " -\(gap) "))] TJ"
  }

  /// As TeX does: letters pushed together and apart within words.
  private static func kerned(_ words: [String], _ gap: Int) -> String {
    let letters = words.map { word in
      let codes = stride(from: 1, to: word.utf8.count - 1, by: 4).map { start in
        word.utf8.dropFirst(start).prefix(4).reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
      }
      return codes.map { "<\($0)>" }.joined(separator: " 25 ")
    }
    return "[\(letters.joined(separator: " -\(gap) "))] TJ"
  }

  private static func movedOn(_ words: [String], _ gap: Int) -> String {
    var operators: [String] = []
    for word in words {
      let width = Double((word.utf8.count - 2) / 4) * 6 + Double(gap) * 12 / 1000
      operators.append("\(word) Tj \(width) 0 Td")
    }
    return operators.joined(separator: " ")
  }

  @Test(arguments: [150, 167, 250, 333, 420])
  func gapsPartWords(gap: Int) async throws {
    for draw in [Self.inOneArray, Self.kerned, Self.movedOn] {
      #expect(try await read(Self.line(gap, draw)) == [Self.words.joined(separator: " ")])
    }
  }

  @Test func blankAtTheEndPartsNoWords() async throws {
    let text = Self.words.dropLast() + [Self.words[Self.words.count - 1] + " "]
    let drawn =
      "BT /F1 12 Tf 1 0 0 1 60 700 Tm \(Self.inOneArray(text.map { DrawnPDF.Page.operand($0) }, 230)) ET"
    #expect(try await read(drawn) == [Self.words.joined(separator: " ")])
  }

  @Test func narrowGapsAreKerning() async throws {
    #expect(try await read(Self.line(80, Self.inOneArray)) == [Self.words.joined()])
  }

  /// The same gaps where the font has blanks of its own.
  @Test func blanksPartWordsWhereThereAreSome() async throws {
    let text = ["Sở N", "ội vụ ch", "ủ trì rà so", "át hồ sơ"].map { DrawnPDF.Page.operand($0) }
    let drawn = "BT /F1 12 Tf 1 0 0 1 60 700 Tm \(Self.inOneArray(text, 170)) ET"
    #expect(try await read(drawn) == ["Sở Nội vụ chủ trì rà soát hồ sơ"])
  }

  /// Letters set wide apart are no words of one letter.
  @Test func wideLettersAreOneWord() async throws {
    let letters = "PHỤLỤC".map { DrawnPDF.Page.operand(String($0)) }
    let drawn = "BT /F1 12 Tf 1 0 0 1 60 700 Tm \(Self.inOneArray(letters, 200)) ET"
    #expect(try await read(drawn) == ["PHỤLỤC"])
  }

  private func read(_ drawn: String) async throws -> [String] {
    var page = DrawnPDF.Page()
    page.draw(drawn)
    return try await DocumentReader.read(bytes: DrawnPDF([page]).bytes, name: "a.pdf").blocks.map(\.text)
  }
}
