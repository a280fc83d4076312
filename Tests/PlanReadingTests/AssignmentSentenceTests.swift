import Core
import OfficeFiles
import Testing

@testable import PlanReading

/// Who and when, where sentences say it without the usual labels.
struct AssignmentSentenceTests {
  private func tasks(_ closing: String) -> [String] {
    PlanText.tasks("**II. NHIỆM VỤ**\n1. Nhóm việc\n- Nuôi cá lồng.\n- Ươm cây giống.\n\(closing)")
  }

  @Test(arguments: [
    ("Thực hiện: Phòng Kinh tế; cùng tham gia: Hội Nông dân xã. Xong trong quý II/2026.", "year 2026-2026"),
    (
      "Thực hiện: Phòng Kinh tế; cùng tham gia: Hội Nông dân xã. Kéo dài từ 2026 đến 2027.", "range 2026-2027"
    ),
    ("Chủ trì: Phòng Kinh tế; phối hợp: Hội Nông dân xã. Thường xuyên.", "other -"),
    ("Chủ trì: Phòng Kinh tế; hỗ trợ: Hội Nông dân xã; hằng năm.", "annual -"),
    ("Phòng Kinh tế thực hiện, phối hợp với Hội Nông dân xã. Thời gian: quý II/2026.", "year 2026-2026"),
    (
      "Phòng Kinh tế là cơ quan đầu mối, phối hợp với Hội Nông dân xã thực hiện; hoàn thành trước ngày 30/6/2026.",
      "until -2026"
    ),
    (
      "Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã tổ chức thực hiện trong giai đoạn 2026 - 2028.",
      "range 2026-2028"
    ),
    ("Giao Phòng Kinh tế phụ trách, Hội Nông dân xã hỗ trợ; thời gian: quý II/2026.", "year 2026-2026"),
    (
      "Các nội dung trên do Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện.\nThời gian: cả năm 2026.",
      "year 2026-2026"
    ),
  ])
  func `a closing sentence holds for all items of its heading`(closing: String, timing: String) {
    let both = "L: Phòng Kinh tế | C: Hội Nông dân xã | T: \(timing)"
    #expect(tasks(closing) == ["II.1 | Nuôi cá lồng | \(both)", "II.1 | Ươm cây giống | \(both)"])
  }

  @Test(arguments: [
    ("Cán bộ phụ trách nông nghiệp: thống kê diện tích.", "L: Cán bộ phụ trách nông nghiệp"),
    ("Phó Hiệu trưởng phụ trách nuôi dưỡng: Kiểm tra bếp ăn.", "L: Phó Hiệu trưởng phụ trách nuôi dưỡng"),
    ("Giám đốc các xí nghiệp ký giao ước thi đua.", "L: Giám đốc các xí nghiệp"),
    ("Đồng chí Trưởng Công an xã phân công cán bộ bám bản.", "L: Trưởng Công an xã"),
    ("Công an xã chủ trì, cùng Hội Nông dân xã kiểm tra chợ.", "L: Công an xã | C: Hội Nông dân xã"),
    ("Phòng Kinh tế phối hợp với Sở Xây dựng thẩm định phương án.", "L: Phòng Kinh tế | C: Sở Xây dựng"),
    (
      "Hiệu trưởng phối hợp với nhân viên y tế học đường tính khẩu phần ăn.",
      "L: Hiệu trưởng | C: nhân viên y tế học đường"
    ),
    ("Công an xã phối hợp với xã Hoa Sữa tuần tra.", "L: Công an xã | C: xã Hoa Sữa"),
    ("Đội Kiểm lâm kiểm tra rừng; Công an xã phối hợp.", "L: Đội Kiểm lâm | C: Công an xã"),
    (
      "Đề nghị Hội Nông dân xã giám sát giống; Ngân hàng Hoa Sữa ưu tiên vốn.",
      "L: Hội Nông dân xã / Ngân hàng Hoa Sữa"
    ),
    ("Đề nghị đồng chí Trưởng Công an xã cho ý kiến.", "L: Trưởng Công an xã"),
    (
      "Xây dựng phần mềm: Phòng Kinh tế chủ trì, phối hợp với Công an xã, hoàn thành trong quý III/2026.",
      "L: Phòng Kinh tế | C: Công an xã | T: year 2026-2026"
    ),
  ])
  func `a duty names who acts and with whom`(duty: String, names: String) {
    let tasks = PlanText.tasks("**II. TỔ CHỨC THỰC HIỆN**\n1. Phòng Tài chính lập dự toán.\n2. \(duty)")
    #expect(tasks.last?.hasSuffix("| " + names) == true)
    #expect(tasks.first == "II.1 | Phòng Tài chính lập dự toán | L: Phòng Tài chính")
  }

