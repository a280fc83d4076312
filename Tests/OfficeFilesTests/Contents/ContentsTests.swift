import Core
import OfficeFiles
import Testing

/// Tables of contents are no part of the text, however they came into it.
@Suite struct ContentsTests {
  private static let titles = [
    "I. MỤC ĐÍCH, YÊU CẦU", "II. NHIỆM VỤ", "1. Rà soát hồ sơ giấy", "III. TỔ CHỨC THỰC HIỆN",
  ]
  private static let body = [
    "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao hiệu quả.", "II. NHIỆM VỤ", "1. Rà soát hồ sơ giấy",
    "Đơn vị chủ trì: Sở Nội vụ.",
    "III. TỔ CHỨC THỰC HIỆN", "Các cơ quan báo cáo.",
  ]

  private func lines(_ list: [String], head: [String] = ["MỤC LỤC"]) async throws -> [String] {
    let text = (["KẾ HOẠCH"] + head + list + Self.body).joined(separator: "\n")
    return try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt").blocks.map(\.text)
  }

  private static func entries(_ lead: String) -> [String] {
    zip(titles, [2, 2, 3, 4]).map { "\($0)\(lead)\($1)" }
  }

  @Test(
    arguments: [" ........ ", "……… ", "\t", " ", " . . . . . "],
    [["MỤC LỤC"], ["Mục lục", "Nội dung Trang"]])
  func typedListsUnderTheirHeading(lead: String, head: [String]) async throws {
    #expect(try await lines(Self.entries(lead), head: head) == ["KẾ HOẠCH"] + Self.body)
  }

  @Test(arguments: [" ........ ", "\t", "…… "])
  func listsWithoutAHeadingAreKnownByTheirTitles(lead: String) async throws {
    #expect(try await lines(Self.entries(lead), head: []) == ["KẾ HOẠCH"] + Self.body)
  }

  @Test func longTitlesGoOverTwoLinesAndListsOfLinksHaveNoPages() async throws {
    let long = ["I. MỤC ĐÍCH, YÊU CẦU .... 2", "II. NHIỆM VỤ VÀ CÁC GIẢI PHÁP", "CHỦ YẾU ........ 3"]
    #expect(try await lines(long) == ["KẾ HOẠCH"] + Self.body)
    #expect(try await lines(Self.titles) == ["KẾ HOẠCH"] + Self.body)
  }

  @Test(arguments: [
    ["Chỉ tiêu năm 2026:", "a) Hồ sơ số hóa: 90", "b) Lớp tập huấn: 95", "c) Đơn vị: 99"],
    ["Tổng số xã 12", "Tổng số phường 30", "Tổng số đơn vị 42"],
    ["Họ tên: ..........", "Chức vụ: ..........", "Điện thoại: ....."],
  ])
  func figuresAtTheEndsOfLinesAreNoPages(text: [String]) async throws {
    #expect(try await lines(text, head: []) == ["KẾ HOẠCH"] + text.map { $0 } + Self.body)
  }

  @Test func tablesOfContentsOnPages() async throws {
    let rows = zip(Self.titles, [2, 2, 3, 4]).map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }.joined()
    let body = Self.body.map { "<p>\($0)</p>" }.joined()
    let page = "<html><body><p>MỤC LỤC</p><table>\(rows)</table>\(body)</body></html>"
    let document = try await DocumentReader.read(bytes: Array(page.utf8), name: "a.html")
    #expect(document.blocks.map(\.text) == Self.body)
    #expect(document.diagnostics.map(\.code) == ["contents-left-out"])
    let figures =
      "<html><body><table><tr><td>Xã</td><td>Số</td></tr><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table></body></html>"
    #expect(try await DocumentReader.read(bytes: Array(figures.utf8), name: "a.html").blocks.count == 1)
  }

  @Test func listsThatWordSavedAsAPage() async throws {
    let list =
      "<p class=MsoToc1><a href=\"#_Toc1\">I. MỤC TIÊU<span style='display:none'> PAGEREF </span></a></p>"
    let page = "<html><body><p>KẾ HOẠCH</p>\(list)<p>I. MỤC TIÊU</p></body></html>"
    #expect(
      try await DocumentReader.read(bytes: Array(page.utf8), name: "a.html").blocks.map(\.text) == [
        "KẾ HOẠCH", "I. MỤC TIÊU",
      ])
  }

  @Test func fieldsControlsAndStylesOfWord() throws {
    typealias W = WordFixture
    func mark(_ kind: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(kind)"/></w:r>"# }
    var fixture = WordFixture()
    fixture.styles = #"<w:style w:type="paragraph" w:styleId="Mc1"><w:name w:val="toc 1"/></w:style>"#
    let field =
      "<w:p>\(mark("begin"))<w:r><w:instrText> TOC \\n </w:instrText></w:r>\(mark("separate"))<w:r><w:t>Một</w:t></w:r></w:p>"
      + W.p("Hai") + "<w:p>\(mark("end"))</w:p>"
    let control =
      #"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>"#
      + "<w:sdtContent>\(W.p("Mục lục"))\(W.p("Ba 3"))</w:sdtContent></w:sdt>"
    let open = "<w:p>\(mark("begin"))<w:r><w:instrText> TOC </w:instrText></w:r>\(mark("separate"))</w:p>"
    for list in [field, control, W.p("Bốn 4", paragraph: #"<w:pStyle w:val="Mc1"/>"#)] {
      fixture.body = W.p("Trước") + list + W.p("Sau")
      #expect(Described.blocks(try WordReader.read(fixture.bytes)) == ["p| Trước", "p| Sau"])
    }
    // A list that ends nowhere swallows nothing.
    fixture.body = W.p("Trước") + open + W.p("Sau")
    #expect(Described.blocks(try WordReader.read(fixture.bytes)) == ["p| Trước", "p| Sau"])
  }
}
