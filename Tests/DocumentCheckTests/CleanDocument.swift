import Core
import OfficialForm

/// A made-up plan that keeps the form at every place.
enum CleanDocument {
  static let today = Day(daysSince1970: 20_470)

  static func make() -> OfficialDocument {
    var plan = OfficialDocument(
      .plan,
      Letterhead(
        parent: ["Tỉnh ủy An Hải"], issuer: ["Ủy ban nhân dân", "Tỉnh An Hải"],
        name: "Ủy ban nhân dân tỉnh An Hải"),
      number: DocumentNumber(5, symbol: "KH-UBND"), place: "An Hải", date: Day(year: 2026, month: 1, day: 9),
      subject: "Thông tin đối ngoại tỉnh An Hải năm 2026")
    plan.bases = [
      "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
      "Căn cứ Nghị định số 224/2026/NĐ-CP ngày 07 tháng 01 năm 2026 của Chính phủ",
      "Theo đề nghị của Giám đốc Sở Ngoại vụ",
    ]
    let sentence =
      "Đẩy mạnh thông tin, quảng bá hình ảnh, tiềm năng, thế mạnh của tỉnh tới bạn bè quốc tế; nâng cao chất lượng nội dung, đa dạng hóa hình thức thể hiện."
    plan.body = [
      .heading(.roman, label: "I.", title: "Mục đích, yêu cầu"),
      .paragraph(sentence), .paragraph(sentence), .paragraph(sentence),
      .heading(.roman, label: "II.", title: "Nhiệm vụ"),
      .paragraph("1. Mở chuyên mục thông tin đối ngoại trên cổng thông tin điện tử của tỉnh bằng tiếng Anh."),
      .paragraph("Đơn vị chủ trì: Sở Ngoại vụ. Thời gian thực hiện: Năm 2026."),
    ]
    plan.signers = [
      FormSigner(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], name: "Nguyễn Văn Mẫu")
    ]
    plan.recipients = ["Bộ Ngoại giao", "Sở Ngoại vụ", "Các sở, ban, ngành"]
    plan.archive = "VT, NV"
    plan.annexes = ["Danh mục nhiệm vụ", "Dự toán kinh phí"].map { title in
      FormAnnex(
        title,
        [
          .table(
            FormTable(
              [.init("TT", width: 1), .init("Nội dung", width: 6), .init("Ghi chú", width: 2)],
              [.init(["1", "Mở chuyên mục tiếng Anh", ""]), .init(["2", "Làm phim tài liệu", ""])]))
        ])
    }
    return plan
  }
}
