import Core
import OfficialForm
import PlanReading
import VietnameseText

/// A plan as the register has it, as an official document: the heading, the legal bases, what is to be reported, and all tasks in
/// one table as an annex. Read back it gives the same plan.
package enum PlanForm {
  package static func document(of plan: PlanDocument) -> OfficialDocument {
    let head = plan.document
    var made = OfficialDocument(
      .plan, Issuer.letterhead(head),
      number: head.number.map(DocumentNumber.init(printed:)) ?? DocumentNumber(symbol: "KH-UBND"),
      place: head.place ?? head.province ?? "",
      date: head.date, subject: head.title ?? "")
    made.typeName = head.type ?? made.typeName
    made.bases = plan.legalBases.map { basis($0, plan.citations) }
    made.body = body(plan)
    made.signers = [FormSigner(Issuer.authority(head), name: head.signer.name)]
    made.recipients = plan.recipients.filter { !isArchive($0) }
    made.archive = plan.recipients.first(where: isArchive).map(archive) ?? made.archive
    if !plan.tasks.isEmpty { made.annexes = [FormAnnex("Danh mục nhiệm vụ", [.table(table(plan.tasks))])] }
    return made
  }

  /// "ke-hoach-160-KH-UBND.docx".
  package static func fileName(of plan: PlanDocument) -> String {
    let words = [plan.document.type ?? "Kế hoạch", plan.document.number ?? ""].map { Folding.fold($0) }
    let letters = words.joined(separator: " ").split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    return letters.joined(separator: "-") + ".docx"
  }

  /// What stands behind "Lưu:".
  private static func archive(_ recipient: String) -> String {
    String(recipient.dropFirst("Lưu".count).drop { $0 == ":" || $0 == " " })
  }

  private static func isArchive(_ recipient: String) -> Bool { recipient.hasPrefix("Lưu") }

  /// "Căn cứ Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị".
  private static func basis(_ number: String, _ citations: [Citation]) -> String {
    let cited = citations.first { $0.number == number }
    let date = cited?.date.map { " ngày \(OfficialDate.printed($0))" } ?? ""
    let issuer = cited?.issuer.map { " của \($0)" } ?? ""
    return "Căn cứ \(cited?.kind.map { "\($0) số " } ?? "")\(number)\(date)\(issuer)"
  }

  private static func body(_ plan: PlanDocument) -> [FormElement] {
    var body: [FormElement] = [
      .heading(.roman, label: "I.", title: "Nhiệm vụ"),
      .paragraph("(Nhiệm vụ cụ thể tại Phụ lục kèm theo)"),
    ]
    let reports = plan.reporting.map(sentence)
    if !reports.isEmpty {
      body.append(.heading(.roman, label: "II.", title: "Chế độ báo cáo"))
      body += reports.map { .paragraph($0) }
    }
    return body
  }

  /// "Sở Nội vụ báo cáo kết quả thực hiện 6 tháng gửi UBND tỉnh trước ngày 20/5 hằng năm."
  private static func sentence(_ duty: ReportingDuty) -> String {
    if !duty.asked.sentence.isEmpty {
      let own = duty.asked.sentence
      return own.hasSuffix(".") ? own : own + "."
    }
    var words = [duty.who, "báo cáo kết quả thực hiện", duty.covers].compactMap(\.self)
    if let to = duty.to { words.append("gửi \(to)") }
    if let due = duty.due { words.append("trước ngày \(OfficialDate.short(due))") }
    return words.joined(separator: " ") + "."
  }

  private static func table(_ tasks: [PlanTask]) -> FormTable {
    var rows: [FormTable.Row] = []
    var pillar: String?
    for (place, task) in tasks.enumerated() {
      if let own = task.pillar, !own.isEmpty, own != pillar { rows.append(.init([own], isGroup: true)) }
      pillar = task.pillar ?? pillar
      func names(_ names: [String]) -> String { names.joined(separator: "; ") }
      rows.append(
        .init([
          "\(place + 1)", task.text, names(task.leads), names(task.coordinators), names(task.monitors),
          task.timing?.raw ?? "",
        ]))
    }
    return FormTable(
      [
        .init("TT", width: 1, .center), .init("Nhiệm vụ", width: 7), .init("Đơn vị chủ trì", width: 3),
        .init("Đơn vị phối hợp", width: 3), .init("Đơn vị theo dõi, hướng dẫn", width: 3),
        .init("Thời gian thực hiện", width: 2, .center),
      ], rows)
  }
}
