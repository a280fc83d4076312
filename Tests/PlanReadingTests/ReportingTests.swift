import Testing

@testable import PlanReading

struct ReportingTests {
  private func duties(_ body: String) -> [String] {
    PlanText.read("**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu công việc;\n" + body).reporting
      .map { [$0.who, $0.to, $0.covers, $0.due].map { $0 ?? "-" }.joined(separator: " | ") }
  }

  @Test func `the sentence behind a report sets its day`() {
    #expect(
      duties(
        """
        I. TỔ CHỨC THỰC HIỆN
        1. Sở Tài chính
        - Tổng hợp, báo cáo kết quả kiểm kê gửi Bộ Tài chính. Thời gian hoàn thành: Trước ngày 31/5/2026.
        """) == ["Sở Tài chính | Bộ Tài chính | - | 2026-05-31"])
  }

  @Test func `a time line below a report sets its day`() {
    #expect(
      duties(
        """
        I. TỔ CHỨC THỰC HIỆN
        1. Sở Tài chính
        - Báo cáo kết quả kiểm kê cho UBND tỉnh.
        Thời hạn hoàn thành: Trước ngày 31/3/2026.
        """) == ["Sở Tài chính | UBND tỉnh | - | 2026-03-31"])
  }

  @Test func `a report on request is ad hoc beside periodic ones`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        Sở Công Thương báo cáo UBND tỉnh kết quả thực hiện định kỳ hằng tháng hoặc khi có yêu cầu.
        """) == ["Sở Công Thương | UBND tỉnh | tháng | -", "Sở Công Thương | UBND tỉnh | đột xuất | -"])
  }

  @Test(arguments: [
    "Sở Y tế thực hiện nghiêm túc các nội dung trên và báo cáo kết quả theo quy định.",
    "Sở Y tế giúp UBND tỉnh theo dõi; kịp thời báo cáo tình hình, đề xuất giải quyết vướng mắc, phát sinh.",
  ])
  func `a report to nobody in particular is no duty`(item: String) {
    #expect(duties("I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- " + item).isEmpty)
  }
}
