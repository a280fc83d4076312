import Core
import OfficeFiles

/// Web pages turned into Markdown often lose the blank line before a heading, so that its block runs on: the
/// heading's own line, bold and numbered, or a change from capitals to small letters, begins a new block.
enum RunOnBlock {
  static func split(_ block: Block, _ lines: [SourceLine]) -> [Block] {
    switch block.kind {
    case .paragraph, .listItem: break
    default: return [block]
    }
    let first = block.place.line
    let last = min(block.place.endLine, lines.count)
    guard first >= 1, last > first, mayRunOn(lines[first - 1..<last]) else { return [block] }
    return cut(block, lines, first, last)
  }

  /// Cheap test: some inner line begins with "**", or the first one is bold or in capitals.
  private static func mayRunOn(_ lines: ArraySlice<SourceLine>) -> Bool {
    lines.dropFirst().contains { $0.text.utf8.starts(with: [0x2A, 0x2A]) }
      || lines.first.map { $0.text.utf8.starts(with: [0x2A, 0x2A]) } ?? false
  }

  private static func cut(_ block: Block, _ lines: [SourceLine], _ first: Int, _ last: Int) -> [Block] {
    let bytes = Array(block.text.utf8)
    var cuts: [(byte: Int, line: Int)] = [(0, first)]
    var from = 0
    var before = Passage(stripped(lines[first - 1].text))
    for line in first + 1...last {
      let raw = lines[line - 1].text
      let text = stripped(raw)
      let passage = Passage(text)
      guard passage.count > 0, let found = find(Array(text.utf8.prefix(24)), in: bytes, from: from + 1) else {
        continue
      }
      let isHeading =
        raw.utf8.starts(with: [0x2A, 0x2A]) && !(LabelReader.read(Array(text.utf8))?.style.isBullet ?? true)
      let leavesCapitals =
        before.isInCapitals && before.count > 1 && passage.count > 3 && passage.capitalShare < 0.4
      if isHeading || leavesCapitals { cuts.append((found, line)) }
      from = found
      before = passage
    }
    guard cuts.count > 1 else { return [block] }
    return cuts.enumerated().map { index, cut in
      let end = index + 1 < cuts.count ? cuts[index + 1] : (byte: bytes.count, line: last + 1)
      var part = block
      part.text = String(decoding: bytes[cut.byte..<end.byte], as: UTF8.self).trimmingSpaces()
      part.place = SourcePlace(line: cut.line, endLine: max(cut.line, end.line - 1), page: block.place.page)
      if index > 0 {
        part.kind = .paragraph
        part.isBold = lines[cut.line - 1].text.utf8.starts(with: [0x2A, 0x2A])
      }
      return part
    }
  }

  /// A line without the marks of emphasis.
  private static func stripped(_ line: String) -> String {
    String(decoding: line.utf8.filter { $0 != 0x2A && $0 != 0x23 }, as: UTF8.self).trimmingSpaces()
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, bytes.count >= needle.count, start <= bytes.count - needle.count else {
      return nil
    }
    for index in start...(bytes.count - needle.count) where bytes[index] == needle[0] {
      if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
    }
    return nil
  }
}

extension String {
  func trimmingSpaces() -> String {
    var bytes = Substring(self).utf8
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
