import Core
import OfficialForm
import Testing

@testable import DocumentCheck
@testable import OfficeFiles

/// Copies of a clean document, each broken by hand at one place: the breach is found, and nothing else.
struct BrokenCopyTests {
  struct Break: Sendable, CustomTestStringConvertible {
    var code: String
    var part = "word/document.xml"
    var find: String
    var replace: String

    init(_ code: String, in part: String = "word/document.xml", _ find: String, _ replace: String) {
      (self.code, self.part, self.find, self.replace) = (code, part, find, replace)
    }

    var testDescription: String { code }
  }

  private static func style(_ id: String, _ find: String, _ replace: String, _ code: String) -> Break {
    Break(code, in: "word/styles.xml", id + "\u{1}" + find, replace)
  }

  private static let rule =
    "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"

  static let breaks: [Break] =
    [
      Break("paper-size", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""),
      Break("margin-top", "w:top=\"1134\"", "w:top=\"720\""),
      Break("margin-bottom", "w:bottom=\"1134\"", "w:bottom=\"1700\""),
      Break("margin-left", "w:left=\"1701\"", "w:left=\"1134\""),
      Break("margin-right", "w:right=\"851\"", "w:right=\"567\""),
      Break("page-number-first", "<w:titlePg/>", ""),
      Break("page-number-missing", "<w:headerReference w:type=\"default\" r:id=\"rId4\"/>", ""),
      Break(
        "page-number-place", "<w:headerReference w:type=\"default\" r:id=\"rId4\"/>",
        "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>"),
      style("HDPageNumber", "<w:jc w:val=\"center\"/>", "<w:jc w:val=\"right\"/>", "page-number-alignment"),
      style("HDPageNumber", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"20\"/>", "page-number-size"),
      style(
        "HDBody", "<w:sz w:val=\"28\"/>",
        "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"28\"/>", "font"),
      style("HDSubject", "<w:sz w:val=\"28\"/>", "<w:color w:val=\"FF0000\"/><w:sz w:val=\"28\"/>", "color"),
      Break("national-name-missing", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VIỆT NAM"),
      Break("national-name-words", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM"),
      Break("motto-rule", "HDMotto\u{1}\(rule)", ""),
      Break("issuer-rule", "HDIssuer\u{1}\(rule)", ""),
      Break("subject-rule", "HDSubject\u{1}\(rule)", ""),
      Break("widow-word", ">TỈNH AN HẢI<", ">TỈNH AN</w:t><w:br/><w:t>HẢI<"),
      Break(
        "widow-word", ">Thông tin đối ngoại tỉnh An Hải năm 2026<",
        ">Thông tin đối ngoại tỉnh An Hải, quảng bá hình ảnh của tỉnh trong cả năm thường<"),
      style("HDNationalName", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"30\"/>", "national-name-size"),
      style("HDNationalName", "<w:b/>", "", "national-name-bold"),
      Break("motto-words", "Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"),
      style("HDMotto", "<w:b/>", "", "motto-bold"),
      style("HDMotto", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>", "motto-size"),
      style("HDIssuer", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"32\"/>", "issuer-size"),
      Break("issuer-capitals", ">TỈNH AN HẢI<", ">Tỉnh An Hải<"),
      style("HDParentBody", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"20\"/>", "parent-body-size"),
      Break("number-nought", "Số: 05/KH-UBND", "Số: 5/KH-UBND"),
      Break("number-spaces", "Số: 05/KH-UBND", "Số: 05 /KH - UBND"),
      Break("number-word", "Số: 05/KH-UBND", "Số 05/KH-UBND"),
      style("HDNumber", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"24\"/>", "number-size"),
      Break("dateline-nought", "An Hải, ngày 09 tháng 01 năm 2026", "An Hải, ngày 9 tháng 01 năm 2026"),
      style("HDDateline", "<w:i/>", "", "dateline-italic"),
      style("HDTypeName", "<w:b/>", "", "type-name-bold"),
      Break("type-name-capitals", ">KẾ HOẠCH<", ">Kế hoạch<"),
      style("HDSubject", "<w:b/>", "", "subject-bold"),
      style("HDSubject", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"36\"/>", "subject-size"),
      style("HDBasis", "<w:i/>", "", "basis-italic"),
      Break("basis-sign", "năm 2025;", "năm 2025,"),
      Break("basis-end", "Giám đốc Sở Ngoại vụ.", "Giám đốc Sở Ngoại vụ;"),
      style("HDBody", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>", "body-size"),
      style("HDBody", "<w:jc w:val=\"both\"/>", "<w:jc w:val=\"left\"/>", "body-alignment"),
      style("HDBody", "<w:ind w:firstLine=\"720\"/>", "", "body-indent"),
      style("HDBody", "w:after=\"120\"", "w:after=\"0\"", "body-spacing"),
      style("HDBody", "w:line=\"264\"", "w:line=\"480\"", "body-lines"),
      style("HDHeading", "<w:b/>", "", "heading-bold"),
      style("HDSignerAuthority", "<w:b/>", "", "signer-authority-bold"),
      style("HDSignerName", "<w:b/>", "", "signer-name-bold"),
      style("HDRecipientsWord", "<w:sz w:val=\"24\"/>", "<w:sz w:val=\"28\"/>", "recipients-word-size"),
      style("HDRecipientsWord", "<w:i/>", "", "recipients-word-italic"),
      style("HDRecipients", "<w:sz w:val=\"22\"/>", "<w:sz w:val=\"28\"/>", "recipients-size"),
      Break("recipients-sign", "- Bộ Ngoại giao;", "- Bộ Ngoại giao"),
      Break("recipients-archive", "- Lưu: VT, NV.", "- Văn phòng UBND tỉnh."),
      Break("recipients-end", "- Lưu: VT, NV.", "- Lưu: VT, NV"),
      Break("annex-number", "Phụ lục II<", "Phụ lục 2<"),
      Break(
        "annex-reference-missing",
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Hải)", ""),
      style("HDAnnexTitle", "<w:b/>", "", "annex-title-bold"),
      Break("rule-expired", "Nghị định số 224/2026/NĐ-CP", "Nghị định số 42/2022/NĐ-CP"),
      Break("former-name", "Giám đốc Sở Ngoại vụ.", "Giám đốc Sở Thông tin và Truyền thông."),
      Break("former-name", "tới bạn bè quốc tế", "và tỉnh Bình Định"),
      Break(
        "own-date", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 08"),
      Break(
        "recipient-missing", "Đơn vị chủ trì: Sở Ngoại vụ.", "Đơn vị chủ trì: Tập đoàn Viễn thông Quân đội."),
    ]

  static func clean() throws -> [UInt8] { try WordFile.bytes(of: CleanDocument.make()) }

  /// The first place after the mark, when there is one.
  static func broken(_ change: Break, _ source: [UInt8]? = nil) throws -> [UInt8] {
    let marks = change.find.split(separator: "\u{1}").map(String.init)
    var isDone = false
    let parts = try PackedParts.read(source ?? clean()).map { part in
      guard part.name == change.part else { return part }
      var text = String(decoding: part.bytes, as: UTF8.self)
      let start =
        marks.count > 1 ? try #require(text.firstRange(of: "\"\(marks[0])\"")).upperBound : text.startIndex
      let range = try #require(text[start...].firstRange(of: marks.last ?? ""), "\(change.find)")
      text.replaceSubrange(range, with: change.replace)
      isDone = true
      return (part.name, Array(text.utf8))
    }
    #expect(isDone)
    return try ZipWriter.pack(parts)
  }

  @Test func `a document of our own keeps the form`() throws {
    let found = try DocumentCheck.findings(
      word: WordFile.bytes(of: CleanDocument.make()), on: CleanDocument.today)
    #expect(found.isEmpty, "\(found.map { "\($0.code) \($0.place?.line ?? 0) \($0.message.vi)" })")
  }

  @Test(arguments: [
    Break("", "w:top=\"1134\"", "w:top=\"99999999999999999999\""),
    Break("", "w:left=\"1701\"", "w:left=\"inf\""),
    Break("", in: "word/styles.xml", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"nan\"/>"),
    Break("", in: "word/styles.xml", "w:after=\"120\"", "w:after=\"1e30\""),
  ]) func `figures that no page could have break nothing`(change: Break) throws {
    let bytes = try Self.broken(change)
    #expect(try DocumentCheck.findings(word: bytes, on: CleanDocument.today).count < 8)
    #expect(try Mending.mend(word: bytes, on: CleanDocument.today).left.count < 8)
  }

  /// "Thực hiện Quyết định số 05/KH-UBND ngày …" in a head is no citation of itself, and lines of contents are no headings.
  @Test(arguments: [
    Break("", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09"),
    // Numbers in the middle by a frame, or behind a tab.
    Break(
      "", in: "word/header1.xml", "<w:pStyle w:val=\"HDPageNumber\"/>",
      "<w:pStyle w:val=\"HDPageNumber\"/><w:framePr w:wrap=\"around\" w:xAlign=\"center\"/><w:jc w:val=\"left\"/>"
    ),
    Break(
      "", in: "word/header1.xml", "<w:pStyle w:val=\"HDPageNumber\"/></w:pPr>",
      "<w:pStyle w:val=\"HDPageNumber\"/><w:jc w:val=\"left\"/></w:pPr><w:r><w:tab/></w:r>"),
    // A line stands below all of the title.
    Break(
      "", "Thông tin đối ngoại tỉnh An Hải năm 2026</w:t></w:r></w:p>",
      "Thông tin đối ngoại tỉnh An Hải năm 2026</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"HDAnnexReference\"/></w:pPr><w:r><w:t>(Ban hành kèm theo Quyết định số 9/QĐ-UBND)</w:t></w:r></w:p>"
    ),
    Break(
      "", "Mở chuyên mục thông tin",
      "Thực hiện số 05/KH-UBND ngày 08 tháng 01 năm 2026, mở chuyên mục thông tin"),
    Break(
      "", "<w:p><w:pPr><w:pStyle w:val=\"HDHeading\"/>",
      "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>II. Nhiệm vụ</w:t><w:tab/><w:t>3</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"HDHeading\"/>"
    ),
  ]) func `what is no breach is not told`(change: Break) throws {
    let found = try DocumentCheck.findings(word: Self.broken(change), on: CleanDocument.today)
    #expect(found.isEmpty, "\(found.map { "\($0.code) \($0.message.vi)" })")
  }

  @Test func `numbers are printed as each language prints them`() {
    #expect(Finding.number(12.5) == Localised(vi: "12,5", en: "12.5"))
    #expect(Finding.number(-0.5) == Localised(vi: "-0,5", en: "-0.5"))
    #expect(Finding.sizes(12...13.5) == Localised(vi: "12–13,5", en: "12–13.5"))
  }

  @Test(arguments: breaks) func `each breach is found alone`(change: Break) throws {
    let found = try DocumentCheck.findings(word: Self.broken(change), on: CleanDocument.today)
    #expect(
      found.map(\.code) == [change.code],
      "\(found.map { "\($0.code) \($0.place?.line ?? 0) \($0.message.vi)" })")
    #expect(found.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty })
  }
}
