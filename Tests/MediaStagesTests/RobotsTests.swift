import Foundation
import Markup
import MediaStages
import TestKit
import Testing

@Suite struct RobotsTests {
  static let site = """
    # everyone
    User-agent: *
    Disallow: /admin/
    Disallow: /*.zip$
    Allow: /admin/public
    Crawl-delay: 2.5
    Sitemap: https://bao.example/sitemap.xml

    user-agent: HaiDang
    User-agent: OtherBot
    Crawl-delay: 10
    Dissallow /private
    Allow: /private/index.html
    Disallow: /tìm-kiếm
    """

  @Test(arguments: [
    ("/", "Any", true), ("/admin/", "Any", false), ("/admin/public/a", "Any", true), ("/a.zip", "Any", false),
    ("/a.zip?x", "Any", true), ("/admin/", "HaiDang/1.0 (+https://a.example)", true),
    ("https://bao.example/private/x", "haidang", false), ("/private/", "otherbot", true),
    ("/private/index.html", "HaiDang", true), ("/t%C3%ACm-ki%E1%BA%BFm", "HaiDang", false),
    ("bao.example/private?q=1#x", "HaiDang", false), ("//bao.example/admin/", "Any", false),
    ("https://bao.example?u=http://b.example/admin/", "Any", true),
  ])
  func decides(url: String, agent: String, allowed: Bool) {
    #expect(RobotsRules(Array(Self.site.utf8)).allows(url, agent: agent) == allowed)
  }

  @Test func namesTheLineAndTheDelay() {
    let rules = RobotsRules(Array(Self.site.utf8))
    #expect(rules.decision("/a.zip", agent: "Any").rule == "Disallow: /*.zip$")
    #expect(rules.decision("/a", agent: "Any").rule == nil)
    #expect(rules.crawlDelay(agent: "Any") == 2.5)
    #expect(rules.crawlDelay(agent: "HaiDang/2") == 10)
    #expect(rules.sitemaps == ["https://bao.example/sitemap.xml"])
  }

  @Test func longestRuleDecidesAndAllowWinsTies() {
    let rules = RobotsRules(Array("user-agent: a\rdisallow: /x\r\nallow: /x\ndisallow: /x/y*z".utf8))
    #expect(rules.allows("/x", agent: "a"))
    #expect(!rules.allows("/x/yaaz", agent: "a"))
  }

  @Test func manyStarsStayLinear() {
    let stars = String(repeating: "a*", count: 4_000)
    let file = "user-agent: *\n" + String(repeating: "disallow: /\(stars)b\n", count: 50)
    let rules = RobotsRules(Array(file.utf8))
    #expect(rules.allows("/" + String(repeating: "a", count: 100_000), agent: "x"))
  }

  @Test(
    arguments: [
      [UInt8](repeating: 0x2A, count: 600_000), Array("user-agent:".utf8), [0xEF, 0xBB],
      [0xFF, 0x00, 0x3A, 0x20],
      Array("user-agent: *\ndisallow: %\nallow: %e\ncrawl-delay: 1e999\ncrawl-delay: ...".utf8),
    ].map(Abridged.init))
  func takesAnyBytes(bytes: Abridged<[UInt8]>) {
    let bytes = bytes.value
    let rules = RobotsRules(bytes)
    #expect(rules.allows("/", agent: "a"))
    #expect((rules.crawlDelay(agent: "a") ?? 0) <= 86_400)
  }

  static let cases = URL(fileURLWithPath: #filePath).appending(
    path: "../../../../shared/data/robotstxt/cases.json"
  )
  .standardizedFileURL

  /// The expectations of Google's own tests.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: cases.path)))
  func agreesWithGoogle() throws {
    let cases = try JSONDocument([UInt8](try Data(contentsOf: Self.cases))).root.elements
    #expect(cases.count == 142)
    for item in cases {
      let robots = item["robots"]?.string ?? ""
      let allowed = RobotsRules(Array(robots.utf8)).allows(
        item["url"]?.string ?? "", agent: item["agent"]?.string ?? "")
      #expect(allowed == item["allowed"]?.bool, "\(robots) \(item["url"]?.string ?? "")")
    }
  }
}
