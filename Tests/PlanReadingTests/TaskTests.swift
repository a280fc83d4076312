import Testing

@testable import PlanReading

struct TaskTests {
  @Test func `activities under a section of aims are tasks`() {
    #expect(
      PlanText.tasks(
        """
        I. MỤC TIÊU
        1. Chỉ tiêu
        - Đạt 90% số hộ.
        2. Các hoạt động chính
        - Tổ chức lễ phát động tại trung tâm tỉnh.
        """) == ["I.2 | Tổ chức lễ phát động tại trung tâm tỉnh"])
  }

  @Test func `a heading broken inside a name is one`() {
    #expect(
      PlanText.tasks(
        """
        I. TỔ CHỨC THỰC HIỆN
        **1. Đề nghị Mặt trận Tổ quốc tỉnh, Hội Liên hiệp**
        **Phụ nữ tỉnh**
        - Vận động hội viên tham gia.
        """) == ["I.1 | Vận động hội viên tham gia | L: Mặt trận Tổ quốc tỉnh / Hội Liên hiệp Phụ nữ tỉnh"])
  }

  @Test func `a list below the words who leads gives the leads`() {
    #expect(
      PlanText.tasks(
        """
        I. KIỆN TOÀN TỔ CHỨC
        1. Nội dung
        a) Thành lập ban chỉ đạo các cấp.
        2. Chủ trì thực hiện
        - Sở Nội vụ.
        - Bộ Tư lệnh Quân khu.
        """) == ["I.1.a | Thành lập ban chỉ đạo các cấp | L: Sở Nội vụ / Bộ Tư lệnh Quân khu"])
  }

  @Test func `the title of a group torn over a page is whole`() {
    let plan = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu công việc;
      I. NHIỆM VỤ
      Chi tiết tại Phụ lục.
      **PHỤ LỤC**
      | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |
      | 1 | Giới thiệu hình ảnh tỉnh | | |
      | Đến bạn bè trong nước và ngoài nước | | | |
      | 1.1 | Xây dựng chuyên trang thông tin | Sở Nội vụ | Sở Y tế |
      """)
    #expect(plan.tasks.last?.pillar == "Giới thiệu hình ảnh tỉnh Đến bạn bè trong nước và ngoài nước")
  }

  @Test func `assignment lines hold for the items that they close`() {
    let tasks = PlanText.tasks(
      """
      **II. NHIỆM VỤ**
      1. Tuyên truyền
      - Viết bài giới thiệu địa phương.
      - Làm phim ngắn;
      Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.
      Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã, phường.
      Thời gian thực hiện: Năm 2026.
      2. Tập huấn nghiệp vụ cho cán bộ cơ sở
      - Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Công an tỉnh và các đơn vị liên quan.
      """)
    let both =
      "L: Sở Văn hóa, Thể thao và Du lịch | C: Các sở, ban, ngành / UBND các xã, phường | T: year 2026-2026"
    #expect(
      tasks == [
        "II.1 | Viết bài giới thiệu địa phương | \(both)", "II.1 | Làm phim ngắn | \(both)",
        "II.2 | Tập huấn nghiệp vụ cho cán bộ cơ sở | L: Sở Nội vụ | C: Công an tỉnh / các đơn vị liên quan",
      ])
  }

  @Test func `agency headings lead their bullets`() {
    let tasks = PlanText.tasks(
      """
      **IV. TỔ CHỨC THỰC HIỆN**
      **1. Sở Tài chính**
      - Chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí kinh phí.
      - Hướng dẫn quyết toán.
      **2. Đề nghị Báo và Đài Phát thanh - Truyền hình tỉnh**
      Mở chuyên mục hằng tuần.
      3. Công an tỉnh chủ động nắm tình hình.
      Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo UBND tỉnh./.
      """)
    #expect(
      tasks == [
        "IV.1 | Chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí kinh phí | L: Sở Tài chính | C: Sở Nội vụ",
        "IV.1 | Hướng dẫn quyết toán | L: Sở Tài chính",
        "IV.2 | Mở chuyên mục hằng tuần | L: Báo / Đài Phát thanh - Truyền hình tỉnh",
        "IV.3 | Công an tỉnh chủ động nắm tình hình | L: Công an tỉnh",
      ])
  }

  @Test func `aims, targets, audience and funding give no tasks`() {
    let tasks = PlanText.tasks(
      """
      **I. MỤC ĐÍCH, YÊU CẦU**
      - Nâng cao nhận thức của người dân.
      **II. ĐỐI TƯỢNG, NHIỆM VỤ**
      1. Đối tượng
      - Người dân trong tỉnh.
      2. Nhiệm vụ
      - Nghiên cứu nội dung mới, trong đó:
      + Phần lý luận.
      + Phần thực tiễn.
      **III. KINH PHÍ THỰC HIỆN**
      - Từ ngân sách.
      """)
    #expect(tasks == ["II.2 | Phần lý luận", "II.2 | Phần thực tiễn"])
  }

  @Test func `rows of an annex are tasks, groups are not`() {
    let tasks = PlanText.tasks(
      """
      **I. NỘI DUNG**
      (Chi tiết tại Phụ lục)
      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      **PHỤ LỤC**
      | STT | Nội dung nhiệm vụ | Đơn vị thực hiện | | Thời gian hoàn thành | Sản phẩm |
      | | | Chủ trì | Phối hợp | | |
      | I | NHÓM THỨ NHẤT | | | | |
      | 1 | Xây dựng cổng thông tin | Sở Khoa học và Công nghệ | Các sở, ngành | Quý II/2026 | Cổng |
      | | và vận hành thử | | UBND các xã | | |
      | II | NHÓM THỨ HAI | | | | |
      | 1 | Tập huấn | Sở Nội vụ | | Hằng năm | Lớp học |
      """)
    #expect(
      tasks == [
        "PL.I.1 | Xây dựng cổng thông tin và vận hành thử | L: Sở Khoa học và Công nghệ | "
          + "C: Các sở, ngành UBND các xã | T: year 2026-2026",
        "PL.II.1 | Tập huấn | L: Sở Nội vụ | T: annual -",
      ])
  }

  @Test func `a table of scores gives no tasks`() {
    let tasks = PlanText.tasks(
      """
      **PHỤ LỤC**
      | TT | Nội dung tiêu chí | Điểm tối đa |
      | 1 | Ban hành kế hoạch đúng hạn | 5 |
      """)
    #expect(tasks.isEmpty)
  }

  @Test func `monitors and the text behind a label`() {
    let tasks = PlanText.tasks(
      """
      **II. NỘI DUNG**
      1. Quán triệt văn bản
      - Nội dung thực hiện: Các cơ quan tiếp tục quán triệt quy định.
      - Đơn vị thực hiện: Các sở, ban, ngành.
      - Đơn vị theo dõi, hướng dẫn: Sở Nội vụ chủ trì, phối hợp với Ban Tuyên giáo Tỉnh ủy.
      """)
    #expect(
      tasks == [
        "II.1 | Các cơ quan tiếp tục quán triệt quy định | L: Các sở, ban, ngành | "
          + "M: Sở Nội vụ / Ban Tuyên giáo Tỉnh ủy"
      ])
  }
}
