import Core
import Foundation
import OfficeFiles
import TestKit
import Testing

@testable import Attachments

@Suite struct SecrecyStampTests {
  /// The head of an invented plan; `stamp` stands at place 10a, under the number.
  static func plain(_ stamp: String, title: String = "Về tuyên truyền biển đảo năm 2026", body: String = "")
    -> String
  {
    """
    ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH AN HẢI                    Độc lập - Tự do - Hạnh phúc
    Số: 12/KH-UBND             An Hải, ngày 05 tháng 11 năm 2026
    \(stamp)

    KẾ HOẠCH
    \(title)

    \(body)Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các sở, ban, ngành thực hiện.
    """
  }

  static func found(_ text: String, _ name: String = "a.txt") async throws -> SecrecyStamp? {
    SecrecyStamp.found(in: try await DocumentReader.read(bytes: Array(text.utf8), name: name))
  }

  @Test(arguments: [
    ("MẬT", SecrecyStamp.Level.secret), ("TỐI MẬT", .topSecret), ("TUYỆT MẬT", .highestSecret),
    ("M Ậ T", .secret),
    ("T Ố I   M Ậ T", .topSecret), ("TUYỆT  MẬT", .highestSecret), ("M  Ậ  T", .secret), ("[MẬT]", .secret),
    ("| MẬT |", .secret), ("┌─────┐\n│ MẬT │\n└─────┘", .secret), ("MẬT.", .secret),
    ("MA\u{323}\u{302}T", .secret),
    ("MÂT", .secret), ("TÔI MÂT", .topSecret), ("TUYET MAT", .highestSecret),
    ("    TUYỆT\n    MẬT", .highestSecret),
    ("MẬT            An Hải, ngày 05 tháng 11 năm 2026", .secret), ("**TỐI MẬT**", .topSecret),
    ("HỎA TỐC\tTỐI MẬT", .topSecret), ("ĐỘ MẬT: TUYỆT MẬT", .highestSecret), ("Độ mật: Mật", .secret),
    ("Mức độ mật: tối mật", .topSecret),
  ])
  func plainTextWithAStamp(stamp: String, level: SecrecyStamp.Level) async throws {
    #expect(try await Self.found(Self.plain(stamp))?.level == level)
    #expect(try await Self.found(Self.plain("\n\(stamp)\n"), "a.md")?.level == level)
  }

  @Test(arguments: [
    "MAT", "MẶT", "MẤT", "MÁT", "MẠT", "Mật", "mật", "KHẨN", "HỎA TỐC", "MẬT ONG RỪNG", "TUYỆT ĐỐI BÍ MẬT",
    "GIẢI MẬT",
    "Độ mật: Không", "Độ mật:", "Độ mật: Mật, Tối mật, Tuyệt mật", "☐ Mật  ☐ Tối mật  ☐ Tuyệt mật",
    "BÍ MẬT NHÀ NƯỚC",
    "VĂN BẢN MẬT", "TỐI MẶT TỐI MŨI", "KHÔNG MẬT", "",
  ])
  func wordsThatAreNoStamp(text: String) async throws {
    #expect(try await Self.found(Self.plain(text)) == nil)
    #expect(try await Self.found(Self.plain("\n\(text)\n"), "a.md") == nil)
  }

  @Test(arguments: [
    "Bảo vệ bí mật nhà nước", "BẢO VỆ BÍ MẬT NHÀ NƯỚC TRÊN ĐỊA BÀN TỈNH",
    "VỀ CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
    "VỀ QUẢN LÝ VĂN BẢN\nMẬT", "PHÁT TRIỂN\nMẬT\nONG RỪNG", "Danh mục tài liệu mật",
    "VỀ NGÀNH CƠ YẾU, CƠ\nMẬT",
    "Nâng cao nhận thức về độ mật: mật, tối mật và tuyệt mật",
  ])
  func titlesAboutSecrecy(title: String) async throws {
    #expect(try await Self.found(Self.plain("", title: title)) == nil)
    #expect(try await Self.found(Self.plain("", title: title), "a.md") == nil)
  }

  @Test func theWordInTheBodyIsNone() async throws {
    let body = "Tài liệu đóng dấu chỉ độ mật “TỐI MẬT” hoặc “MẬT” không được đưa lên mạng.\n\n"
    #expect(try await Self.found(Self.plain("", body: body)) == nil)
    let far = String(repeating: "Tổ chức tuyên truyền sâu rộng đến nhân dân.\n\n", count: 80) + "MẬT\n\n"
    #expect(try await Self.found(Self.plain("", body: far)) == nil)
  }

  /// A list with a column of secrecy is no letterhead.
  @Test func aListThatNamesSecretPapersIsNone() async throws {
    let list = """
      DANH MỤC TÀI LIỆU

      | STT | Tên tài liệu | Cơ quan | ĐỘ MẬT |
      |---|---|---|---|
      | 1 | Báo cáo năm | Công an tỉnh An Hải | MẬT |
      | 2 | Đề án | Bộ Chỉ huy Quân sự tỉnh | TỐI MẬT |
      """
    #expect(try await Self.found(list, "a.md") == nil)
    let rows = [["STT", "Tài liệu", "ĐỘ MẬT"], ["1", "Báo cáo", "MẬT"]].map {
      WordBytes.row($0.map { WordBytes.cell(WordBytes.p($0)) })
    }
    let opening = (0..<5).map { WordBytes.p("Đoạn mở đầu thứ \($0)") }.joined()
    let word = WordBytes(body: opening + WordBytes.table(rows)).make()
    #expect(SecrecyStamp.found(in: try await DocumentReader.read(bytes: word, name: "a.docx")) == nil)
  }

