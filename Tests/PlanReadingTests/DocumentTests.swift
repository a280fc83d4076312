import Core
import Foundation
import Testing

@testable import PlanReading

struct DocumentTests {
  private let plan = PlanText.read(
    """
    ỦY BAN NHÂN DÂN TỈNH GIA LAI
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số: 12/KH-UBND
    Gia Lai, ngày 05 tháng 02 năm 2026
    **KẾ HOẠCH**
    **Truyền thông chính sách năm 2026**
    Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu;
    UBND tỉnh ban hành Kế hoạch như sau:
    **I. NHIỆM VỤ**
    - Triển khai Chỉ thị số 07/CT-TTg ngày 21/3/2023 của Thủ tướng Chính phủ.
    **III. TỔ CHỨC THỰC HIỆN**
    1. Các sở, ban, ngành định kỳ báo cáo kết quả thực hiện về Sở Nội vụ (trước ngày 20/5 đối với báo cáo 6 tháng; \
    trước ngày 15/11 đối với báo cáo năm).
    Trên đây là Kế hoạch của tỉnh./.
    Nơi nhận:
    - Bộ Nội vụ;
    - Lưu: VT, K9.
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH
    Trần Văn Mẫu
    """)

  @Test func `letterhead, title and signature`() {
    let header = plan.document
    #expect(header.type == "Kế hoạch")
    #expect(header.number == "12/KH-UBND")
    #expect(header.place == "Gia Lai")
    #expect(header.date == Day("2026-02-05"))
    #expect(header.title == "Truyền thông chính sách năm 2026")
    #expect(header.issuer == "UBND tỉnh Gia Lai")
    #expect(header.province == "Gia Lai")
    #expect(header.period == .init(from: 2026, to: 2026, orientation: nil))
    #expect(header.signer == .init(name: "Trần Văn Mẫu", position: "Phó Chủ tịch", authority: "KT. CHỦ TỊCH"))
    #expect(plan.recipients == ["Bộ Nội vụ", "Lưu: VT, K9"])
  }

