import Testing

@testable import PlanReading

struct LabelTests {
  @Test(arguments: [
    ("II. NỘI DUNG", "II", Label.Style.roman), ("1. Mục đích", "1", .number(depth: 1)),
    ("2.1. Tuyên truyền", "2.1", .number(depth: 2)), ("3.1 Tổ chức", "3.1", .number(depth: 2)),
    ("a) Xây dựng", "a", .letter), ("a- Xây dựng", "a", .letter), ("đ) Biểu dương", "đ", .letter),
    ("- Rà soát", "-", .dash),
    ("– Rà soát", "-", .dash), ("+ Hướng dẫn", "+", .plus), ("• Hướng dẫn", "•", .star),
    ("Điều 3. Hiệu lực", "3", .article), ("B. NHIỆM VỤ", "B", .capital), ("(2) Kiểm tra", "2", .bracket),
    ("Nhiệm vụ 2: Đào tạo", "Nhiệm vụ 2", .named(1)), ("Phần thứ nhất", "Phần thứ nhất", .part),
  ])
  func `labels of all kinds`(text: String, printed: String, style: Label.Style) throws {
    let label = try #require(LabelReader.read(Array(text.utf8)))
    #expect(label.style == style)
    if case .part = style { return }
    #expect(label.printed == printed)
  }

  @Test(arguments: [
    "15/11 hằng năm báo cáo", "09/TTr-STT ngày 06/02/2026", "57-KL/TW ngày 15/6/2023", "100% cơ quan",
    "5 năm qua",
    "2021-2025 là giai đoạn", "-----------", "Điều chỉnh quy hoạch", "1.000 lượt người", "Mục tiêu chung",
  ])
  func `no label where a sentence begins`(text: String) {
    #expect(LabelReader.read(Array(text.utf8)) == nil)
  }
}
