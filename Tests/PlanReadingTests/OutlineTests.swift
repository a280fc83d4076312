import Testing

@testable import PlanReading

/// Where headings and items stand, however a document numbers them.
struct OutlineTests {
  @Test func `the title of a part may stand on the next line`() {
    #expect(
      PlanText.tasks(
        """
        Phần thứ nhất
        MỤC ĐÍCH
        1. Tạo đồng thuận xã hội.
        Phần thứ hai
        NHIỆM VỤ, GIẢI PHÁP
        I. TRUYỀN THÔNG
        1. Lập danh mục các dự thảo.
        """) == ["Phần thứ hai.I.1 | Lập danh mục các dự thảo"])
  }

  @Test func `numbers begin anew below a heading of two levels`() {
    #expect(
      PlanText.tasks(
        """
        3. NỘI DUNG THỰC HIỆN
        3.1. Hạ tầng
        1. Nâng cấp phòng máy chủ.
        2. Phủ sóng toàn khu điều trị.
        Phụ trách: Phòng Kế hoạch.
        3.2. Phần mềm
        1. Cấp chữ ký số cho bác sĩ.
        **4. TỔ CHỨC THỰC HIỆN**
        - Phòng Kế hoạch theo dõi chung.
        """) == [
          "3.1.1 | Nâng cấp phòng máy chủ | L: Phòng Kế hoạch",
          "3.1.2 | Phủ sóng toàn khu điều trị | L: Phòng Kế hoạch",
          "3.2.1 | Cấp chữ ký số cho bác sĩ", "4 | Phòng Kế hoạch theo dõi chung | L: Phòng Kế hoạch",
        ])
  }

  @Test func `parts may stand below a letter, and the letters go on behind them`() {
    #expect(
      PlanText.tasks(
        """
        B. NỘI DUNG
        Phần I. Thông tin cơ sở
        1. Kiểm tra đài truyền thanh.
        Phần II. Thông tin đối ngoại
        2. Biên soạn cẩm nang.
        C. KINH PHÍ
        Từ dự toán năm 2026.
        D. TỔ CHỨC THỰC HIỆN
        1. Văn phòng Sở
        - Đôn đốc tiến độ.
        """
      ).map { $0.split(separator: " | ").dropFirst().joined(separator: " | ") } == [
        "Kiểm tra đài truyền thanh", "Biên soạn cẩm nang", "Đôn đốc tiến độ | L: Văn phòng Sở",
      ])
  }

  @Test func `a single body below a heading of many leads itself`() {
    #expect(
      PlanText.tasks(
        """
        I. TỔ CHỨC THỰC HIỆN
        1. Các phòng thuộc Ban
        a) Phòng Khoa giáo phối hợp với Trường Chính trị đưa chuyên đề vào chương trình.
        b) Doanh nghiệp viễn thông bảo đảm đường truyền.
        """) == [
          "I.1.a | Phòng Khoa giáo phối hợp với Trường Chính trị đưa chuyên đề vào chương trình | L: Phòng Khoa giáo | C: Trường Chính trị",
          "I.1.b | Doanh nghiệp viễn thông bảo đảm đường truyền | L: Các phòng thuộc Ban",
        ])
  }

  @Test func `a sentence that hands over closes the items above it`() {
    #expect(
      PlanText.tasks(
        """
        I. NHIỆM VỤ
        1. Khảo sát
        a) Đếm rác tại các bãi biển.
        b) Lập bản đồ điểm nóng.
        Giao Phòng Kinh tế chủ trì, phối hợp với Ban Quản lý Khu bảo tồn biển An Hải, các trường học; hoàn thành trong tháng 4/2026.
        2. Nhân lực
        a) Phân công một lãnh đạo phụ trách.
        Giao các sở, ban, ngành thực hiện.
        """) == [
          "I.1.a | Đếm rác tại các bãi biển | L: Phòng Kinh tế | C: Ban Quản lý Khu bảo tồn biển An Hải / các trường học | T: year 2026-2026",
          "I.1.b | Lập bản đồ điểm nóng | L: Phòng Kinh tế | C: Ban Quản lý Khu bảo tồn biển An Hải / các trường học | T: year 2026-2026",
          "I.2.a | Phân công một lãnh đạo phụ trách | L: các sở, ban, ngành",
        ])
  }

  @Test func `a bare list without full stops holds tasks when it says who does what`() {
    #expect(
      PlanText.tasks(
        """
        1. Sở Ngoại vụ chủ trì tổ chức họp báo quốc tế trước 15/6/2026
        2. Báo An Hải: làm 3 phóng sự tiếng Anh
        3. Sở Tài chính
        """
      ).map { $0.split(separator: " | ").last.map(String.init) } == ["L: Sở Ngoại vụ", "L: Báo An Hải"])
  }
}
