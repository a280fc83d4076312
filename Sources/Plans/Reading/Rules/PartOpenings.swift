import OfficeFiles

/// The lines by which one part of an official paper gives way to the next.
enum PartOpenings {
  private static let recipients: Phrase = "nơi nhận"
  private static let annex = PhraseSet(
    "phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số|danh mục kèm theo", plainly: false)
  private static let signature = PhraseSet("kt chu tich|tm|kt|tl|tuq|q chu tich|t/m|k/t|t/l", plainly: true)
  private static let preamble = PhraseSet(
    """
    căn cứ|thực hiện|triển khai|triển khai thực hiện|thi hành|theo|trên cơ sở|nhằm|để|tiếp tục|xét|quán triệt
    kính gửi|hưởng ứng|cụ thể hóa|sau khi|phát huy
    """)
  /// Bodies that stand alone above the legal bases of a decision.
  private static let issuers = PhraseSet(
    "thủ tướng|chủ tịch|bộ trưởng|ủy ban nhân dân|giám đốc|hội đồng nhân dân|chính phủ|quốc hội|ban thường vụ|ban chấp hành|thống đốc|tổng giám đốc|ubnd"
  )
  private static let sections = PhraseSet(
    "mục đích|mục tiêu|nội dung|nhiệm vụ|tổ chức thực hiện|căn cứ xây dựng")

  static func isAnnex(_ paragraph: Paragraph) -> Bool {
    let body = paragraph.body
    guard annex.match(body, at: 0) > 0, body.lead.isPlain, let first = body.words.first, first.isCapital
    else {
      return false
    }
    guard paragraph.label == nil || first.isAllCapitals else { return false }
    return first.isAllCapitals || body.count <= 4 && body.lastByte != 0x2E
      || paragraph.isBold && body.count <= 30
      || body.words[min(body.count - 1, 3)].gap.contains(.colon) && body.count <= 5
  }

  static func isRecipients(_ paragraph: Paragraph) -> Bool { isRecipients(paragraph.body) }

  static func isRecipients(_ line: Passage) -> Bool {
    recipients.matches(line, at: 0, plainly: true) && (line.count == 2 || line.words[1].gap.contains(.colon))
  }

  /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
  static func isSignature(_ paragraph: Paragraph) -> Bool {
    let body = paragraph.body
    guard paragraph.label == nil, let first = body.words.first, first.isAllCapitals, body.count <= 14 else {
      return false
    }
    return body.isInCapitals && (signature.match(body, at: 0) > 0 || SignatureRule.isPosition(body))
  }

  static func isClosing(_ table: Table) -> Bool {
    table.rows.contains { row in
      // "Nơi nhận" may head a column of a table of reports.
      row.cells.compactMap { $0 }.filter { !$0.text.isEmpty }.count <= 2
        && row.cells.contains { cell in
          cell?.paragraphs.prefix(4).contains { isRecipients(Passage(String($0.prefix(30)))) } ?? false
        }
    }
  }

  /// Whether `paragraph` no longer belongs to the title that `title` began.
  static func endsTitle(_ paragraph: Paragraph, after title: [Paragraph]) -> Bool {
    if let label = paragraph.label, !label.style.isBullet { return true }
    let body = paragraph.body
    if body.lead.contains(.open) { return true }
    if !title.isEmpty, body.count <= 12, issuers.match(body, at: 0) > 0, body.isInCapitals { return true }
    let titleLines = title.dropFirst(
      title.first.map { DocumentTypes.heading($0.body)?.isAlone ?? false } == true ? 1 : 0)
    guard let last = titleLines.last else {
      // The first line below "KẾ HOẠCH" is its title whatever it looks like, unless it cites a legal base in length.
      return body.count > 90 && preamble.match(body, at: 0) > 0
    }
    if body.isInCapitals {
      return !last.body.isInCapitals || DocumentTypes.heading(body) != nil || title.count > 8
    }
    if body.lastByte == 0x3A { return true }
    // "KẾT LUẬN" / "của đồng chí Chủ tịch tại cuộc họp …": a line that begins small goes on.
    if last.body.isInCapitals, !paragraph.isBold { return body.words.first?.isCapital ?? true }
    if preamble.match(body, at: 0) > 0, !(paragraph.isBold && last.isBold) { return true }
    return last.isBold ? !paragraph.isBold : body.count > 40 || title.count > 4 || body.lastByte == 0x3B
  }

  /// A section heading that lost its number.
  static func isSectionHeading(_ paragraph: Paragraph) -> Bool {
    paragraph.label == nil && sections.match(paragraph.body, at: 0) > 0 && paragraph.body.count <= 16
      && (paragraph.isBold || paragraph.body.isInCapitals || paragraph.form != .plain)
  }
}