  static let letterhead = WordBytes.table([
    WordBytes.row([
      WordBytes.cell(WordBytes.p("ỦY BAN NHÂN DÂN") + WordBytes.p("TỈNH AN HẢI")),
      WordBytes.cell(
        WordBytes.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + WordBytes.p("Độc lập - Tự do - Hạnh phúc")),
    ])
  ])
  static let rest = WordBytes.p("KẾ HOẠCH") + WordBytes.p("Bảo vệ bí mật nhà nước năm 2026")

  static let words: [(name: String, file: WordBytes, place: SecrecyStamp.Place?)] = [
    ("no stamp", WordBytes(body: letterhead + rest), nil),
    ("a text box", WordBytes(body: letterhead + WordBytes.box("MẬT") + rest), .head),
    ("an old text box", WordBytes(body: letterhead + WordBytes.oldBox("T Ố I  M Ậ T") + rest), .head),
    (
      "a box of one cell",
      WordBytes(
        body: letterhead + WordBytes.table([WordBytes.row([WordBytes.cell(WordBytes.p("MẬT"))])]) + rest),
      .head
    ),
    (
      "a cell of the letterhead",
      WordBytes(
        body: WordBytes.table([
          WordBytes.row([
            WordBytes.cell(
              WordBytes.p("SỞ NGOẠI VỤ") + WordBytes.p("Số: 05/BC-SNgV") + WordBytes.p("TUYỆT MẬT")),
            WordBytes.cell(WordBytes.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
          ])
        ]) + rest), .head
    ),
    ("a paragraph", WordBytes(body: letterhead + WordBytes.p("TỐI MẬT") + rest), .head),
    ("a header", WordBytes(body: letterhead + rest, header: WordBytes.p("MẬT")), .margin),
    ("a box in a header", WordBytes(body: letterhead + rest, header: WordBytes.box("TỐI MẬT")), .margin),
    ("a footer", WordBytes(body: letterhead + rest, footer: WordBytes.p("Độ mật: Mật")), .label),
    (
      "a header about secrecy",
      WordBytes(body: letterhead + rest, header: WordBytes.p("Bảo vệ bí mật nhà nước")), nil
    ),
  ]

  @Test(arguments: words.indices) func wordFiles(index: Int) async throws {
    let sample = Self.words[index]
    let text = try await DocumentReader.read(bytes: sample.file.make(), name: "a.docx")
    #expect(SecrecyStamp.found(in: text)?.place == sample.place, "\(sample.name)")
  }

  /// A letterhead in two columns, as it is printed; the stamp stands under the number, or in a frame of lines.
  @Test(arguments: [nil, "MẬT", "TỐI MẬT", "T U Y Ệ T  M Ậ T", "KHẨN", "BÍ MẬT NHÀ NƯỚC"]) func drawnPages(
    stamp: String?
  ) async throws {
    for isFramed in [false, true] {
      var page = DrawnPDF.Page()
      page.text("UBND TỈNH AN HẢI", 75, 60)
      page.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 60, font: .bold)
      page.text("SỞ NGOẠI VỤ", 100, 75, font: .bold)
      page.text("Độc lập - Tự do - Hạnh phúc", 325, 75, font: .bold)
      page.text("Số: 25/KH-SNgV", 85, 92)
      page.text("An Hải, ngày 12 tháng 3 năm 2026", 300, 92)
      if let stamp {
        page.text(stamp, 100, 112, font: .bold)
        if isFramed {
          for (x1, y1, x2, y2) in [
            (90.0, 98.0, 250.0, 98.0), (90, 117, 250, 117), (90, 98, 90, 117), (250, 98, 250, 117),
          ] {
            page.line(x1, y1, x2, y2)
          }
        }
      }
      page.text("KẾ HOẠCH", 270, 150, font: .bold)
      page.text("Bảo vệ bí mật nhà nước năm 2026", 210, 168, font: .bold)
      page.text("Căn cứ Luật Bảo vệ bí mật nhà nước, Sở Ngoại vụ xây dựng kế hoạch như sau:", 85, 200)
      let text = try await DocumentReader.read(bytes: DrawnPDF([page]).bytes, name: "a.pdf")
      let wanted = [
        "MẬT": SecrecyStamp.Level.secret, "TỐI MẬT": .topSecret, "T U Y Ệ T  M Ậ T": .highestSecret,
      ]
      #expect(SecrecyStamp.found(in: text)?.level == stamp.flatMap { wanted[$0] })
    }
  }

  @Test func theRefusalSaysWhatWhereAndWhatToDo() {
    let refusal = SecrecyStamp(level: .topSecret, place: .head).refusal
    #expect(refusal.code == "secrecy-stamp" && refusal.field == "file")
    #expect(refusal.message.vi.contains("TỐI MẬT") && refusal.message.vi.contains("phần đầu trang nhất"))
    #expect(refusal.message.vi.contains("giải mật") && refusal.message.en.contains("declassified"))
  }

  /// Published plans and samples bear no stamp, one of them about secrecy among them.
  @Test func theExampleOfTheProductPasses() async throws {
    let folder = TestProgram.root.appending(path: "Examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    for name in names where name.hasSuffix(".md") {
      let text = try await DocumentReader.read(file: folder.appending(path: name).path)
      #expect(SecrecyStamp.found(in: text) == nil, "\(name)")
    }
  }
}
