import Core
import OfficialForm

/// Made-up documents at every place of the form.
enum MadeDocument {
  private static let letterhead = Letterhead(
    issuer: ["Ủy ban nhân dân", "Tỉnh An Hải"], name: "Ủy ban nhân dân tỉnh An Hải",
    address: "Số 1 đường Hải Đăng, phường Cửa Biển, tỉnh An Hải")

  static func of(_ kind: DocumentKind) -> OfficialDocument {
    let symbol = kind.code.map { "\($0)-UBND" } ?? "UBND-NV"
    var made = OfficialDocument(
      kind, letterhead, number: DocumentNumber(5, symbol: symbol), place: "An Hải",
      date: Day(year: 2026, month: 1, day: 9), subject: "Thông tin đối ngoại tỉnh An Hải năm 2026")
    made.marks = FormMarks(urgency: .flash, circulation: .internalUse)
    switch kind {
    case .letter, .proposal: made.addressees = kind == .letter ? ["Sở Ngoại vụ", "Sở Nội vụ"] : ["Chính phủ"]
    case .invitation: made.addressees = ["Sở Ngoại vụ"]
    case .decision:
      made.authority = "Chủ tịch Ủy ban nhân dân tỉnh An Hải"
    default: break
    }
    if kind == .decision || kind == .plan {
      made.bases = [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
        "Theo đề nghị của Giám đốc Sở Ngoại vụ",
      ]
    }
    made.body = kind == .decision ? articles : sections(2)
    if kind == .summary { made.body = [.table(table(rows: 12, columns: 9))] }
    made.signers = [
      FormSigner(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], name: "Nguyễn Văn Mẫu")
    ]
    if kind == .minutes {
      made.signers = [
        FormSigner(["Thư ký"], name: "Trần Thị Mẫu"), FormSigner(["Chủ trì"], name: "Lê Văn Mẫu"),
      ]
    }
    made.recipients = ["Bộ Ngoại giao", "Thường trực Tỉnh ủy", "Các sở, ban, ngành", "Như trên"]
    made.archive = "VT, NV"
    if kind == .plan {
      made.annexes = [FormAnnex("Danh mục nhiệm vụ", [.table(table(rows: 60, columns: 8))])]
    }
    return made
  }

  /// About 28 lines a page.
  static func long(pages: Int) -> OfficialDocument {
    var made = of(.plan)
    made.body = (0..<10).flatMap { _ in sections(pages / 10) + [.table(table(rows: 30, columns: 5))] }
    return made
  }

  private static let sentence =
    "Đẩy mạnh thông tin, quảng bá hình ảnh, tiềm năng, thế mạnh của tỉnh tới bạn bè quốc tế và người Việt Nam ở nước ngoài; nâng cao chất lượng nội dung, đa dạng hóa hình thức thể hiện, tăng cường ứng dụng công nghệ số. "

  private static func sections(_ count: Int) -> [FormElement] {
    (1...max(1, count)).flatMap { number -> [FormElement] in
      [
        .heading(.roman, label: "I.", title: "Mục đích, yêu cầu"),
        .heading(.clause, label: "\(number).", title: "Thông tin trên báo chí"),
        .paragraph(sentence + sentence),
        .paragraph(
          FormText([
            .init("Đơn vị chủ trì", bold: true), .init(": Sở Ngoại vụ; Sở Văn hóa, Thể thao và Du lịch."),
          ])),
        .paragraph(sentence + sentence + sentence), .paragraph(sentence),
      ]
    }
  }

  private static let articles: [FormElement] = [
    .heading(.chapter, label: "Chương I", title: "Quy định chung"),
    .heading(
      .article, label: "Điều 1.", title: "Ban hành kèm theo Quyết định này Kế hoạch thông tin đối ngoại"),
    .paragraph("1. " + sentence), .paragraph("a) " + sentence),
    .heading(.article, label: "Điều 2.", title: "Quyết định này có hiệu lực kể từ ngày ký"),
  ]

  private static func table(rows: Int, columns: Int) -> FormTable {
    FormTable(
      (1...columns).map {
        .init($0 == 1 ? "TT" : "Nội dung \($0)", width: $0 == 1 ? 1 : 3, $0 == 1 ? .center : .left)
      },
      [.init(["I. Nhóm nhiệm vụ"], isGroup: true)]
        + (1...rows).map { row in .init(["\(row)"] + (2...columns).map { "Sở Ngoại vụ, mục \(row).\($0)" }) })
  }
}
