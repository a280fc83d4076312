import Foundation
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

  @Test func `a colon opens a row of reports to the same bodies`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        - Báo cáo UBND xã: học kỳ I gửi trước ngày 05/01/2026; cuối năm học gửi trước ngày 25/5/2026.
        - Báo cáo nhanh ngay khi có trẻ nghi ngộ độc.
        """) == ["- | UBND xã | 6 tháng | 2026-01-05", "- | UBND xã | năm | 2026-05-25"])
  }

  @Test func `the closing paragraph asks for reports below any section`() {
    #expect(
      duties(
        """
        I. NHIỆM VỤ
        1. Trồng cây.
        II. KINH PHÍ
        Ngân sách xã hỗ trợ 8.000.000 đồng.
        Trên đây là kế hoạch của phường. Ủy ban MTTQ phường tổng hợp, báo cáo UBND tỉnh trước ngày 25/11/2025./.
        """) == ["Ủy ban MTTQ phường | UBND tỉnh | - | 2025-11-25"])
  }

  @Test func `a name that ends in "thông" may report`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        1. Sở Thông tin và Truyền thông báo cáo UBND tỉnh kết quả thực hiện trước ngày 20/12 hằng năm.
        2. Các trường trung học phổ thông báo cáo Sở Y tế kết quả thực hiện trước ngày 31/5 hằng năm.
        """) == [
          "Sở Thông tin và Truyền thông | UBND tỉnh | năm | 12-20",
          "Các trường trung học phổ thông | Sở Y tế | năm | 05-31",
        ])
  }

  @Test func `a sentence that asks for reports sets no day for the one above`() {
    #expect(
      duties(
        """
        I. TỔ CHỨC THỰC HIỆN
        1. Công an xã báo cáo nhanh kết quả trước 15 giờ hằng ngày; báo cáo tổng hợp gửi trước ngày 10/02/2026.
        2. Trước ngày 15/11 hằng năm, các đơn vị báo cáo kết quả thực hiện về UBND xã.
        """) == [
          "Công an xã | - | - | -", "Công an xã | - | - | 2026-02-10", "các đơn vị | UBND xã | năm | 11-15",
        ])
  }

  @Test func `speakers of the Party are no reports`() {
    #expect(
      duties(
        """
        I. TỔ CHỨC THỰC HIỆN
        1. Phòng Tuyên truyền định kỳ hằng tháng cung cấp tài liệu cho báo cáo viên.
        """
      ).isEmpty)
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

  @Test(
    arguments: [
      (
        "Định kỳ hằng quý (trước ngày 20 tháng cuối quý) báo cáo kết quả thực hiện về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.",
        ["Sở Y tế | quý | -"]
      ),
      (
        "Báo cáo kết quả thực hiện về Văn phòng UBND tỉnh trước ngày 15/11 hằng năm.",
        ["Văn phòng UBND tỉnh | năm | 11-15"]
      ),
      ("Tổng hợp, báo cáo UBND tỉnh trước 05/12.", ["UBND tỉnh | - | 12-05"]),
      (
        "Tham mưu UBND phường báo cáo kết quả về UBND thành phố trước ngày 15 của tháng cuối quý.",
        ["UBND thành phố | quý | -"]
      ),
      (
        "Gửi kết quả thực hiện về Công an phường trước ngày 10 hằng tháng để tổng hợp.",
        ["Công an phường | tháng | -"]
      ),
      (
        "Gửi kết quả về Ban Thường trực chậm nhất 15 ngày sau khi kết thúc mỗi cuộc giám sát.",
        ["Ban Thường trực | - | -"]
      ),
      (
        "Báo cáo kết quả về Sở (qua Phòng Tổ chức): 6 tháng trước ngày 15/6, năm trước ngày 15/12.",
        ["Sở | 6 tháng | 06-15", "Sở | năm | 12-15"]
      ),
      (
        "Tổng hợp báo cáo Bộ Công an trước ngày 20 hằng tháng, tổng kết đợt cao điểm trước ngày 15/8/2026.",
        ["Bộ Công an | tháng | -", "Bộ Công an | - | 2026-08-15"]
      ),
      (
        "Báo cáo Sở Tài chính, UBND tỉnh vào ngày 20 các tháng 5, 6, 7 và tổng kết trước ngày 15/10/2026.",
        [
          "Sở Tài chính | tháng | -", "UBND tỉnh | tháng | -", "Sở Tài chính | - | 2026-10-15",
          "UBND tỉnh | - | 2026-10-15",
        ]
      ),
      (
        "Lập báo cáo tháng (trước ngày 25), quý (trước ngày 20 tháng cuối quý), năm (trước ngày 10/12) gửi Phòng Tài chính.",
        ["Phòng Tài chính | tháng | -", "Phòng Tài chính | quý | -", "Phòng Tài chính | năm | 12-10"]
      ),
      (
        "Báo cáo quý trước ngày 25 của tháng cuối quý, báo cáo năm trước ngày 20 tháng 11, gửi về Sở Nội vụ.",
        ["Sở Nội vụ | quý | -", "Sở Nội vụ | năm | 11-20"]
      ),
      (
        "Báo cáo kết quả về Sở Nội vụ trước ngày 15/11 để tổng hợp, báo cáo UBND tỉnh trước ngày 30/11 hằng năm.",
        ["Sở Nội vụ | năm | 11-15", "UBND tỉnh | năm | 11-30"]
      ),
      ("Báo cáo UBND tỉnh xem xét, quyết định các vấn đề vượt thẩm quyền trước ngày 15/5.", []),
      ("Trường hợp có khó khăn, vướng mắc, báo cáo tình hình về Sở Nội vụ để giải quyết.", []),
    ] as [(String, [String])])
  func `one duty for each addressee and period`(item: String, expected: [String]) {
    let found = duties("I. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng\n- " + item)
      .map {
        $0.split(separator: "|").dropFirst().joined(separator: "|").trimmingCharacters(in: .whitespaces)
      }
    #expect(found == expected)
  }

  @Test func `items of a section on reports share nothing but the section`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        a) Báo cáo tháng: trước ngày 20 hằng tháng.
        b) Báo cáo 6 tháng: trước ngày 10/6.
        c) Báo cáo đột xuất: khi có yêu cầu của cấp có thẩm quyền.
        """) == ["- | - | tháng | -", "- | - | 6 tháng | 06-10", "- | - | đột xuất | -"])
  }

  @Test func `each row of a table of reports is a duty`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        | TT | Loại báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn |
        | 1 | Báo cáo quý | Các phòng | Văn phòng Sở | Ngày 15 tháng cuối quý |
        | 2 | Báo cáo năm | Văn phòng Sở | UBND tỉnh, Bộ Nội vụ | Trước ngày 05/12 |
        """) == [
          "Các phòng | Văn phòng Sở | quý | -", "Văn phòng Sở | UBND tỉnh | năm | 12-05",
          "Văn phòng Sở | Bộ Nội vụ | năm | 12-05",
        ])
  }

  @Test func `a column of reports beside tasks asks for each report once, and is no time of the tasks`() {
    let plan = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu công việc;
      **I. NHIỆM VỤ**
      | TT | Nhiệm vụ | Chủ trì | Thời gian | Thời hạn báo cáo |
      | 1 | Nuôi cá lồng | Phòng Kinh tế | Quý II/2026 | Trước ngày 15/6 hằng năm |
      | 2 | Ươm cây giống | Phòng Kinh tế | Quý III/2026 | Trước ngày 15/6 hằng năm |
      """)
    #expect(plan.reporting.map(\.due) == ["06-15"])
    #expect(plan.tasks.map(\.timing?.raw) == ["Quý II/2026", "Quý III/2026"])
  }

  @Test func `a table headed "Nơi nhận" is no list of recipients`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        | TT | Loại báo cáo | Nơi nhận | Thời hạn |
        | 1 | Báo cáo quý | Văn phòng Sở | Ngày 15 tháng cuối quý |
        Yêu cầu các đơn vị báo cáo kết quả trước ngày 30/11/2026 để tổng hợp./.
        """
      ).count == 2)
  }

  @Test func `cells merged downwards, bare days and days in parentheses tell of reports`() {
    #expect(
      duties(
        """
        I. CHẾ ĐỘ BÁO CÁO
        - Sơ kết 6 tháng, tổng kết năm; báo cáo UBND tỉnh trước ngày 20/6/2026 (6 tháng) và trước ngày 20/12/2026 (năm).
        - Báo cáo kết quả gửi Sở Y tế trước mùa lũ (ngày 15/5/2026) và sau mùa lũ (ngày 30/11/2026).
        - Sơ kết sau một năm, báo cáo Ban Thường vụ Tỉnh ủy trước ngày 30/4/2027.
        - Vụ việc phức tạp báo cáo ngay UBND tỉnh.
        """
      ).count == 5)
    let table = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu công việc;
      **I. CHẾ ĐỘ BÁO CÁO**
      Thời hạn báo cáo kết quả thực hiện theo bảng sau:
      | TT | Loại báo cáo | Nơi nhận | Thời hạn |
      | 1 | Báo cáo 6 tháng | Sở Y tế | 05/6/2026 |
      """)
    #expect(table.reporting.map(\.due) == ["2026-06-05"] && table.reporting[0].covers == "6 tháng")
  }
}
