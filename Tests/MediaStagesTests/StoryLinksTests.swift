import Core
import Foundation
import MediaStages
import Testing

@Suite struct StoryLinksTests {
  private struct Article {
    var event: String
    var language: String
    var title: String
    var text: String
  }

  /// The made-up articles of the benchmark.
  private static func articles() throws -> [Article] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Benchmarks/watch/stories/linked.txt").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map {
        let fields = $0.split(separator: "|").map(String.init)
        try #require(fields.count == 4)
        return Article(event: fields[0], language: fields[1], title: fields[2], text: fields[3])
      }
  }

  @Test func linksStoriesOfSevenLanguages() throws {
    let articles = try Self.articles()
    var links = StoryLinks()
    for (story, article) in articles.enumerated() {
      let evidence = StoryEvidence(
        title: article.title, text: article.text, language: LanguageTag(article.language) ?? .undetermined)
      _ = links.take(evidence, story: story)
    }
    var (right, found, all) = (0, 0, 0)
    for (story, article) in articles.enumerated() {
      let linked = links.links(of: story)
      found += linked.count
      right += linked.count { article.event != "-" && articles[$0].event == article.event }
      all += articles.indices.count {
        $0 != story && article.event != "-" && articles[$0].event == article.event
          && articles[$0].language != article.language
      }
    }
    #expect(Double(right) / Double(found) >= 0.95)
    #expect(Double(right) / Double(all) >= 0.9)
  }

  private static func areLinked(_ left: (LanguageTag, String), _ right: (LanguageTag, String)) -> Bool {
    var links = StoryLinks()
    _ = links.take(StoryEvidence(title: left.1, language: left.0), story: 1)
    return !links.take(StoryEvidence(title: right.1, language: right.0), story: 2).isEmpty
  }

  @Test(
    arguments: [
      ("en", "Floods in Binh Dinh on 12 May: 3,450 homes, 1.2 million dollars"),
      ("zh", "5月12日平定省洪水，3450户受灾，损失120万美元"),
      ("th", "น้ำท่วมบิ่ญดิ่ญ วันที่ ๑๒ พฤษภาคม ๓,๔๕๐ หลัง เสียหาย 1.2 ล้านดอลลาร์"),
      ("lo", "ນ້ຳຖ້ວມ ບິ່ງດິ້ງ ວັນທີ ໑໒ ພຶດສະພາ 3.450 ຫຼັງ ເສຍຫາຍ 1,2 ລ້ານໂດລາ"),
      ("fr", "Inondations à Binh Dinh le 12 mai : 3 450 maisons, 1,2 million de dollars"),
    ] as [(LanguageTag, String)])
  func readsNamesNumbersAndDaysOfEveryScript(_ language: LanguageTag, _ title: String) {
    let own: (LanguageTag, String) = (
      "vi", "Lũ lụt ở Bình Định ngày 12/5: 3.450 nhà, thiệt hại 1,2 triệu USD"
    )
    #expect(Self.areLinked(own, (language, title)))
  }

  @Test(arguments: [
    // The same place and kind of event, other figures.
    ("Floods in Binh Dinh: 90 homes"),
    // Everyday words that are names with a capital: "lào" and "nga" are none here.
    ("A report of 12 May counts 3,450 homes"),
    (""),
  ])
  func weakEvidenceMakesNoLink(_ title: String) {
    let own: (LanguageTag, String) = (
      "vi", "Lũ lụt ở Bình Định ngày 12/5: 3.450 nhà, thiệt hại 1,2 triệu USD"
    )
    #expect(!Self.areLinked(own, ("en", title)))
  }

  @Test func hostileFiguresAreHarmless() {
    let texts = [
      String(repeating: "9", count: 5_000), String(repeating: "1.", count: 5_000),
      "99999999999999999 triệu tỷ tỷ tỷ",
      "99/99/9999", "31/02", String(repeating: "tỷ ", count: 3_000), "٣٤٥ ๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙",
    ]
    var links = StoryLinks()
    for (story, text) in texts.enumerated() {
      #expect(links.take(StoryEvidence(title: text, language: "vi"), story: story).isEmpty)
    }
  }
}
