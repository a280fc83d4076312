import Core
import Markup
import MediaStages
import Testing
import VietnameseText

@Suite struct PageFactsTests {
  /// 2026-11-21T12:00:00Z.
  private static let now: Int64 = 1_795_262_400_000

  private static func facts(_ page: String, address: String? = "https://bao.example.vn/xa-hoi/cau-moi.htm")
    -> PageFacts
  {
    PageFacts(PageTree(Array(page.utf8)), address: address, now: now)
  }

  private static func published(_ page: String, address: String? = nil) -> String? {
    facts(page, address: address).published.map { $0.time.rfc3339 + " " + $0.source.rawValue }
  }

  @Test(
    arguments: [
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-20T08:30:00+07:00\"}</script>",
        "2026-11-20T01:30:00Z json-ld"
      ),
      (
        "<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2026-01-01\"},"
          + "{\"@type\":[\"Article\"],\"headline\":\"a\nb\",\"datePublished\":\"2026-11-19\",}]}\n//]]></script>",
        "2026-11-19T00:00:00Z json-ld"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",oops,\"datePublished\":\"2026-11-19\"</script>",
        "2026-11-19T00:00:00Z json-ld"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"datePublished\":\"2020-01-01\"}</script>"
          + "<meta property='article:published_time' content='2026-11-18T07:00:00Z'>",
        "2026-11-18T07:00:00Z meta"
      ),
      (
        "<meta name=pubdate content='2026-11-18'><meta property=og:updated_time content='2026-11-20'>",
        "2026-11-18T00:00:00Z meta"
      ),
      (
        "<aside><time datetime='2026-11-01'></time></aside><h1>a</h1><time datetime='2026-11-17'>x</time>",
        "2026-11-17T00:00:00Z markup"
      ),
      (
        "<h1>a</h1><span itemprop=datePublished content='2026-11-16T01:02:03Z'>x</span>",
        "2026-11-16T01:02:03Z markup"
      ),
      ("<h1>a</h1><p class=date>Thứ Hai, 16/11/2026 - 09:15 (GMT+7)</p><p>b", "2026-11-16T02:15:00Z text"),
      (
        "<h1>a</h1><p>Quy Nhơn (15/11/2026) – Sáng nay cây cầu mới qua sông đã thông xe sau hai năm thi công.</p>",
        "2026-11-15T00:00:00Z text"
      ),
      (
        "<h1>a</h1><script>var d = {\"publishedDate\":\"2026-11-14T05:00:00Z\"}</script>",
        "2026-11-14T05:00:00Z script"
      ),
      ("<meta property=article:modified_time content='2026-11-13'>", "2026-11-13T00:00:00Z modified"),
      ("<p>Không có ngày nào ở đây.</p><footer>© 2019</footer>", nil),
      ("<meta name=date content='2027-05-05'><meta name=pubdate content='0001-01-01'>", nil),
      ("<meta name=date content='99999-12-31T99:99:99Z'>", nil),
    ] as [(String, String?)])
  func publishedIsFound(_ page: String, _ expected: String?) {
    #expect(Self.published(page) == expected)
  }

  @Test(
    arguments: [
      ("https://a.vn/2026/11/12/cau.htm", "2026-11-12T00:00:00Z url"),
      ("https://a.com/x/2026/nov/12/y/", "2026-11-12T00:00:00Z url"),
      ("https://a.vn/cau-20261112093000123.htm", "2026-11-12T00:00:00Z url"),
      ("https://a.de/12-11-2026-bruecke", "2026-11-12T00:00:00Z url"),
      ("https://a.vn/cau-12345678.htm", nil), ("https://a.vn/2026/13/45/", nil),
      ("https://a.vn/2027/11/12/", nil),
    ] as [(String, String?)])
  func publishedIsInTheAddress(_ address: String, _ expected: String?) {
    #expect(Self.published("<h1>a</h1>", address: address) == expected)
  }

  @Test(
    arguments: [
      (
        "<title>Cầu mới thông xe - Báo Mẫu</title><meta property=og:site_name content='Báo Mẫu'>",
        "Cầu mới thông xe"
      ),
      ("<title>Cầu mới thông xe | Xã hội | bao.example.vn</title>", "Cầu mới thông xe"),
      (
        "<title>Báo Mẫu</title><meta property=og:site_name content='Báo Mẫu'><h1>Cầu mới thông xe</h1>",
        "Cầu mới thông xe"
      ),
      (
        "<meta property=og:title content='Cầu &quot;mới&quot; - thông xe'><title>x</title>",
        "Cầu \"mới\" - thông xe"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Cầu &amp; đường\"}</script>",
        "Cầu & đường"
      ),
      ("<p>không", nil),
    ] as [(String, String?)])
  func titleIsBare(_ page: String, _ expected: String?) {
    #expect(Self.facts(page).title == expected)
  }

  @Test func addressesAreComplete() {
    let facts = Self.facts(
      "<html lang=vi_VN><base href='/goc/'><link rel=canonical href='../Tin.htm?utm_source=x&id=1#y'>"
        + "<meta property=og:image content='anh.jpg'><meta property=og:site_name content='Báo Mẫu'>")
    #expect(facts.canonical == "https://bao.example.vn/Tin.htm?id=1")
    #expect(facts.image == "https://bao.example.vn/goc/anh.jpg")
    #expect(facts.site == "Báo Mẫu")
    #expect(facts.language == "vi-VN")
  }

  @Test func foolishAddressesAreNotTaken() {
    let facts = Self.facts(
      "<link rel=canonical href='https://bao.example.vn/'><meta property=og:url content='javascript:alert(1)'>"
        + "<meta property=og:image content='data:image/png;base64,AAAA'>")
    #expect(facts.canonical == "https://bao.example.vn/xa-hoi/cau-moi.htm")
    #expect(facts.image == nil)
  }

  @Test(arguments: [
    "<meta name=date content=1>", "<time>1/2/2026</time>", "<p class=date>12/12/2026 ", "<h1>",
    "<p>2026 2026 ",
    "<script type='application/ld+json'>[[[[{\"a\":", "<link rel=canonical href=//////>", "<title>a - b | ",
  ])
  func hostileRepetitionStaysLinear(_ part: String) {
    let facts = Self.facts(String(repeating: part, count: 4_000))
    #expect(facts.title?.utf8.count ?? 0 <= 2_000)
  }
}
