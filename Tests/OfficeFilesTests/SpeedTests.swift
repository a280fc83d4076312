import TestKit
import Testing

@testable import OfficeFiles

/// Twice the input takes about twice the time: no step may be quadratic.
@Suite(.serialized) struct SpeedTests {
  static let paragraph =
    "- Tăng cường *công tác* tuyên truyền, quảng bá hình ảnh của tỉnh ra nước ngoài năm 2025;\n"

  static let shapes: [(String, String, String)] = [
    ("a.txt", paragraph, "lines"), ("a.md", paragraph + "\n", "paragraphs"),
    ("a.md", paragraph, "one paragraph"),
    ("a.txt", "1.1\tTổ chức\tSở A\tNăm 2025\n", "one tab table"),
    ("a.txt", "\tmột\n", "tabs without a table"),
    ("a.md", "|\nmột\n|\nhai\n|\n", "one fenced table"), ("a.md", "|\n", "borders alone"),
    ("a.md", "| a | b |\n", "one pipe table"), ("a.md", "[", "brackets"), ("a.md", "[a](", "open links"),
    ("a.md", "_a ", "underscores"), ("a.md", "*a ", "stars"), ("a.md", "<b ", "open tags"),
    ("a.md", "&a", "ampersands"),
    ("a.txt", "[1] a\n", "notes"), ("a.txt", "mục ..... 3\nđoạn\n", "lines of contents"),
    ("a.txt", "a 3\nb\na\n", "titles that come again"),
    ("a.txt", "[10:32, 12/3/2026] A: một\n", "chat lines"),
    ("a.txt", "Së Néi vô chñ tr×\n", "old letters"), ("a.rtf", "{\\rtf1\\b một}\\par ", "runs"),
    ("a.html", "<p>một <b>hai</b> ba</p>\n", "paragraphs"),
    ("a.html", "<td>một", "cells"),
  ]

  /// Open tags without an end are refused for their depth, and that takes no longer either.
  @Test func refusingWhatIsTooDeepIsLinear() {
    let half = Array(String(repeating: "<b>một</i>", count: 10_000).utf8)
    let whole = half + half
    func refuse(_ bytes: [UInt8]) {
      #expect(throws: UnreadableDocument.self) { try HTMLReader.read(bytes, limits: .standard) }
    }
    #expect(Doubling.ratio(half: { refuse(half) }, whole: { refuse(whole) }) <= Doubling.bound)
  }

  @Test(.timeLimit(.minutes(2)), arguments: shapes)
  func doublingTheInputAtMostDoublesTheTime(_ name: String, _ piece: String, _ shape: String) throws {
    let count = 100_000 / piece.utf8.count
    let half = Array(String(repeating: piece, count: count).utf8)
    let whole = half + half
    let ratio = try Doubling.ratio(half: { try Self.read(half, name) }, whole: { try Self.read(whole, name) })
    #expect(ratio <= Doubling.bound, "\(shape)")
  }

  /// On this thread, as `DocumentReader` does for these kinds.
  private static func read(_ bytes: [UInt8], _ name: String) throws {
    switch try FileKind.detect(bytes, name: name) {
    case .plainText: _ = try TextReader.read(bytes, flow: .lines, limits: .standard)
    case .markdown: _ = try TextReader.read(bytes, flow: .paragraphs, limits: .standard)
    case .html: _ = try HTMLReader.read(bytes, limits: .standard)
    case .rtf: _ = try RTFReader.read(bytes, limits: .standard)
    case .word, .sheet, .wordXML, .webArchive, .legacyWord, .pdf: Issue.record("\(name) is no text")
    }
  }
}
