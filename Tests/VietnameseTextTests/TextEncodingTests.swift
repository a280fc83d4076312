import Testing
import VietnameseText

@Suite struct TextEncodingTests {
  private static func text(_ bytes: [UInt8], _ label: String) -> String? {
    TextEncoding(label: label).map { String(decoding: $0.decode(bytes), as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("windows-1252", [0x93, 0x61, 0x80, 0xE9], "“a€é"),
      ("ISO-8859-1", [0x93, 0xE9], "“é"),
      (" latin1 ", [0xE9], "é"),
      ("windows-1258", [0x56, 0x69, 0xEA, 0xF2, 0x74], "Việt"),
      ("tis-620", [0xA1, 0xD2], "กา"),
      ("GB2312", [0xC6, 0xBD, 0xB6, 0xA8], "平定"),
      ("big5", [0xA5, 0xAD, 0xA9, 0x77], "平定"),
      ("x-sjis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
      ("ks_c_5601-1987", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
      ("koi8-r", [0xD7, 0xC1], "ва"),
      ("utf-16", [0x10, 0x01, 0x61, 0x00], "Đa"),
      ("utf-8", [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62], "a\u{FFFD}b"),
    ] as [(String, [UInt8], String)])
  func decodes(_ label: String, _ bytes: [UInt8], _ expected: String) {
    #expect(Self.text(bytes, label) == expected)
  }

  @Test func brokenBytesBecomeReplacementCharacters() throws {
    let encoding = try #require(TextEncoding(label: "gbk"))
    let decoded = encoding.decodeCounting([0x61, 0xC6, 0x20, 0x62, 0xC6])
    #expect(decoded.replacements >= 1)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test func unknownLabelsAreNone() {
    #expect(TextEncoding(label: "no-such") == nil)
    #expect(TextEncoding(label: "") == nil)
    #expect(TextEncoding(label: "cp037") == nil)
    #expect(TextEncoding(anyLabel: "cp037").map { String(decoding: $0.decode([0xC1]), as: UTF8.self) } == "A")
    #expect(TextEncoding(anyLabel: String(repeating: "x", count: 100_000)) == nil)
  }

  @Test(
    arguments: [
      ("<meta charset=\"windows-1258\"><p>Vi\u{EA}\u{F2}t", nil, "windows-1258"),
      ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>\u{C6}\u{BD}", nil, "gbk"),
      ("<!-- <meta charset=big5> --><meta charset=euc-jp>\u{C6}\u{FC}", nil, "euc-jp"),
      ("<meta charset=utf-16>\u{C3}\u{A9}\u{FF}", nil, "utf-8"),
      ("<meta charset=windows-1252>\u{E9}", "text/html; charset=windows-1251", "windows-1251"),
      ("<meta charset=windows-1252>\u{C3}\u{A9}", nil, "utf-8"),
      ("<?xml version=\"1.0\" encoding=\"windows-874\"?>\u{A1}\u{D2}", nil, "windows-874"),
      ("<p>plain", nil, "utf-8"),
    ] as [(String, String?, String)])
  func tellsPages(_ latin1: String, _ contentType: String?, _ expected: String) {
    let bytes = latin1.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(TextEncoding.ofPage(bytes, contentType: contentType).name == expected)
  }

  @Test func undeclaredVietnameseIsTold() {
    // "Hội đồng nhân dân tỉnh" in Windows-1258.
    let bytes: [UInt8] =
      Array("H".utf8) + [0xF4, 0xF2] + Array("i ".utf8) + [0xF0, 0xF4, 0xCC] + Array("ng nh".utf8) + [0xE2]
      + Array("n d".utf8) + [0xE2] + Array("n ti".utf8) + [0xD2] + Array("nh".utf8)
    let page = TextEncoding.decodePage(bytes)
    #expect(page.encoding == .windows1258)
    #expect(String(decoding: page.utf8, as: UTF8.self) == "Hội đồng nhân dân tỉnh")
  }

  @Test func validityCountsEverySequence() {
    for count in 0...70 {
      let bytes = Array(String(repeating: "a", count: count).utf8)
      #expect(UTF8Validity(bytes + [0xE1, 0xBB, 0x91]).sequences == 1)
      #expect(UTF8Validity(bytes).broken == 0)
      #expect(UTF8Validity(bytes + [0xC0] + bytes).broken == 1)
      let cut = UTF8Validity(bytes + [0xE1, 0xBB])
      #expect(cut.isCut && cut.broken == 2)
    }
    #expect(UTF8Validity([0xED, 0xA0, 0x80, 0xF5, 0x80]).broken == 5)
  }
}
