/// What begins a structure of Markdown at the start of a line.
enum MarkdownMarks {
  /// Whether a text uses Markdown at all: headings, strong text, tables or tags.
  static func areUsed(in lines: TextLines) -> Bool {
    var strong = 0
    var fences = 0
    for line in 0..<lines.count {
      let range = lines.trimmed(line)
      guard range.count > 0 else { continue }
      if headingLevel(lines, range) != nil { return true }
      if range.count == 1 && lines.bytes[range.lowerBound] == 0x7C { fences += 1 }
      if isDelimiterRow(lines, range) { return true }
      strong += marks(lines, range)
      if strong >= 2 || fences >= 4 { return true }
    }
    return false
  }

  /// "**" beside a letter, and "<b>" or "<br>".
  private static func marks(_ lines: TextLines, _ range: Range<Int>) -> Int {
    lines.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        if bytes[index] == 0x2A && bytes[index + 1] == 0x2A {
          var length = 2
          while index + length < range.upperBound && bytes[index + length] == 0x2A { length += 1 }
          if length <= 4 && range.count > length { count += 1 }
          index += length
        } else if bytes[index] == 0x3C && bytes[index...].prefix(6).elementsEqual("<table".utf8) {
          count += 2
          index += 6
        } else if bytes[index] == 0x3C && bytes[index + 1] == 0x62 && index + 2 < range.upperBound
          && (bytes[index + 2] == 0x3E || bytes[index + 2] == 0x72)
        {
          count += 2
          index += 3
        } else {
          index += 1
        }
      }
      return count
    }
  }

  /// A line that something other than the running paragraph begins with.
  static func opensStructure(_ lines: TextLines, _ line: Int) -> Bool {
    let range = lines.trimmed(line)
    guard let first = range.first.map({ lines.bytes[$0] }) else { return true }
    switch first {
    case 0x23: return headingLevel(lines, range) != nil
    case 0x7C: return true
    case 0x60, 0x7E: return isCodeFence(lines, range)
    case 0x3C: return range.count > 6 && lines.bytes[range.lowerBound + 1] | 0x20 == 0x74
    case 0x5B: return noteLabel(lines, range) != nil
    default: return false
    }
  }

  /// "## " gives 2.
  static func headingLevel(_ lines: TextLines, _ range: Range<Int>) -> Int? {
    var level = 0
    var index = range.lowerBound
    while index < range.upperBound && lines.bytes[index] == 0x23 && level < 7 {
      level += 1
      index += 1
    }
    guard level >= 1, level <= 6, index < range.upperBound, lines.bytes[index] <= 0x20 else { return nil }
    return level
  }

  /// What a line begins with that ends the paragraph before it.
  enum ListMark: Hashable {
    /// "- ", "+ ", "* ", with the depth by its indentation.
    case bullet(level: Int)
    /// "1. ", "1) ": in plans as often the number of a heading as of a list item, so it opens a paragraph.
    case number
  }

  static func listMark(_ lines: TextLines, _ line: Int) -> ListMark? {
    let range = lines.trimmed(line)
    guard range.count > 2 else { return nil }
    var index = range.lowerBound
    let first = lines.bytes[index]
    if first == 0x2D || first == 0x2B || first == 0x2A {
      index += 1
    } else {
      while index < range.upperBound && lines.bytes[index].isASCIIDigit && index - range.lowerBound < 3 {
        index += 1
      }
      guard index > range.lowerBound, index < range.upperBound,
        lines.bytes[index] == 0x2E || lines.bytes[index] == 0x29
      else { return nil }
      index += 1
    }
    guard index < range.upperBound, lines.bytes[index] == 0x20 || lines.bytes[index] == 0x09 else {
      return nil
    }
    if first.isASCIIDigit { return .number }
    return .bullet(level: min(8, (range.lowerBound - lines.ranges[line].lowerBound) / 2))
  }

  /// "II. NHIỆM VỤ", "A. …", "b) …" on a line of its own: sections of offices' papers, which Markdown does not know.
  static func opensSection(_ lines: TextLines, _ line: Int) -> Bool {
    let text = lines.bytes[lines.trimmed(line)].prefix(8)
    guard let mark = text.firstIndex(where: { $0 == 0x2E || $0 == 0x29 }), mark > text.startIndex,
      mark + 1 < text.endIndex, text[mark + 1] == 0x20
    else { return false }
    let label = text[..<mark]
    if text[mark] == 0x29 { return label.count == 1 && (0x61...0x7A).contains(label[label.startIndex]) }
    let isRoman = label.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    return isRoman || label.count == 1 && (0x41...0x48).contains(label[label.startIndex])
  }

  static func isCodeFence(_ lines: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let first = lines.bytes[range.lowerBound]
    return lines.bytes[range.lowerBound..<range.lowerBound + 3].allSatisfy { $0 == first }
  }

  /// "[^1]:" gives the range of "1".
  static func noteLabel(_ lines: TextLines, _ range: Range<Int>) -> Range<Int>? {
    let bytes = lines.bytes
    guard range.count > 5, bytes[range.lowerBound] == 0x5B, bytes[range.lowerBound + 1] == 0x5E else {
      return nil
    }
    var index = range.lowerBound + 2
    while index < range.upperBound && bytes[index] != 0x5D && index - range.lowerBound < 24 { index += 1 }
    guard index + 1 < range.upperBound, bytes[index] == 0x5D, bytes[index + 1] == 0x3A else { return nil }
    return range.lowerBound + 2..<index
  }

  /// "|---|:--:|", the line under the head of a table.
  static func isDelimiterRow(_ lines: TextLines, _ range: Range<Int>) -> Bool {
    var dashes = 0
    var pipes = 0
    for index in range {
      switch lines.bytes[index] {
      case 0x2D: dashes += 1
      case 0x7C: pipes += 1
      case 0x20, 0x3A, 0x09: break
      default: return false
      }
    }
    return dashes >= 2 && pipes >= 1
  }

  /// A line of nothing but dashes, underscores, equal signs or stars.
  static func isRule(_ lines: TextLines, _ line: Int) -> Bool {
    let range = lines.trimmed(line)
    return isRule(lines.bytes[range])
  }

  static func isRule(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    return bytes.allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 == 0x3D || $0 == 0x2A || $0 == 0x20 }
  }
}
