import Core
import Markup
import Testing

@testable import MediaStages
@testable import WatchVerbs

/// The lines of `watch pipeline`, as docs/listening/pipeline.md gives them.
@Suite struct ClippingLineTests {
  static let now: Int64 = 1_790_000_000_000

  private func read(_ json: String) throws -> Clipping {
    let rules = try WatchRules(Array(#"{"watches": [{"name": "Huế", "aliases": ["Huế"]}]}"#.utf8))
    let reader = ClippingReader(names: RelevanceMatcher(rules))
    return try ClippingLine(InputLine(number: 1, bytes: Array(json.utf8))).prepared(by: reader, now: Self.now)
      .clipping
  }

  @Test func anEntryKeepsWhatItSays() throws {
    let clipping = try read(
      """
      {"id": 7, "title": "Mưa ở Huế", "text": "Sáng nay Huế có mưa lớn trên diện rộng.", "url": "https://bao.example/mua",
       "published": "2026-11-20T08:00:00+07:00", "language": "en", "site": "Báo Mẫu", "image": "https://bao.example/a.png"}
      """)
    #expect(clipping.id == .number("7"))
    #expect(clipping.title == "Mưa ở Huế")
    #expect(clipping.text == "Sáng nay Huế có mưa lớn trên diện rộng.")
    #expect(clipping.url == "https://bao.example/mua")
    #expect(clipping.published == 1_795_136_400_000)
    // The text itself says in which language it is.
    #expect(clipping.language == "vi")
    #expect(clipping.site == "Báo Mẫu")
    #expect(clipping.image == "https://bao.example/a.png")
    #expect(clipping.watches.map(\.name) == ["Huế"])
  }

  @Test func summariesAreMarkupAndGiveWayToTexts() throws {
    #expect(try read(#"{"id": "a", "summary": "<p>Mưa &amp; <b>gió</b></p>"}"#).text == "Mưa & gió")
    #expect(
      try read(#"{"id": "a", "summary": "<p>Mưa</p>", "text": "Nắng <b>to</b>"}"#).text == "Nắng <b>to</b>")
    #expect(try read(#"{"id": "a", "title": "Chỉ có tiêu đề"}"#).text.isEmpty)
  }

  @Test func pagesAreReadAsPages() throws {
    let page =
      "<html><body><article><h1>Mưa</h1><p>Sáng nay có mưa lớn, nhiều nơi ngập.</p></article></body></html>"
    let clipping = try read(#"{"id": "a", "html": "\#(page)"}"#)
    #expect(clipping.title == "Mưa" && clipping.text == "Sáng nay có mưa lớn, nhiều nơi ngập.")
  }

  @Test(
    arguments: [
      #"{"title": "a"}"#, #"{"id": null, "title": "a"}"#, #"{"id": ["a"], "title": "a"}"#, #"{"id": "a"}"#,
      #"{"id": "a", "title": 7}"#, #"["a"]"#, "", "{",
    ])
  func whatIsNoClippingIsNamed(line: String) {
    #expect(throws: BadLine.self) { try read(line) }
  }

  /// However a name is written, it is the same one, so that a copy finds its original's line.
  @Test func idsAreValues() throws {
    #expect(try read(#"{"id": "\u0061/b", "title": "a"}"#).id == read(#"{"id": "a\/b", "title": "a"}"#).id)
    #expect(try read(#"{"id": "7", "title": "a"}"#).id != read(#"{"id": 7, "title": "a"}"#).id)
  }

  @Test func everyKeyIsWritten() throws {
    var clipping = Clipping(id: .string("a\"b"))
    let bare = #"""
      {"id":"a\"b","url":null,"title":"","text":"","published":null,"language":null,"site":null,"image":null,\#
      "original":null,"story":null,"linked":[],"topic":null,"topicConfidence":null,"tone":null,"toneConfidence":null,\#
      "sentence":null,"watches":[]}
      """#
    #expect(String(decoding: ClippingLine.written(clipping), as: UTF8.self) == bare)
    clipping.url = "https://bao.example/"
    clipping.title = "Tiêu đề"
    clipping.text = "Một\nHai"
    clipping.published = 1_795_136_400_000
    clipping.language = "vi"
    clipping.site = "Báo Mẫu"
    clipping.image = "https://bao.example/a.png"
    clipping.original = .number("12")
    clipping.story = 3
    clipping.linked = [1, 2]
    clipping.topic = .init(topic: .string("kinh tế"), confidence: 0.5)
    clipping.tone = .init(tone: .number("1"), confidence: 0.25, sentence: "Hai")
    clipping.watches = [WatchMatch(name: "Huế", place: .title, mentions: 2, at: 4, found: "Huế")]
    let full = #"""
      {"id":"a\"b","url":"https://bao.example/","title":"Tiêu đề","text":"Một\nHai","published":"2026-11-20T01:00:00Z",\#
      "language":"vi","site":"Báo Mẫu","image":"https://bao.example/a.png","original":12,"story":3,"linked":[1,2],\#
      "topic":"kinh tế","topicConfidence":0.5,"tone":1,"toneConfidence":0.25,"sentence":"Hai",\#
      "watches":[{"name":"Huế","where":"title","mentions":2,"at":4,"found":"Huế"}]}
      """#
    #expect(String(decoding: ClippingLine.written(clipping), as: UTF8.self) == full)
  }
}
