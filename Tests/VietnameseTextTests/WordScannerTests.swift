import Foundation
import Testing
import VietnameseText

@Suite struct WordScannerTests {
  private static func pieces(_ text: String, _ form: WordScanner.Form = .folded) -> [String] {
    var words: [HashedWord] = []
    WordScanner(form).scan(text, into: &words)
    let bytes = Array(text.utf8)
    return words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Sở TT&TT, tỉnh Đồng Nai — năm 2024.", ["Sở", "TT", "TT", "tỉnh", "Đồng", "Nai", "năm", "2024"]),
    ("GDP增长5%", ["GDP", "增", "长", "5"]),
    ("ปี ๒๕๖๙ เครื่อง", ["ปี", "๒๕๖๙", "เค", "รื่", "อ", "ง"]),
    ("ភ្នំពេញ", ["ភ្នំ", "ពេ", "ញ"]), ("ເທດ", ["ເທ", "ດ"]), ("", []), ("—…", []),
  ])
  func cutsWords(_ text: String, _ expected: [String]) {
    #expect(Self.pieces(text) == expected)
    #expect(Self.pieces(text, .lowered) == expected)
  }

  @Test func foldsAlike() {
    let folded = WordScanner(.folded)
    let lowered = WordScanner(.lowered)
    for text in ["Đồng", "đồng", "DONG", "ĐỒNG".decomposedStringWithCanonicalMapping] {
      #expect(folded.hash(of: text) == folded.hash(of: "dong"), "\(text)")
    }
    #expect(lowered.hash(of: "ĐỒNG") == lowered.hash(of: "đồng"))
    #expect(lowered.hash(of: "đông") != lowered.hash(of: "đồng"))
    for digits in ["๒๕๖๙", "໒໕໖໙", "២៥៦៩", "２５６９"] {
      #expect(lowered.hash(of: digits) == lowered.hash(of: "2569"), "\(digits)")
    }
  }

  @Test func orderCountsInJoinedHashes() {
    #expect(WordHash.joined(1, 2) != WordHash.joined(2, 1))
    #expect(WordHash.joined(WordHash.joined(1, 2), 3) != WordHash.joined(WordHash.joined(1, 3), 2))
  }

  @Test func invalidBytesAreBorders() {
    var words: [HashedWord] = []
    let scanner = WordScanner(.folded)
    scanner.scan([0x61, 0xFF, 0x62, 0xE1, 0xBB, 0x63, 0xED, 0xA0, 0x80, 0x64, 0xF0, 0x9F], into: &words)
    #expect(words.map(\.range) == [0..<1, 2..<3, 5..<6, 9..<10])
    words = []
    scanner.scan([UInt8](repeating: 0x61, count: 100_000), into: &words)
    #expect(words.count == 1 && words[0].range.count == 65_535)
  }
}
