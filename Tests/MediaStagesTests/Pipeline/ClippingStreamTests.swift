import Core
import Markup
import MediaStages
import Testing

@Suite struct ClippingStreamTests {
  static let rules = #"{"watches": [{"name": "Đồng Nai", "aliases": ["同奈省"]}]}"#
  static let day: Int64 = 86_400_000
  static let start: Int64 = 1_790_000_000_000

  func reader() throws -> ClippingReader {
    ClippingReader(names: RelevanceMatcher(try WatchRules(Array(Self.rules.utf8))))
  }

  func clipping(_ id: JSONScalar, _ title: String, _ text: String, hours: Int64 = 0) -> Clipping {
    var clipping = Clipping(id: id)
    clipping.title = title
    clipping.text = text
    clipping.published = Self.start + hours * 3_600_000
    return clipping
  }

  func run(_ clippings: [Clipping], open: Int = 1_000) throws -> [Clipping] {
    let reader = try reader()
    var rules = StoryRules()
    rules.openArticles = open
    var stream = ClippingStream(rules: rules)
    return clippings.flatMap { stream.place(reader.read($0)) } + stream.finish()
  }

  /// A text of its own for each number, long enough to be told from the others.
  func body(_ number: Int) -> String {
    (0..<60).map { "từ\(number)x\(($0 * 7 + number) % 97)" }.joined(separator: " ")
  }

  @Test func copiesAreFoldedUnderTheFirst() throws {
    let text = """
      Sáng nay tỉnh Đồng Nai khánh thành cây cầu mới qua sông, dài 620 mét, bốn làn xe, sau hai năm thi công. Cầu nối hai \
      khu công nghiệp với cảng và rút ngắn quãng đường 14 km cho xe chở hàng của hơn 300 doanh nghiệp trong vùng.
      """
    let found = try run([
      clipping("a", "Đồng Nai khánh thành cầu mới", text),
      clipping("b", "Giá cà phê trong nước giảm nhẹ", body(1), hours: 1),
      clipping("c", "Cây cầu dài 620 mét thông xe", "Tin mới nhận. " + text, hours: 2),
    ])
    #expect(found.map(\.id) == ["a", "b", "c"])
    #expect(found.map(\.original) == [nil, nil, "a"])
    #expect(found[2].story == found[0].story)
    #expect(found[1].story != found[0].story)
    #expect(found[0].watches.map(\.name) == ["Đồng Nai"])
    #expect(found[0].language == "vi")
  }

  @Test(arguments: [1, 7, 1_000]) func theOrderOfTheInputStays(open: Int) throws {
    let clippings = (0..<300).map { number in
      clipping(
        "\(number)", "Tiêu đề \(number)", body(number % 5 == 4 ? number - 1 : number),
        hours: Int64(number) / 10)
    }
    let found = try run(clippings, open: open)
    #expect(found.map(\.id) == clippings.map(\.id))
    #expect(found.allSatisfy { $0.story != nil })
    #expect(
      found.filter { $0.original != nil }.map(\.id)
        == (0..<300).filter { $0 % 5 == 4 }.map { .string("\($0)") })
  }

  @Test func whatIsSettledComesOutBeforeTheEnd() throws {
    let reader = try reader()
    var rules = StoryRules()
    rules.openArticles = 10
    var stream = ClippingStream(rules: rules)
    let early = (0..<2_000).flatMap { stream.place(reader.read(clipping("\($0)", "Tin \($0)", body($0)))) }
    #expect(early.count >= 1_980)
    #expect((early + stream.finish()).count == 2_000)
  }

  @Test func pagesAreReadWithWhatIsKnownOfThem() throws {
    let page = """
      <html lang="vi"><head><title>Khai mạc hội chợ | Báo Mẫu</title><meta property="og:site_name" content="Báo Mẫu">
      <meta property="article:published_time" content="2026-11-20T08:00:00+07:00"></head><body><nav><a href="/">Trang chủ</a></nav>
      <article><h1>Khai mạc hội chợ</h1><p>Hội chợ thương mại biên giới khai mạc tối qua với hơn hai trăm gian hàng của các \
      doanh nghiệp trong nước và nước bạn Lào.</p><p>Ban tổ chức cho biết hội chợ kéo dài bảy ngày, mở cửa đến 22 giờ.</p></article>
      </body></html>
      """
    var known = Clipping(id: "1")
    known.url = "https://bao.example/hoi-cho"
    let read = try reader().read(Array(page.utf8), as: known, now: Self.start + 100 * Self.day).clipping
    #expect(read.title == "Khai mạc hội chợ")
    #expect(read.url == "https://bao.example/hoi-cho")
    #expect(read.site == "Báo Mẫu")
    #expect(read.published == 1_795_136_400_000)
    #expect(read.language == "vi")
    #expect(read.text.hasPrefix("Hội chợ thương mại") && read.text.hasSuffix("22 giờ."))
  }

  @Test func summariesBecomeText() {
    #expect(ClippingReader.text(ofSummary: "<p>Mưa &amp; gió</p><p>ở  <b>Huế</b></p>") == "Mưa & gió ở Huế")
  }
}
