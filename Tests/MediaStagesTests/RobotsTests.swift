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

  @Test(
    "a path is the same however its octets are escaped",
    arguments: [
      // Letters beyond ASCII, bare or escaped in either case, on both sides.
      ("/tìm-kiếm/", "https://a.example/t%c3%acm-ki%e1%ba%bfm/abc", false),
      ("/tìm-kiếm/", "https://a.example/tìm-kiếm/abc", false),
      ("/t%c3%acm-ki%e1%ba%bfm/", "/t%C3%ACm-ki%E1%BA%BFm/abc", false),
      ("/T%C3%ACm/", "/t%C3%ACm/", true), ("/tìm", "/t%C3%A0m", true),
      ("/ຂ່າວ$", "/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7", false),
      ("/*?q=đất", "/s?q=%C4%91%e1%ba%a5t&p=2", false),
      // Reserved signs mean another thing when they are escaped.
      ("/*%2F*", "/tin/a%2fb", false), ("/*%2f", "/tin/a/b", true), ("/tin/a", "/tin%2Fa", true),
      ("/a%3Fb", "/a?b", true), ("/a?b", "/a%3Fb", true), ("/a%3fb", "/a%3Fb", false),
      ("/x%26y", "/x&y", true),
      ("/a%23b", "/a%23b/c", false), ("/a%252Fb", "/a%2Fb", true),
      // Unreserved ones do not; nor what no address holds bare.
      ("/%7Ean/", "/~an/tin", false), ("/~an/", "/%7ean/tin", false), ("/a%2Dz", "/a-z", false),
      ("/%61dmin", "/admin/x", false), ("/admin", "/%61%64min", false), ("/a b", "/a%20b", false),
      ("/a%20b", "/a b", false), ("/{id}", "/%7bid%7D", false), ("/100%", "/100%25/x", false),
      // "*" and "$" themselves, which a rule escapes.
      ("/a%2Ab", "/a*b", false), ("/a%2ab", "/axxb", true), ("/a%24", "/a$/b", false), ("/a%24", "/a", true),
      ("/a$b", "/a%24b", false), ("/*.pdf$", "/%E1%BA%A3nh.pdf", false), ("/*.pdf$", "/a.pdf?x", true),
      ("/*%2Epdf$", "/a.pdf", false),
    ])
  func escapes(path: String, url: String, allowed: Bool) {
    let rules = RobotsRules(Array("\u{FEFF}User-agent: *\r\nDisallow: \(path)\r\n".utf8))
    #expect(rules.allows(url, agent: "HaiDang") == allowed)
  }

  @Test(
    "what is allowed is taken narrowly where escapes leave room",
    arguments: [
      ("/tìm", "/t%c3%acm", true), ("/tìm", "/tìm", false), ("/t%C3%ACm", "/tìm", false),
      ("/%7Ean", "/~an", true),
      ("/%61n", "/an", false), ("/%61n", "/%61n", true),
    ])
  func permissionsAreNarrow(path: String, url: String, allowed: Bool) {
    let rules = RobotsRules(Array("User-agent: *\nDisallow: /\nAllow: \(path)".utf8))
    #expect(rules.allows(url, agent: "HaiDang") == allowed)
  }

  @Test func sitemapsStayAsWritten() {
    let map = "https://a.example/s%7emap.xml?x=%2f&đ=*$"
    #expect(RobotsRules(Array("Sitemap: \(map)\nUser-agent: *".utf8)).sitemaps == [map])
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
