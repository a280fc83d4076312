import Testing

@testable import PlanReading

struct SentenceTimeTests {
  @Test(
    arguments: [
      ("Rà soát hồ sơ, hoàn thành trước ngày 30/6/2026", "trước ngày 30/6/2026"),
      ("Hoàn thành việc lắp đặt biển báo tại các bến trước 15/9/2026", "trước 15/9/2026"),
      (
        "Xây dựng cổng dữ liệu, xong trước ngày 01 tháng 8 năm 2026; vận hành thông suốt",
        "trước ngày 01 tháng 8 năm 2026"
      ),
      ("Lập danh mục thiết bị, chậm nhất ngày 20/4/2026", "chậm nhất ngày 20/4/2026"),
      ("Ban hành quy chế chậm nhất là ngày 31/3/2026 để các xã áp dụng", "chậm nhất là ngày 31/3/2026"),
      ("Gửi kết quả kiểm kê về Sở Tài chính trước ngày 25/5/2026 để tổng hợp", "trước ngày 25/5/2026"),
      ("Nộp hồ sơ cho UBND tỉnh trước ngày 10/7/2026", "trước ngày 10/7/2026"),
      ("Hoàn thành nạo vét luồng trong quý II/2026", "trong quý II/2026"),
      ("Bàn giao mặt bằng, hoàn thành đến hết ngày 15/12/2026", "đến hết ngày 15/12/2026"),
      ("Báo cáo kết quả về Sở Nội vụ trước ngày 15/11 hằng năm", "trước ngày 15/11 hằng năm"),
      ("Các xã phải hoàn thành kiểm kê trước ngày 20/10/2026", "trước ngày 20/10/2026"),
      ("Sở Xây dựng hoàn thành đồ án trước ngày 20/10/2026", "trước ngày 20/10/2026"),
      ("Lập dự toán kinh phí gửi Sở Tài chính trước ngày 20/7/2026", "trước ngày 20/7/2026"),
      ("Xây dựng phương án; hoàn thành trước ngày 30/9", "trước ngày 30/9"),
      (
        "Gửi dự thảo về Sở Tư pháp trước ngày 10/3/2026; hoàn thành trước ngày 30/4/2026",
        "trước ngày 30/4/2026"
      ),
    ])
  func `a sentence that says by when it is to be done gives its time`(text: String, raw: String) {
    #expect(SentenceTimeRule.timing(text)?.raw == raw)
  }

  @Test(arguments: [
    "Thực hiện Nghị quyết số 12-NQ/TU ngày 02/3/2025 của Tỉnh ủy",
    "Rà soát các dự án được phê duyệt trước ngày 01/7/2025",
    "Hoàn thành cấp đổi giấy chứng nhận đã cấp trước ngày 01/7/2025",
    "Giải quyết hồ sơ tiếp nhận trước ngày 01/7/2025 theo quy định cũ",
    "Bảo trì các công trình đã hoàn thành trước ngày 31/12/2020",
    "Nghiệm thu các hạng mục hoàn thành trước ngày 30/6/2025",
    "Quyết toán dự án hoàn thành trước ngày 31/12/2025 theo quy định",
    "Trả lời kiến nghị gửi về UBND tỉnh trước ngày 30/6/2025",
    "Báo cáo số liệu đến ngày 30/6/2026",
    "Báo cáo kết quả trong quý II/2026",
    "Lập danh sách công dân sinh trước ngày 01/01/2009",
    "Tuyên truyền trước ngày khai giảng 05/9/2026",
    "Phấn đấu đến năm 2030 đạt 30% doanh nghiệp",
    "Tổ chức lễ kỷ niệm ngày 30/4/2026",
    "Kiểm tra thiết bị trước khi sử dụng, trực 24/7",
    "Sau khi hoàn thành trước ngày 30/6/2025 các hạng mục đầu, mở rộng tuyến",
    "Quản lý tài sản theo số liệu chốt trước ngày 15/6/2026 của Bộ",
  ])
  func `a day that is only spoken of gives no time`(text: String) {
    #expect(SentenceTimeRule.timing(text) == nil)
  }

  @Test func `a day without a year is of the one year of the plan`() {
    #expect(SentenceTimeRule.timing("Xây kè, hoàn thành trước ngày 30/9", planYear: 2026)?.to == 2026)
  }
}
