import Testing
import VietnameseText

@Suite struct SentencesTests {
  func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.ranges(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Một. Hai! Ba? Bốn", ["Một.", "Hai!", "Ba?", "Bốn"]),
    (
      "TP. Huế có 1.200 người. PGS. TS. Nguyễn V. An nói.",
      ["TP. Huế có 1.200 người.", "PGS. TS. Nguyễn V. An nói."]
    ),
    ("“Tốt!” ông nói. Hết…\nDòng hai", ["“Tốt!”", "ông nói.", "Hết…", "Dòng hai"]),
    ("thầy dạy hay . nhưng khó hiểu .", ["thầy dạy hay .", "nhưng khó hiểu ."]),
    ("平定省发展快。人民满意！「好。」完", ["平定省发展快。", "人民满意！", "「好。」", "完"]),
    ("ភ្នំពេញ៖ ល្អ។ អរគុណ", ["ភ្នំពេញ៖ ល្អ។", "អរគុណ"]),
    ("Xem tại bao.example/tin.html nhé", ["Xem tại bao.example/tin.html nhé"]),
    ("", []), (" \n\t ", []), ("...", ["..."]),
  ])
  func cutsAtTheEnds(text: String, expected: [String]) {
    #expect(cut(text) == expected)
  }

  @Test func thaiIsCutAtSpacesOnceLongEnough() {
    let clause = String(repeating: "ประเทศ", count: 10)
    #expect(cut("\(clause) \(clause) \(clause)") == [clause, clause, clause])
    #expect(cut("ประเทศ ไทย").count == 1)
  }

  @Test func everyByteOfWordsIsInOneSentence() {
    let bytes = Array("a. B! \u{FFFD}c\u{2026} d。e\u{301}?f".utf8) + [0xFF, 0xE3, 0x80] + Array(". g".utf8)
    var last = 0
    for range in Sentences.ranges(bytes) {
      #expect(bytes[last..<range.lowerBound].allSatisfy { $0 <= 0x20 })
      last = range.upperBound
    }
    #expect(last == bytes.count)
  }
}
