import Testing

@testable import PlanReading

/// Who and when, in the layouts in which offices print it.
struct AssignmentLayoutTests {
  private static let both = "L: Phòng Kinh tế | C: Hội Nông dân xã | T: "

  private func tasks(_ closing: String, items: String = "- Nuôi cá lồng.\n- Ươm cây giống.") -> [String] {
    PlanText.tasks("**II. NHIỆM VỤ**\n1. Nhóm việc\n\(items)\n\(closing)")
  }

  @Test(arguments: [
    ("Chủ trì: Phòng Kinh tế. Phối hợp: Hội Nông dân xã. Thời gian: Quý II/2026.", "year 2026-2026"),
    ("(Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã; hoàn thành trong quý II/2026)", "year 2026-2026"),
    ("(Phòng Kinh tế chủ trì; Hội Nông dân xã phối hợp; xong trước 30/6/2026)", "until -2026"),
    ("[Phòng Kinh tế chủ trì; Hội Nông dân xã phối hợp; quý II/2026]", "year 2026-2026"),
    ("* Người phụ trách: Phòng Kinh tế. Phối hợp: Hội Nông dân xã.\n* Thời gian: Hằng năm.", "annual -"),
    ("Trách nhiệm: Phòng Kinh tế (chính), Hội Nông dân xã (phối hợp). Thời hạn: 30/6/2026", "year 2026-2026"),
    ("Giao: Phòng Kinh tế chủ trì; phối hợp: Hội Nông dân xã. Hoàn thành: quý II/2026.", "year 2026-2026"),
    ("CT: Phòng Kinh tế; PH: Hội Nông dân xã.\nThời gian: quý II/2026", "year 2026-2026"),
    (
      "Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã. Thời gian: tháng 4 - tháng 7/2026.",
      "year 2026-2026"
    ),
    ("Phòng Kinh tế phối hợp với Hội Nông dân xã thực hiện trong quý II/2026.", "year 2026-2026"),
    (
      "- Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện; thời gian: quý II/2026.",
      "year 2026-2026"
    ),
    (
      "Giao Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã triển khai thực hiện.\nHoàn thành trước ngày 30/9/2026.",
      "until -2026"
    ),
    (
      "Các nhiệm vụ trên do Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện, hoàn thành trong quý II/2026.",
      "year 2026-2026"
    ),
    ("Chủ trì: Phòng Kinh tế Phối hợp: Hội Nông dân xã Thời hạn: trước ngày 20/3/2026", "until -2026"),
    (
      "+ Người thực hiện: Phòng Kinh tế\n+ Sản phẩm: Báo cáo\n+ Người phối hợp: Hội Nông dân xã\n+ Hạn: Quý II, III/2026",
      "year 2026-2026"
    ),
  ])
  func `a closing block holds for all items of its heading`(closing: String, timing: String) {
    #expect(
      tasks(closing) == [
        "II.1 | Nuôi cá lồng | \(Self.both)\(timing)", "II.1 | Ươm cây giống | \(Self.both)\(timing)",
      ])
  }

  @Test(arguments: ["- ", "* ", "+ ", ""])
  func `lines below the last of several items close the heading`(sign: String) {
    let closing = [
      "Đơn vị chủ trì: Phòng Kinh tế.", "Đơn vị phối hợp: Hội Nông dân xã.", "Thời gian: 2026 - 2028.",
    ]
    #expect(
      tasks(closing.map { sign + $0 }.joined(separator: "\n"), items: "a) Nuôi cá lồng.\nb) Ươm cây giống.")
        == [
          "II.1.a | Nuôi cá lồng | \(Self.both)range 2026-2028",
          "II.1.b | Ươm cây giống | \(Self.both)range 2026-2028",
        ])
  }

  @Test func `items that are followed by their own lines keep them`() {
    #expect(
      PlanText.tasks(
        """
        **II. NHIỆM VỤ**
        1. Nhóm việc
        a) Nuôi cá lồng.
        - Đơn vị chủ trì: Phòng Kinh tế.
        b) Ươm cây giống.
        - Đơn vị chủ trì: Hội Nông dân xã.
        """) == ["II.1.a | Nuôi cá lồng | L: Phòng Kinh tế", "II.1.b | Ươm cây giống | L: Hội Nông dân xã"])
  }

  @Test(arguments: [
    "1. Đào tạo (Phòng Kinh tế chủ trì, Hội Nông dân xã phối hợp)",
    "1. Phòng Kinh tế (phối hợp với Hội Nông dân xã)",
    "1. Phòng Kinh tế (chủ trì); Hội Nông dân xã (phối hợp)",
    "1. Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã",
  ])
  func `a heading says who leads and who joins in`(heading: String) {
    #expect(
      PlanText.tasks("**IV. TỔ CHỨC THỰC HIỆN**\n\(heading)\n- Nuôi cá lồng.")
        == ["IV.1 | Nuôi cá lồng | L: Phòng Kinh tế | C: Hội Nông dân xã"])
  }

  @Test(arguments: [
    "Phòng Kinh tế phối hợp với Hội Nông dân xã tổ chức các hoạt động sau đây:",
    "Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện, cụ thể:",
    "Phòng Kinh tế phối hợp với Hội Nông dân xã giúp người dân thông qua:",
    "Chăn nuôi: Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện các việc:",
  ])
  func `an introducing sentence names who acts for items that name nobody`(sentence: String) {
    for label in ["", "2. "] {
      let tasks = PlanText.tasks(
        "**II. NHIỆM VỤ**\n\(label.isEmpty ? "1. Nhóm việc\n" : "")\(label)\(sentence)\n- Nuôi cá lồng.\n- Công an xã kiểm tra tàu thuyền."
      )
      #expect(tasks.count == 2)
      #expect(tasks.first?.hasSuffix("Nuôi cá lồng | L: Phòng Kinh tế | C: Hội Nông dân xã") == true)
      #expect(tasks.last?.hasSuffix("L: Công an xã") == true)
    }
  }

  @Test func `an introduction below the heading of a body adds its partners`() {
    #expect(
      PlanText.tasks(
        """
        **IV. TỔ CHỨC THỰC HIỆN**
        1. Sở Văn hóa và Thể thao tỉnh, thành phố trực thuộc Trung ương
        Chủ trì, phối hợp với các cơ quan có liên quan tham mưu cho UBND cùng cấp:
        a) Quản lý di tích.
        b) Bố trí quỹ đất.
        """) == [
          "IV.1.a | Quản lý di tích | L: Sở Văn hóa và Thể thao tỉnh, thành phố trực thuộc Trung ương | C: các cơ quan có liên quan",
          "IV.1.b | Bố trí quỹ đất | L: Sở Văn hóa và Thể thao tỉnh, thành phố trực thuộc Trung ương | C: các cơ quan có liên quan",
        ])
  }

  @Test(arguments: [
    ("Cán bộ thư viện: lập sổ theo dõi lượt mượn.", "Cán bộ thư viện"),
    ("Các khoa, phòng: gửi danh mục thiết bị.", "Các khoa, phòng"),
    (
      "Phòng Tài chính kế toán: phối hợp với Phòng Quản lý chất lượng cân đối kinh phí.",
      "Phòng Tài chính kế toán"
    ),
  ])
  func `where duties are handed out the words before the colon name who acts`(item: String, lead: String) {
    let tasks = PlanText.tasks("**IV. TỔ CHỨC THỰC HIỆN**\n1. \(item)")
    #expect(tasks.count == 1)
    #expect(tasks.first?.contains("| L: \(lead)") == true)
  }

  @Test func `a body that no list knows stands among bodies`() {
    #expect(
      PlanText.tasks(
        "**IV. TỔ CHỨC THỰC HIỆN**\n1. Sở Nội vụ\n- Rà soát.\n2. Xí nghiệp Cầu đường\n- Sửa cầu.\n3. Sở Y tế\n- Khám bệnh."
      )[1] == "IV.2 | Sửa cầu | L: Xí nghiệp Cầu đường")
  }

  @Test func `an order below the heading of another body names its own`() {
    #expect(
      PlanText.tasks(
        "**IV. TỔ CHỨC THỰC HIỆN**\n1. UBND các phường\n- Giao Chủ tịch UBND phường trực tiếp đối thoại.")
        == ["IV.1 | Giao Chủ tịch UBND phường trực tiếp đối thoại | L: Chủ tịch UBND phường"])
  }

  @Test(arguments: [
    "| TT | Hoạt động | Khoa, phòng thực hiện | Phối hợp | Hạn |",
    "| TT | Việc | Đơn vị làm | Cùng làm | Xong trước |",
    "| TT | Nội dung công việc | Phụ trách | Hỗ trợ | Mốc |",
    "| STT | Nhiệm vụ trọng tâm | Cơ quan, đơn vị chịu trách nhiệm | Cơ quan phối hợp | Thời hạn hoàn thành |",
  ])
  func `columns are known by the words of their heads`(head: String) {
    #expect(
      PlanText.tasks(
        "**II. NHIỆM VỤ**\n\(head)\n| 1 | Nuôi cá lồng | Phòng Kinh tế | Hội Nông dân xã | Quý II/2026 |")
        == ["II.1 | Nuôi cá lồng | \(Self.both)year 2026-2026"])
  }

  @Test func `a column of bodies before their tasks names each body once`() {
    #expect(
      PlanText.tasks(
        """
        **II. NHIỆM VỤ**
        | Đơn vị | Nhiệm vụ | Thời hạn |
        | Phòng Kinh tế | Nuôi cá lồng | Quý II/2026 |
        | | Ươm cây giống | Quý II/2026 |
        """) == [
          "II.1 | Nuôi cá lồng | L: Phòng Kinh tế | T: year 2026-2026",
          "II.2 | Ươm cây giống | L: Phòng Kinh tế | T: year 2026-2026",
        ])
  }

  @Test func `a body alone on its line leads the items below it`() {
    #expect(
      PlanText.tasks("**II. NHIỆM VỤ**\nPhòng Kinh tế:\n- Nuôi cá lồng.\nCông an xã:\n- Tuần tra đêm.") == [
        "II | Nuôi cá lồng | L: Phòng Kinh tế", "II | Tuần tra đêm | L: Công an xã",
      ])
  }

  @Test func `names alone on a line in parentheses are those who act`() {
    #expect(
      tasks("(Phòng Kinh tế; Hội Nông dân xã)") == [
        "II.1 | Nuôi cá lồng | L: Phòng Kinh tế / Hội Nông dân xã",
        "II.1 | Ươm cây giống | L: Phòng Kinh tế / Hội Nông dân xã",
      ])
  }

  @Test func `names alone behind a full stop are those who act`() {
    #expect(
      PlanText.tasks("**II. NHIỆM VỤ**\n- Nuôi cá lồng. (Phòng Kinh tế)") == [
        "II | Nuôi cá lồng | L: Phòng Kinh tế"
      ])
  }

  @Test func `a directive names who acts where an item names nobody`() {
    let plan = PlanText.read(
      """
      UBND TỈNH TÂY NINH
      Số: 4/CT-UBND
      **CHỈ THỊ**
      **Về tăng cường kỷ luật hành chính**
      Thời gian qua còn hạn chế. Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện các nội dung sau:
      1. Rà soát quy chế làm việc, quy trình giải quyết hồ sơ của cơ quan, đơn vị mình.
      2. Giao Sở Nội vụ kiểm tra công vụ đột xuất tại các xã, phường trong năm.
      """)
    #expect(plan.tasks.map(\.leads) == [["Thủ trưởng các cơ quan, đơn vị"], ["Sở Nội vụ"]])
  }
}
