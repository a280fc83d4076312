/// Labels that are words: "Phần I", "Chương 2", "Mục 1", "Điều 5.", "Nhiệm vụ 3:".
enum NamedLabels {
  private static let words: [(phrase: Phrase, style: Label.Style)] = [
    ("phần thứ", .part), ("phần", .part), ("chương", .chapter), ("mục", .section), ("điều", .article),
    ("nhiệm vụ", .named(1)), ("nhóm nhiệm vụ", .named(2)), ("giải pháp", .named(3)),
    ("nhóm giải pháp", .named(4)), ("nội dung", .named(5)), ("hoạt động", .named(6)), ("bước", .named(7)),
    ("dự án", .named(8)), ("tiểu dự án", .named(9)), ("nhóm", .named(10)), ("giai đoạn", .named(11)),
    ("việc", .named(12)),
    ("công việc", .named(13)), ("chuyên đề", .named(14)), ("hợp phần", .named(15)), ("mô hình", .named(16)),
  ]
  private static let ordinals: [(phrase: Phrase, value: Int)] = [
    ("nhất", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6),
  ]

  static func read(_ bytes: [UInt8], at start: Int) -> Label? {
    // Only these words begin with these letters; most paragraphs end here.
    switch bytes[start] {
    case 0x50, 0x43, 0x4D, 0x4E, 0x47, 0x48, 0x42, 0x44, 0x54, 0x56, 0xC4: break
    default: return nil
    }
    let passage = Passage(utf8: Array(bytes[start..<min(start + 48, bytes.count)]))
    for (phrase, style) in words where phrase.matches(passage, at: 0) {
      let index = phrase.count
      guard index < passage.count, let value = value(passage, index) else { continue }
      let word = passage.words[index]
      guard closes(word.gap, style) || index + 1 == passage.count else { continue }
      let printed =
        style == .article || style == .section
        ? passage.text(index, index + 1) : passage.text(0, index + 1)
      return Label(
        style: style, printed: printed, numbers: [value],
        contentStart: contentStart(bytes, start + Int(word.end)))
    }
    return nil
  }

  private static func closes(_ gap: Gap, _ style: Label.Style) -> Bool {
    switch style {
    case .part, .chapter, .section: true
    case .article: gap.contains(.stop) || gap.contains(.colon)
    default: gap.contains(.stop) || gap.contains(.colon)
    }
  }

  private static func value(_ passage: Passage, _ index: Int) -> Int? {
    if let number = passage.number(index) { return number < 500 ? number : nil }
    for (phrase, value) in ordinals where phrase.matches(passage, at: index) { return value }
    let word = passage.words[index]
    guard word.isCapital, word.end - word.start <= 5 else { return nil }
    let digits = Array(passage.bytes[Int(word.start)..<Int(word.end)]) + [0x2E]
    guard let label = LabelReader.read(digits), label.style == .roman || label.style == .capital else {
      return nil
    }
    return label.numbers.first
  }

  private static func contentStart(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index
    while index < bytes.count, [0x2E, 0x3A, 0x20, 0x2D].contains(bytes[index]) { index += 1 }
    return index
  }
}
