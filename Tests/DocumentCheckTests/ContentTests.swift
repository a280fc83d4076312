import Core
import OfficeFiles
import Testing

@testable import DocumentCheck

/// What a document says is judged by the day when it was made, and by what it says of itself.
struct ContentTests {
  private static let today = Day(daysSince1970: 20_787)

  private static func codes(_ text: String) async throws -> [String] {
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    return DocumentCheck.findings(document, on: today).map(\.code)
  }

  private static func plan(_ dateline: String, _ title: String, _ more: String = "") -> String {
    """
    ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH
    Số:       /KH-UBND
    \(dateline)

    KẾ HOẠCH
    \(title)

    I. NHIỆM VỤ
    1. Rà soát hồ sơ lưu trữ.
    Đơn vị chủ trì: Sở Thông tin và Truyền thông.
    \(more)
    """
  }

  @Test(arguments: [
    ("Bình Định, ngày 05 tháng 3 năm 2024", "Lưu trữ", false),
    ("Bình Định, ngày     tháng     năm 2024", "Lưu trữ", false),
    ("Bình Định, ngày     tháng 5 năm 2025", "Lưu trữ", true),
    ("Bình Định, ngày     tháng     năm 2026", "Lưu trữ", true),
    ("", "Lưu trữ năm 2024", false), ("", "Lưu trữ giai đoạn 2021-2025", false), ("", "Lưu trữ", true),
    ("", "Lưu trữ năm 2026", true), ("", "Lưu trữ đến năm 2030", true),
  ]) func `a name is former only once it has ended`(dateline: String, title: String, isFormer: Bool)
    async throws
  {
    let found = try await Self.codes(Self.plan(dateline, title))
    #expect(found.contains("former-name") == isFormer, "\(found)")
  }

  @Test func `a document is no older than what it cites`() async throws {
    let cites = "2. Thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2025 của Ủy ban nhân dân tỉnh."
    #expect(try await Self.codes(Self.plan("", "Lưu trữ năm 2025", cites)).contains("former-name"))
    #expect(try await !Self.codes(Self.plan("", "Lưu trữ năm 2025")).contains("former-name"))
  }

  @Test func `a rule was in force until the next one existed`() async throws {
    let cites = "2. Công khai theo Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ."
    #expect(try await !Self.codes(Self.plan("", "Lưu trữ năm 2024", cites)).contains("rule-expired"))
    #expect(
      try await Self.codes(Self.plan("Bình Định, ngày 05 tháng 3 năm 2026", "Lưu trữ", cites)).contains(
        "rule-expired"))
  }

  @Test(arguments: [
    ("2. Danh mục chi tiết tại Phụ lục II Nghị quyết số 214/NQ-CP.", false),
    ("2. Theo Phụ lục I ban hành kèm theo Quyết định số 5/QĐ-TTg.", false),
    ("2. Danh mục chi tiết tại Phụ lục kèm theo.", true), ("2. Danh mục tại Phụ lục II.", true),
  ]) func `an annex of another document is not missed`(sentence: String, isMissed: Bool) async throws {
    let found = try await Self.codes(Self.plan("", "Lưu trữ năm 2024", sentence))
    #expect(found.contains("annex-missing") == isMissed, "\(found)")
  }

  @Test func `agencies of the Government are among its agencies`() async throws {
    let recipients = """
      2. Phổ biến pháp luật.
      Cơ quan thực hiện: Đài Tiếng nói Việt Nam, Đài Truyền hình Việt Nam.

      Nơi nhận:
      - Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;
      - Sở Thông tin và Truyền thông;
      - Lưu: VT.
      """
    #expect(
      try await !Self.codes(Self.plan("", "Lưu trữ năm 2024", recipients)).contains("recipient-missing"))
  }
}
