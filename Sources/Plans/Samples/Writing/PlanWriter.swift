import Core
import SampleProvince

/// Writes a plan as an office would: letterhead, bases, sections, signature; the annex is a file of its own.
struct PlanWriter {
  private let plan: DraftedPlan
  private var lines: [String] = []
  private let isMarkdown: Bool

  static func bytes(of plan: DraftedPlan) -> [UInt8] { written(plan) { $0.write() } }

  /// The table of tasks that comes beside a plan whose layout wants one.
  static func annex(of plan: DraftedPlan) -> [UInt8]? {
    plan.layout == .annex ? written(plan) { $0.writeAnnex() } : nil
  }

  private static func written(_ plan: DraftedPlan, _ write: (inout PlanWriter) -> Void) -> [UInt8] {
    var writer = PlanWriter(plan)
    write(&writer)
    return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(_ plan: DraftedPlan) {
    self.plan = plan
    isMarkdown = plan.layout != .wrapped
  }

  private mutating func write() {
    writeHead()
    heading(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paragraph(
      "Thông tin chính xác, kịp thời, có nguồn rõ ràng; mỗi nhiệm vụ có một cơ quan chịu trách nhiệm.")
    heading(1, "II. NHIỆM VỤ VÀ GIẢI PHÁP")
    if plan.layout == .annex {
      paragraph("*(Nhiệm vụ cụ thể tại Phụ lục kèm theo)*")
    } else {
      writeSections()
    }
    heading(1, "III. KINH PHÍ THỰC HIỆN")
    paragraph("Kinh phí được bố trí từ ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.")
    heading(1, "IV. TỔ CHỨC THỰC HIỆN")
    heading(2, "1. Sở Văn hóa, Thể thao và Du lịch")
    bullet("Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch.")
    bullet("Báo cáo UBND tỉnh kết quả thực hiện 6 tháng trước ngày 20/5 và năm trước ngày 15/11.")
    // No task: the review shows it as left out.
    bullet("Coi phản ánh của người dân, doanh nghiệp như thước đo hiệu quả thông tin.")
    heading(1, "V. CHẾ ĐỘ BÁO CÁO")
    paragraph(
      "Các sở, ban, ngành báo cáo kết quả thực hiện về Sở Văn hóa, Thể thao và Du lịch trước ngày 10/5 và 05/11 hằng năm."
    )
    writeEnd()
  }

  private mutating func writeHead() {
    let day = plan.issued
    paragraph(strong("ỦY BAN NHÂN DÂN") + "\n" + strong("TỈNH \(SampleWorld.place.uppercased())"))
    paragraph("Số: \(plan.number)")
    let date = "\(SampleWorld.place), ngày \(two(day.day)) tháng \(two(day.month)) năm \(day.year)"
    paragraph(isMarkdown ? "*\(date)*" : date)
    paragraph(isMarkdown ? "# KẾ HOẠCH" : "KẾ HOẠCH")
    paragraph(strong(plan.title))
    for basis in plan.bases { paragraph("Căn cứ \(basis);") }
    paragraph("UBND tỉnh ban hành Kế hoạch với các nội dung cụ thể như sau:")
  }

  private mutating func writeSections() {
    var number = 0
    for task in plan.groups.flatMap(\.tasks) {
      number += 1
      heading(2, "\(number). \(task.text)")
      for step in task.steps { bullet(step + ".") }
      if !task.leads.isEmpty { paragraph("Đơn vị chủ trì: \(task.leads.joined(separator: "; ")).") }
      if !task.coordinators.isEmpty {
        paragraph("Đơn vị phối hợp: \(task.coordinators.joined(separator: "; ")).")
      }
      if !task.monitors.isEmpty {
        paragraph("Đơn vị theo dõi, hướng dẫn: \(task.monitors.joined(separator: "; ")).")
      }
      paragraph("Thời gian thực hiện: \(task.time).")
    }
  }

  private mutating func writeEnd() {
    paragraph(
      "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo UBND tỉnh xem xét./."
    )
    paragraph(strong("Nơi nhận:"))
    paragraph("- Thường trực Tỉnh ủy;\n- Các sở, ban, ngành;\n- UBND các xã, phường, đặc khu;\n- Lưu: VT.")
    paragraph(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"].map(strong).joined(separator: "\n"))
    paragraph(strong("(Người ký mẫu)"))
  }

  private mutating func writeAnnex() {
    paragraph(strong("PHỤ LỤC") + "\n" + strong("DANH MỤC NHIỆM VỤ CỤ THỂ"))
    let day = "\(plan.issued.day)/\(plan.issued.month)/\(plan.issued.year)"
    paragraph("*(Kèm theo Kế hoạch số \(plan.number) ngày \(day) của UBND tỉnh \(SampleWorld.place))*")
    lines.append("| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện |")
    lines.append("|---|---|---|---|---|")
    for (group, part) in plan.groups.enumerated() {
      lines.append("| \(group + 1) | \(part.title) | | | |")
      for (index, task) in part.tasks.enumerated() {
        let cells = [
          "\(group + 1).\(index + 1)", task.text, task.leads.joined(separator: "; "),
          task.coordinators.joined(separator: "; "), task.time,
        ]
        lines.append("| " + cells.joined(separator: " | ") + " |")
      }
    }
  }
}

extension PlanWriter {
  private static let width = 78

  private func strong(_ text: String) -> String { isMarkdown ? "**\(text)**" : text }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private mutating func heading(_ level: Int, _ text: String) {
    paragraph(isMarkdown ? String(repeating: "#", count: level + 1) + " " + text : text)
  }

  private mutating func bullet(_ text: String) { paragraph("- " + text) }

  /// One paragraph and the empty line after it; in plain text, cut at the width of a printed line.
  private mutating func paragraph(_ text: String) {
    lines += isMarkdown ? [text] : text.split(separator: "\n").flatMap(Self.wrapped)
    lines.append("")
  }

  private static func wrapped(_ text: Substring) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count >= width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
