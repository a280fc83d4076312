/// Which annexes hold tasks: tables of tasks, and texts whose title says that they give some; report forms do not.
enum AnnexRule {
  private static let deeds = PhraseSet(
    "nhiệm vụ|phân công|công việc|giải pháp|hoạt động|nội dung thực hiện|kế hoạch triển khai")
  private static let forms = PhraseSet("đề cương|mẫu|biểu mẫu|báo cáo|biểu số|phiếu|bảng chấm điểm|tiêu chí")

  static func mayHoldTasks(_ part: Parts.Part) -> Bool {
    let hasTable = part.pieces.contains { if case .table = $0 { true } else { false } }
    let title = (part.title + part.preamble).map(\.body)
    if title.prefix(4).contains(where: { forms.contains(in: $0, to: 12) }) { return false }
    return hasTable || title.contains { deeds.contains(in: $0) }
  }
}
