import Core

@testable import OfficialForm

/// A made-up plan at every place of the form.
enum OfficialPlan {
  static func make(annexes: Int = 2) -> OfficialDocument {
    var plan = OfficialDocument(
      .plan,
      Letterhead(
        issuer: ["Ủy ban nhân dân", "Tỉnh An Hải"], name: "Ủy ban nhân dân tỉnh An Hải",
        address: "Số 1 đường Hải Đăng, phường Cửa Biển, tỉnh An Hải"),
      number: DocumentNumber(5, symbol: "KH-UBND"), place: "An Hải", date: Day(year: 2026, month: 1, day: 9),
      subject: "Thông tin đối ngoại tỉnh An Hải năm 2026")
    plan.bases = [
      "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
      "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
    ]
    plan.body = [
      .heading(.roman, label: "I.", title: "Mục đích, yêu cầu"),
      .paragraph("Thông tin chính xác, kịp thời, có nguồn rõ ràng."),
      .heading(.roman, label: "II.", title: "Nhiệm vụ"),
      .heading(.clause, label: "1.", title: "Thông tin trên báo chí"),
      .paragraph(
        FormText([
          .init("a) Mở chuyên mục hằng tháng. "), .init("Đơn vị chủ trì", bold: true),
          .init(": Sở Ngoại vụ."),
        ])
      ),
      .table(
        FormTable(
          [
            .init("TT", width: 1, .center), .init("Nhiệm vụ", width: 6), .init("Chủ trì", width: 3),
            .init("Thời gian", width: 2, .center),
          ],
          [
            .init(["I. Báo chí"], isGroup: true),
            .init(["1", "Mở chuyên mục", "Sở Ngoại vụ", "Hằng năm"]),
            .init(["2", "Làm phim tài liệu\nbằng hai thứ tiếng", "Báo và Đài", "Quý III/2026"]),
          ])),
    ]
    plan.signers = [
      FormSigner(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], name: "Nguyễn Văn Mẫu")
    ]
    plan.recipients = ["Bộ Ngoại giao", "Thường trực Tỉnh ủy", "Các sở, ban, ngành"]
    plan.archive = "VT, NV"
    plan.marks = FormMarks(urgency: .flash, circulation: .internalUse)
    plan.annexes = (0..<annexes).map { index in
      FormAnnex(
        "Danh mục nhiệm vụ \(index + 1)",
        [
          .table(
            FormTable(
              (1...8).map { .init("Cột \($0)", width: 1) },
              (1...40).map { row in .init((1...8).map { "Ô \(row).\($0)" }) }))
        ])
    }
    return plan
  }
}
