import Core
import OfficeFiles

/// A made-up plan of any length, in the layout of plain text: sections, bullets, assignment lines, citations.
enum SamplePlan {
  /// Of that many megabytes, give or take a section, as a reader of plain text hands it on; one section for 0.
  static func document(megabytes: Int) -> DocumentText {
    let one = text(sections: 1).count
    let lines = String(decoding: text(sections: megabytes * 1_000_000 / one), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.enumerated().filter { !$0.element.isEmpty }.map {
      Block(.line, String($0.element), place: SourcePlace(line: $0.offset + 1))
    }
    return DocumentText(lines: lines.map { SourceLine(String($0)) }, blocks: blocks)
  }

  static func text(sections: Int) -> [UInt8] {
    var text =
      "KẾ HOẠCH\n\nTruyền thông chính sách giai đoạn 2026-2030\n\nCăn cứ Nghị định số 12/2026/NĐ-CP ngày 01/3/2026 của Chính phủ;\n\nII. NHIỆM VỤ\n\n"
    for section in 1...max(1, sections) {
      text += """
        \(section). Tuyên truyền nội dung thứ \(section) trên các phương tiện thông tin đại chúng của địa phương

        - Xây dựng chuyên trang, chuyên mục về chủ trương, chính sách mới; phối hợp \
        với Sở Nội vụ, Công an tỉnh và các đơn vị liên quan bảo đảm tiến độ, \
        chất lượng; triển khai Chỉ thị số \(section)/CT-TTg ngày 15/4/2026 của Thủ tướng Chính phủ.

        - Tổ chức tập huấn nghiệp vụ cho cán bộ làm công tác thông tin cơ sở của các xã, phường \
        trên địa bàn tỉnh, ưu tiên vùng sâu, vùng xa, vùng đồng bào dân tộc thiểu số.

        Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch; Sở Khoa học và Công nghệ.

        Đơn vị phối hợp: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường; Báo và Đài Phát thanh - Truyền hình.

        Thời gian thực hiện: 2026 - 2030.


        """
    }
    return Array(text.utf8)
  }
}