  @Test func `recipients and signature that lost their lines`() {
    let plan = PlanText.read(
      """
      | BAN CHỈ ĐẠO QUỐC GIA VỀ AN TOÀN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | Số: 5/KH-BCĐ | Hà Nội, ngày 02 tháng 3 năm 2026 |
      KẾ HOẠCH
      TRIỂN KHAI CÔNG TÁC AN TOÀN NĂM 2026 TRÊN PHẠM VI CẢ NƯỚC VÀ NHỮNG VIỆC TIẾP THEO
      Căn cứ nhu cầu công việc, Ban Chỉ đạo quốc gia về an toàn xây dựng kế hoạch như sau:
      I. NHIỆM VỤ
      - Rà soát các văn bản về an toàn./.
      | Nơi nhận: - Bộ Y tế; - UBND các tỉnh. - Lưu: VT | TRƯỞNG BAN Trần Văn Mẫu |
      """)
    #expect(plan.recipients == ["Bộ Y tế", "UBND các tỉnh", "Lưu: VT"])
    #expect(plan.document.signer.name == "Trần Văn Mẫu")
    #expect(plan.document.issuer == "Ban Chỉ đạo quốc gia về an toàn")
    #expect(plan.document.province == nil)
    #expect(
      plan.document.title
        == "TRIỂN KHAI CÔNG TÁC AN TOÀN NĂM 2026 TRÊN PHẠM VI CẢ NƯỚC VÀ NHỮNG VIỆC TIẾP THEO")
  }

  @Test func `citations and legal bases`() {
    #expect(plan.citations.map(\.number) == ["13/2023/NĐ-CP", "07/CT-TTg"])
    #expect(plan.citations.map(\.issuer) == ["Chính phủ", "Thủ tướng Chính phủ"])
    #expect(plan.citations.last?.date == Day("2023-03-21"))
    #expect(plan.legalBases == ["13/2023/NĐ-CP"])
  }

  @Test func `reports with their periods and days`() {
    #expect(plan.reporting.map(\.covers) == ["6 tháng", "năm"])
    #expect(plan.reporting.map(\.due) == ["05-20", "11-15"])
    #expect(plan.reporting.map(\.to) == ["Sở Nội vụ", "Sở Nội vụ"])
    #expect(plan.reporting.first?.who == "Các sở, ban, ngành")
  }

  @Test func `diagnostics carry their lines`() throws {
    let gap = try #require(plan.diagnostics.first { $0.code == "numbering-gap" })
    #expect(gap.place?.line == 11)
    let expired = try #require(plan.diagnostics.first { $0.code == "rule-expired" })
    #expect(expired.message.vi.contains("91/2025/QH15"))
    #expect(expired.place?.line == 7)
    #expect(plan.diagnostics.contains { $0.code == "task-without-lead" && $0.place?.line == 10 })
  }

  @Test(arguments: [
    "QUY CHẾ\nQuản lý tài sản\nĐiều 1. Phạm vi\nQuy chế này quy định việc quản lý tài sản.\nĐiều 2. Đối tượng\n- Các cơ quan.",
    "Khai mạc lễ hội hoa\nSáng 5/3, lễ hội hoa đã khai mạc với hàng nghìn du khách tham dự.\nBan tổ chức cho biết lễ hội kéo dài ba ngày.",
    "",
  ])
  func `a document without a plan gives no task and says so`(text: String) {
    let plan = PlanText.read(text)
    #expect(plan.tasks.isEmpty)
    #expect(plan.diagnostics.contains { $0.code == "no-plan" })
  }

  @Test func `printed lines become paragraphs`() {
    let lines = [
      "I. NHIỆM VỤ", "- Tăng cường công tác tuyên truyền về phát triển kinh tế",
      "- xã hội của địa phương tới mọi người dân trong", "tỉnh.",
      "- Rà soát văn bản.",
    ]
    let pieces = JoinLines.run(LineText.document(lines)).pieces
    #expect(
      StageText.paragraphs(pieces).contains(
        "phát triển kinh tế - xã hội của địa phương tới mọi người dân trong tỉnh."))
    #expect(pieces.count == 3)
  }

  @Test func `the answer is JSON in the order of the format`() throws {
    let text = String(decoding: PlanJSON.encode(plan, source: "a\"b.txt"), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"source\": \"a\\\"b.txt\",\n  \"document\": {\n    \"type\": \"Kế hoạch\""))
    let order = [
      "\"citations\"", "\"legal_bases\"", "\"tasks\"", "\"reporting\"", "\"recipients\"", "\"diagnostics\"",
    ]
    let places = order.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
  }

  @Test(arguments: [
    ("SỞ Y TẾ TỈNH TÂY NINH BỆNH VIỆN ĐA KHOA SÔNG VÀM", "Bệnh viện Đa khoa Sông Vàm"),
    ("BỘ CÔNG AN CÔNG AN TỈNH TÂY NINH", "Công an tỉnh Tây Ninh"),
    ("UBND TỈNH TÂY NINH SỞ NỘI VỤ", "Sở Nội vụ tỉnh Tây Ninh"),
    ("TỈNH ỦY TÂY NINH\nBAN TUYÊN GIÁO VÀ DÂN VẬN", "Ban Tuyên giáo và Dân vận Tỉnh ủy Tây Ninh"),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO TÂY NINH\nTRƯỜNG THPT ĐỒI THÔNG", "Trường THPT Đồi Thông"),
    ("TỔNG CÔNG TY ĐIỆN LỰC\nCÔNG TY ĐIỆN LỰC TÂY NINH", "Công ty Điện lực Tây Ninh"),
  ])
  func `the lower body of a letterhead issues the plan`(letterhead: String, issuer: String) {
    let plan = PlanText.read(
      """
      \(letterhead)
      Số: 5/KH-ABC
      Tây Ninh, ngày 02 tháng 3 năm 2026
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu, Bệnh viện Đa khoa Sông Vàm, Sở Nội vụ, Ban Tuyên giáo và Dân vận, Tỉnh ủy Tây Ninh, Trường THPT Đồi Thông và Công ty Điện lực Tây Ninh họp bàn;
      I. NHIỆM VỤ
      - Rà soát văn bản.
      """)
    #expect(plan.document.issuer == issuer)
  }

  @Test func `an official letter has its matter for a title and names no kind`() {
    let plan = PlanText.read(
      """
      UBND TỈNH TÂY NINH
      SỞ NỘI VỤ
      Số: 28/SNV-VP
      V/v chuẩn bị hồ sơ cuối năm 2026
      Tây Ninh, ngày 02 tháng 10 năm 2026
      Kính gửi:
      - Các sở, ban, ngành;
      Thực hiện chỉ đạo của UBND tỉnh, Sở Nội vụ đề nghị các cơ quan thực hiện:
      1. Về hồ sơ
      1.1. Rà soát hồ sơ đã nộp.
      1.2. Lập danh mục bổ sung.
      (Các sở, ban, ngành thực hiện; thời gian: xong trước ngày 15/11/2026)
      """)
    #expect(plan.document.type == "Công văn")
    #expect(plan.document.title == "chuẩn bị hồ sơ cuối năm 2026")
    #expect(plan.document.number == "28/SNV-VP")
    #expect(plan.tasks.map(\.leads) == [["Các sở, ban, ngành"], ["Các sở, ban, ngành"]])
    #expect(plan.tasks.map(\.timing?.kind) == [.until, .until])
  }

  @Test(arguments: ["BSCKII. Trần Văn Mẫu", "Đại tá Trần Văn Mẫu", "PGS.TS. Trần Văn Mẫu", "Trần Văn Mẫu"])
  func `a position alone closes the plan, and titles are no part of the name`(signature: String) {
    let plan = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu công việc;
      I. NHIỆM VỤ
      - Rà soát văn bản.
      GIÁM ĐỐC
      \(signature)
      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      """)
    #expect(plan.document.signer == .init(name: "Trần Văn Mẫu", position: "Giám đốc", authority: nil))
    #expect(plan.tasks.count == 1)
    #expect(plan.recipients == ["Như trên", "Lưu: VT"])
  }

  @Test func `a signature that came on the lines of the recipients is taken off them`() {
    let plan = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      Căn cứ nhu cầu công việc;
      I. NHIỆM VỤ
      - Rà soát văn bản.
      Nơi nhận: TM. ỦY BAN NHÂN DÂN
      - UBND tỉnh (b/c); CHỦ TỊCH
      - Các phòng, ban; Trần Văn Mẫu
      - Lưu: VT.
      """)
    #expect(plan.recipients == ["UBND tỉnh (b/c)", "Các phòng, ban", "Lưu: VT"])
    #expect(
      plan.document.signer
        == .init(name: "Trần Văn Mẫu", position: "Chủ tịch", authority: "TM. ỦY BAN NHÂN DÂN"))
  }

  @Test func `a dash that adds what a body is does not begin an item`() {
    let tasks = PlanText.tasks(
      """
      III. TỔ CHỨC THỰC HIỆN
      1. Sở Nội vụ theo dõi, đôn đốc; báo cáo kết quả triển khai thực hiện hằng tháng về Cục Cảnh sát quản lý hành chính
      - Cơ quan thường trực Tổ công tác trước ngày 20 để tổng hợp.
      """)
    #expect(tasks.count == 1)
    #expect(
      tasks.first?.contains("quản lý hành chính - Cơ quan thường trực Tổ công tác trước ngày 20") == true)
  }

  @Test func `a number may end in a division`() {
    let plan = PlanText.read(
      "**KẾ HOẠCH**\n**Thử**\nThực hiện Kế hoạch số 41/KH-BCA-C06 ngày 20/01/2026 của Bộ Công an;\nI. VIỆC\n- Rà soát."
    )
    #expect(plan.citations.map(\.number) == ["41/KH-BCA-C06"])
  }
}