  @Test func `a time may stand behind a fact`() {
    #expect(
      tasks("Chủ trì: Phòng Kinh tế.\nKết quả: Báo cáo rà soát. Hạn: 30/6/2026.").first
        == "II.1 | Nuôi cá lồng | L: Phòng Kinh tế | T: year 2026-2026")
  }

  @Test func `one body among those of a heading leads its own item`() {
    let tasks = PlanText.tasks(
      """
      **II. TỔ CHỨC THỰC HIỆN**
      1. Các cơ quan, đơn vị thành viên Ban Chỉ đạo
      - Phân công cán bộ đầu mối.
      - Công an tỉnh chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh nắm tình hình.
      """)
    #expect(
      tasks == [
        "II.1 | Phân công cán bộ đầu mối | L: Các cơ quan, đơn vị thành viên Ban Chỉ đạo",
        "II.1 | Công an tỉnh chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh nắm tình hình | L: Công an tỉnh | C: Bộ Chỉ huy Quân sự tỉnh",
      ])
  }

  @Test func `a section behind D may be Đ`() {
    let tasks = PlanText.tasks(
      """
      **C. NHIỆM VỤ**
      1. Nuôi cá lồng.
      **D. KINH PHÍ**
      Ngân sách xã 20 triệu đồng.
      **Đ. TỔ CHỨC THỰC HIỆN**
      1. Phòng Kinh tế lập dự toán.
      **E. KHEN THƯỞNG**
      1. Hội Nông dân xã bình chọn hộ giỏi.
      """)
    #expect(
      tasks == [
        "C.1 | Nuôi cá lồng", "Đ.1 | Phòng Kinh tế lập dự toán | L: Phòng Kinh tế",
        "E.1 | Hội Nông dân xã bình chọn hộ giỏi | L: Hội Nông dân xã",
      ])
  }

  @Test func `a line that says who leads begins a paragraph`() {
    let plan = PlanReader.read(
      LineText.document([
        "KẾ HOẠCH", "Nuôi biển năm 2026", "I. NHIỆM VỤ", "1. Nuôi xa bờ",
        "- Di dời lồng bè ở vùng nước nông ra các khu vực biển đã giao cho hộ nuôi.",
        "Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã thực hiện trong năm",
        "2026.",
      ]))
    #expect(
      plan.tasks.map(PlanText.line) == [
        "I.1 | Di dời lồng bè ở vùng nước nông ra các khu vực biển đã giao cho hộ nuôi | L: Phòng Kinh tế | C: Hội Nông dân xã | T: year 2026-2026"
      ])
  }

  @Test func `an empty line parts a heading of names from the duty below it`() {
    let lines = [
      "KẾ HOẠCH", "Nuôi biển năm 2026", "I. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "Lập dự toán.",
      "2. Hội Cựu chiến binh, Hội Nông dân, Đoàn Thanh niên xã Hoa Sữa", "Vận động hội viên.",
    ]
    let plan = PlanReader.read(
      DocumentText(
        lines: lines.flatMap { [SourceLine($0), SourceLine("")] },
        blocks: lines.enumerated().map { Block(.line, $1, place: SourcePlace(line: 2 * $0 + 1)) }))
    #expect(
      plan.tasks.map(PlanText.line) == [
        "I.1 | Lập dự toán | L: Phòng Kinh tế",
        "I.2 | Vận động hội viên | L: Hội Cựu chiến binh / Hội Nông dân / Đoàn Thanh niên xã Hoa Sữa",
      ])
  }
}
