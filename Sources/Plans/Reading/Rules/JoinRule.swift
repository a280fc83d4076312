import Core

/// Whether a line goes on in the next one.
enum JoinRule {
  /// Openings that always begin a paragraph of their own.
  private static let openings = PhraseSet(
    """
    noi nhan|kt chu tich|tm uy ban|tm ubnd|tl chu tich|kt giam doc|kt bo truong|tren day la|don vi chu tri
    co quan chu tri|don vi thuc hien|co quan thuc hien|don vi phoi hop|co quan phoi hop|thoi gian thuc hien
    thoi gian hoan thanh|thoi han|can cu|trong qua trinh|doc lap tu do|cong hoa xa hoi chu nghia|luu vt
    """, plainly: true)
  /// Words that never end a sentence.
  private static let links = PhraseSet(
    """
    của|và|các|với|về|trong|cho|tại|do|là|theo|từ|đến|hoặc|ngày|số|những|được|bằng|vào|để|trên|ra|giữa|như|có|đã
    """)

  static func joins(_ open: OpenParagraph, _ next: OpenParagraph, _ width: LineWidth) -> Bool {
    guard let first = next.firstLine.words.first else {
      return open.isLine && next.isLine && !open.bytes.isEmpty
    }
    if open.lastLine.bytes.hasSuffix("./.") { return false }
    if isLabelAlone(open), next.label == nil { return true }
    let ends = endsSentence(open.lastLine.lastByte)
    // An empty line behind a full stop ends the paragraph, however full the line is; behind an item also before a capital.
    let isParted = width.emptyLinesDivide && next.place.line > open.place.endLine + 1
    if isParted, ends || first.isCapital && open.label != nil { return false }
    if ends, first.isCapital, AssignmentLabels.match(next.firstLine, at: 0) != nil {
      // Unless the line goes on with an assignment that the item itself has begun.
      guard open.label != nil, AssignmentRule.tail(open.lastLine) != nil else { return false }
    }
    if ends, first.isCapital, open.label != nil, ClosingLineRule.opensClosing(next.firstLine) { return false }
    let isWrapped = width.isWrapped(open)
    let isFull = isWrapped && width.isFull(open, next: next.firstLine)
    if let label = next.label {
      if isApposition(open, next, label) { return true }
      // "kinh tế" / "- xã hội": a dash inside a word pair, broken at the end of a line.
      guard label.style == .dash, !first.isCapital, isFull, !ends, open.lastLine.lastByte != 0x3A else {
        return false
      }
      return next.isLine
    }
    let isLower = !first.isCapital && !first.isNumber && next.firstLine.lead.isPlain
    // An item of a list that a page break tore.
    if case .listItem = open.form, next.form == .plain, isLower {
      return !ends && open.lastLine.lastByte != 0x3A
    }
    guard open.form == next.form, next.form == .plain else { return false }
    if isFixed(open.firstLine) || isFixed(next.firstLine) { return false }
    if openings.match(next.firstLine, at: 0) > 0, first.isCapital, ends || !isFull || isParted {
      return false
    }
    if open.firstLine.isInCapitals != next.firstLine.isInCapitals, open.isLine, next.firstLine.count > 2,
      open.firstLine.count > 1, first.isCapital
    {
      return false
    }
    if !isWrapped || !next.isLine {
      guard open.isBold == next.isBold || isLower else { return false }
      if open.isBold, endsInName(open.lastLine) { return true }
      if isLower { return !ends && open.lastLine.lastByte != 0x3A }
      return !ends && open.bytes.count > 60 && endsWithLink(open.lastLine) && !next.isBold
    }
    if isLower { return isFull || !ends }
    guard open.isBold == next.isBold else { return false }
    return isFull
  }

  /// "Phần thứ nhất" or "Chương II" on a line of its own: its title stands on the next one.
  private static func isLabelAlone(_ open: OpenParagraph) -> Bool {
    guard let label = open.label, label.contentStart >= open.bytes.count else { return false }
    switch label.style {
    case .part, .chapter, .section, .roman: return true
    default: return false
    }
  }

  private static let offices = PhraseSet(
    """
    cơ quan thường trực|cơ quan đầu mối|đơn vị thường trực|đơn vị đầu mối|thường trực ban chỉ đạo|chủ tịch|phó chủ tịch|trưởng ban|phó trưởng ban|bí thư|phó bí thư
    giám đốc|phó giám đốc|tổ trưởng|tổ phó|ủy viên|trưởng đoàn|phó trưởng đoàn|chánh văn phòng
    """)

  /// "… báo cáo về Cục A" / "- Cơ quan thường trực Ban Chỉ đạo trước ngày 20": the dash adds what the body is, and the
  /// sentence before it is open.
  private static func isApposition(_ open: OpenParagraph, _ next: OpenParagraph, _ label: Label) -> Bool {
    guard label.style == .dash, !open.isBold, open.lastLine.lastByte >= 0x61, open.bytes.count > 80 else {
      return false
    }
    return offices.match(next.firstLine, at: 0) > 0 && AssignmentLabels.match(next.firstLine, at: 0) == nil
  }

  /// A line that stands alone by the form of official documents.
  private static func isFixed(_ line: Passage) -> Bool {
    line.count <= 6 && (DocumentTypes.heading(line) != nil || openings.match(line, at: 0) == line.count)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3B || byte == 0x21 }

  private static let halves = PhraseSet(
    "hội liên hiệp|hội|liên hiệp|sở|ủy ban|ban|văn phòng|trung tâm|chi cục")

  /// A bold heading broken inside a name: "Đề nghị Mặt trận Tổ quốc, Hội Liên hiệp" / "Phụ nữ tỉnh".
  private static func endsInName(_ line: Passage) -> Bool {
    guard line.count > 3, !line.isInCapitals, line.words[line.count - 1].gap.isPlain else { return false }
    return (1...2).contains { length in
      let start = line.count - length
      return line.words[start].isCapital && halves.match(line, at: start) == length
    }
  }

  private static func endsWithLink(_ line: Passage) -> Bool {
    line.lastByte == 0x2C || links.match(line, at: line.count - 1) > 0
  }
}

extension [UInt8] {
  func hasSuffix(_ suffix: StaticString) -> Bool {
    var end = count
    while end > 0, self[end - 1] == 0x20 { end -= 1 }
    return suffix.withUTF8Buffer { text in
      end >= text.count && (0..<text.count).allSatisfy { self[end - text.count + $0] == text[$0] }
    }
  }
}
