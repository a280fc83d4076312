/// Tells headings from sentences by their shape.
enum ItemShape {
  /// Whether an item introduces others: it ends with a colon, or is a short bold or italic line without a full stop.
  static func opensItems(_ paragraph: Paragraph) -> Bool {
    let last = paragraph.body.lastByte
    if last == 0x3A { return true }
    if last == 0x2E || last == 0x3B { return false }
    return (paragraph.isBold || paragraph.isItalic) && paragraph.body.count <= 30
  }

  private static let topics = PhraseSet("đối với|về")

  /// Whether an item is a whole sentence, not a heading.
  static func isSentence(_ paragraph: Paragraph) -> Bool {
    let last = paragraph.body.lastByte
    if last == 0x3A || topics.match(paragraph.body, at: 0) > 0 { return false }
    if last == 0x2E || last == 0x3B { return paragraph.body.count > 8 }
    return paragraph.body.count > 45
  }

  /// Whether a numbered line without its full stop says that somebody does something: "2. Sở A bố trí kinh phí".
  static func saysDeed(_ paragraph: Paragraph) -> Bool {
    guard paragraph.label != nil, paragraph.body.lastByte != 0x3A, paragraph.body.count > 3 else {
      return false
    }
    guard let subject = SubjectRule.subject(of: paragraph.body) else { return false }
    return subject.hasPredicate || subject.end < paragraph.body.count
  }

  /// A paragraph wholly in parentheses: "(Chi tiết tại Phụ lục đính kèm)".
  static func isRemark(_ paragraph: Paragraph) -> Bool {
    guard paragraph.body.lead.contains(.open), let last = paragraph.body.words.last else { return false }
    return last.gap.contains(.close)
  }
}
