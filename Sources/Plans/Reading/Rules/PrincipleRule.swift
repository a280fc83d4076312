/// Principles and mottoes that stand among tasks: "Quan điểm xuyên suốt là …", "Phương châm: …", "Coi … như …". They say how
/// to act, not what to do.
enum PrincipleRule {
  private static let openings = PhraseSet(
    """
    quan điểm|quan điểm xuyên suốt|quan điểm chỉ đạo|phương châm|phương châm hành động|phương châm chỉ đạo|nguyên tắc|tinh thần|tư tưởng chỉ đạo|khẩu hiệu|khẩu hiệu hành động|thông điệp|thông điệp chủ đạo|chủ đề|mục tiêu|mục tiêu cao nhất|tầm nhìn
    tinh thần chung|tinh thần chỉ đạo|yêu cầu xuyên suốt|động lực|thước đo
    """)
  private static let ends = PhraseSet("là|xuyên suốt|chung|hành động|chỉ đạo|lấy|phải|của|đặt ra")
  /// "Coi A như B", "Lấy A làm B", "Xác định A là B".
  private static let pairs: [(opening: PhraseSet, link: PhraseSet)] = [
    (PhraseSet("coi|luôn coi|phải coi|xem"), PhraseSet("như|là")),
    (PhraseSet("lấy"), PhraseSet("làm|là")),
    (PhraseSet("xác định|xác định rõ|nhận thức|nhận thức rõ|khẳng định"), PhraseSet("là")),
  ]
  private static let things = PhraseSet(
    """
    nhiệm vụ|khâu|trung tâm|thước đo|động lực|mục tiêu|nền tảng|cốt lõi|then chốt|trọng tâm|gốc|chính|nguồn lực|sức mạnh|đột phá|trụ cột|chủ thể|tài sản|tư liệu|tiêu chí|cơ sở|chìa khóa|kim chỉ nam|yếu tố|điều kiện|trách nhiệm|việc làm thường xuyên
    """)
  /// Somebody is told to do it after all.
  private static let tasks = PhraseSet("chủ trì|phối hợp với|có trách nhiệm|hoàn thành trước|trước ngày")

  static func isPrinciple(_ body: Passage) -> Bool {
    guard !tasks.contains(in: body) else { return false }
    let length = openings.match(body, at: 0)
    if length > 0, body.count > length {
      let gap = body.gap(before: length)
      if gap.contains(.colon) || gap.contains(.quote) || ends.match(body, at: length) > 0 { return true }
    }
    return pairs.contains { pair in
      let length = pair.opening.match(body, at: 0)
      guard length > 0, body.gap(before: length).isPlain,
        let link = pair.link.first(in: body, from: length + 1, to: min(body.count, 24))
      else { return false }
      return things.contains(in: body, from: link.upperBound, to: min(body.count, link.upperBound + 5))
    }
  }
}
