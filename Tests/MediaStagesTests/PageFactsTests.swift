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

  /// Where both times are stated, on a page of a Vietnamese site: published at 01:57 on 21 November 2026, changed at 19:20.
  @Test(
    "the time of a change is not that of publication",
    arguments: [
      // One text with both.
      "<p class=date>Đăng lúc 01:57 21/11/2026 | Cập nhật: 19:20 21/11/2026",
      "<p>Cập nhật: 19:20 21/11/2026 | Đăng lúc 01:57 21/11/2026",
      "<p class=date>Xuất bản: 21/11/2026 01:57. Cập nhật lần cuối: 21/11/2026 19:20",
      "<p class=date>21/11/2026 01:57 GMT+7 - Sửa lúc 21/11/2026 19:20 GMT+7",
      "<p class=date>21/11/2026 19:20 (cập nhật) - 21/11/2026 01:57 (xuất bản)",
      "<p class=date>Đăng lúc 01:57, cập nhật lúc 19:20 ngày 21/11/2026",
      "<p class=date>Last updated: Nov 21, 2026 7:20 PM | First published: Nov 21, 2026 1:57 AM",
      "<p class=date>Published/updated: 21 Nov 2026 01:57",
      "<p>Cập nhật lần cuối 19h20 ngày 21-11-2026 – Đăng lần đầu 01h57 ngày 21-11-2026",
      "<p>Tác giả: Ban biên tập Cổng thông tin điện tử tỉnh An Hải | Nguồn: Sở Xây dựng tỉnh An Hải | Ngày đăng: 21/11/2026 01:57"
        + " | Ngày cập nhật: 21/11/2026 19:20 | Lượt xem: 3456",
      "<p class=date>Mis à jour le 21/11/2026 à 19h20 - Publié le 21/11/2026 à 01h57",
      "<p class=date>发布时间：2026-11-21 01:57 更新时间：2026-11-21 19:20",
      "<p class=date>입력 2026.11.21 01:57 수정 2026.11.21 19:20",
      "<p class=date>อัปเดต 21 พ.ย. 2569 19:20 น. เผยแพร่ 21 พ.ย. 2569 01:57 น.",
      "<p class=date>ອັບເດດ: 21/11/2026 19:20 | ເຜີຍແຜ່: 21/11/2026 01:57",
      "<p class=date>ចេញផ្សាយ ២១/១១/២០២៦ ០១:៥៧ កែប្រែ ២១/១១/២០២៦ ១៩:២០",
      // Elements beside each other, the words before them.
      "<p>Cập nhật: <b>21/11/2026 19:20</b> - Xuất bản: <b>21/11/2026 01:57</b>",
      "<dl><dt>Ngày cập nhật<dd>21/11/2026 19:20<dt>Ngày đăng<dd>21/11/2026 01:57</dl>",
      "<ul><li>Cập nhật lần cuối: 21/11/2026 - 19:20<li>Xuất bản: 21/11/2026 - 01:57</ul>",
      "<i>Cập nhật</i> <time>19:20 21/11/2026</time> <i>Đăng</i> <time>01:57 21/11/2026</time>",
      "<p>Đăng lúc 21/11/2026 01:57. Cập nhật: <time datetime=2026-11-21T19:20+07:00>19:20</time>",
      "<p>Updated <time datetime=2026-11-21T19:20+07:00>today</time>, posted 21 Nov 2026 01:57",
      "<span class=date-updated>21/11/2026 19:20</span><span class=date-published>21/11/2026 01:57</span>",
      // The attribute has one, the text the other.
      "<time itemprop=dateModified datetime=2026-11-21T19:20:45+07:00>21/11/2026 01:57 | Cập nhật lúc 21/11/2026 19:20</time>",
      "<time itemprop=dateModified datetime=2026-11-21T19:20:45+07:00>21/11/2026 01:57</time>",
      "<time datetime=2026-11-21T19:20+07:00>Đăng lúc 01:57 ngày 21/11/2026</time>",
      "<time class=updated datetime=2026-11-21T19:20:45+07:00>21/11/2026 01:57</time>",
      "<time datetime=2026-11-21T19:20+07:00>Cập nhật 2 giờ trước</time> <time datetime=2026-11-21T01:57+07:00>sáng nay</time>",
      "<time datetime=2026-11-21T19:20+07:00>Updated 19:20</time><p>21/11/2026 01:57 | Lượt xem: 120 | Chuyên mục: Xã hội",
      "<p>21/11/2026 01:57 | 21/11/2026 19:20",
      "<time datetime=2026-11-21T01:57+07:00>21/11/2026 01:57 | Cập nhật 21/11/2026 19:20</time>",
      "<time datetime=2026-11-21T19:20+07:00 title='Đăng lúc 21/11/2026 01:57'>21/11/2026 19:20</time>",
      "<span itemprop=datePublished>Xuất bản: 21/11/2026 01:57 | Cập nhật: 21/11/2026 19:20</span>",
      // The head has but the change.
      "<meta property=article:modified_time content=2026-11-21T19:20+07:00><p>Đăng lúc 21/11/2026 01:57",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2026-11-21T19:20+07:00\"}</script>"
        + "<p>Xuất bản 21/11/2026 01:57",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2026-11-21T19:20+07:00\","
        + "\"datePublished\":\"2026-11-21T01:57+07:00\"}</script>",
    ])
  func changeIsNotPublication(_ stated: String) {
    let page = "<html lang=vi><h1>Khánh thành cầu Sông Mây</h1>\(stated)</html>"
    let found = Self.facts(page, address: "https://bao.example.vn/cau-moi.htm").published
    #expect(found?.time.rfc3339 == "2026-11-20T18:57:00Z")
    #expect(found?.source != .modified)
  }

  @Test func aTimeShownInAnotherZoneIsTheSame() {
    #expect(
      Self.published("<h1>a</h1><time datetime=2026-11-21T01:57:30Z>Nov 20, 2026 8:57 PM</time>")
        == "2026-11-21T01:57:30Z markup")
  }

  @Test(
    "where only a change is stated, it says so",
    arguments: [
      "<p>Cập nhật lúc 21/11/2026 19:20", "<p>Updated <time datetime=2026-11-21T19:20+07:00>x</time>",
      "<time itemprop=dateModified datetime=2026-11-21T19:20+07:00>21/11/2026 19:20</time>",
      "<p class=date>21/11/2026 19:20 (cập nhật)",
    ])
  func onlyAChange(_ stated: String) {
    #expect(
      Self.published("<html lang=vi><h1>a</h1>\(stated)") == "2026-11-21T12:20:00Z modified")
  }

  @Test(
    "words that look like labels are none",
    arguments: [
      "<p class=date>21/11/2026 19:20 | Cập nhật tin", "<p class=date>21/11/2026 19:20, Đảng ủy xã",
    ])
  func otherWords(_ stated: String) {
    #expect(Self.published("<html lang=vi><h1>a</h1>\(stated)") == "2026-11-21T12:20:00Z text")
  }

  @Test(
    "the clock and the order of numbers are those of the language of the text, where the page declares none or English",
    arguments: [("", "vi"), ("lang=en", "vi"), ("lang=en-US", "vi")] as [(String, LanguageTag)])
  func spokenLanguage(_ declared: String, _ spoken: LanguageTag) {
    let page =
      "<html \(declared)><meta property=og:locale content=en_US><h1>a</h1><p class=date>4/11/2026 09:15"
    let tree = PageTree(Array(page.utf8))
    let facts = PageFacts(tree, address: "https://bao.com/1", spoken: spoken, now: Self.now)
    #expect(facts.published?.time.rfc3339 == "2026-11-04T02:15:00Z")
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
