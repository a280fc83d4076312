import Core
import Testing

@Suite struct LanguageTagTests {
  @Test(
    "tags are written in one way",
    arguments: [
      ("vi", "vi"), ("VI-vn", "vi-VN"), ("vi_VN", "vi-VN"), ("zh-hant-tw", "zh-Hant-TW"),
      ("es-419", "es-419"),
      ("vi, en;q=0.5", "vi"), ("en-US; charset", "en-US"), ("fil", "fil"), ("vi-đ", "vi"),
      ("sl-Nedis", "sl-nedis"),
    ])
  func written(_ text: String, _ tag: String) {
    #expect(LanguageTag(text)?.description == tag)
    #expect(LanguageTag(tag)?.description == tag)
  }

  @Test("what is no language is none", arguments: ["", "v", "1", "tiếng Việt", "english", "đ"])
  func refused(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func theLanguageAlone() {
    #expect(LanguageTag(stringLiteral: "zh-Hant-TW").language == "zh")
    #expect(LanguageTag.undetermined == "und")
  }
}
