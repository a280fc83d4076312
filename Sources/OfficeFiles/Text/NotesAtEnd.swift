/// Finds the footnotes of a document whose format does not tell them: its last lines that begin with "[1]", "[2]" …
/// when the text above has the same marks.
enum NotesAtEnd {
  static func mark(_ blocks: inout [Block]) {
    var index = blocks.count - 1
    var first: Int?
    // Notes are few and short: a bounded look from the end.
    let last = max(0, blocks.count - 200)
    while index >= last {
      if markOfNote(blocks[index]) != nil { first = index }
      index -= 1
    }
    guard let first, first > 0 else { return }
    let marks = Set(blocks[first...].compactMap(markOfNote))
    var cited: Set<Int> = []
    for block in blocks[..<first] { cite(block, marks, into: &cited) }
    for index in first..<blocks.count {
      if let mark = markOfNote(blocks[index]), cited.contains(mark) { blocks[index].kind = .footnote }
    }
  }

  private static func markOfNote(_ block: Block) -> Int? {
    switch block.kind {
    case .line, .paragraph: number(in: block.text.utf8[...])
    default: nil
    }
  }

  /// The number of "[12]" at the start.
  private static func number(in text: Substring.UTF8View) -> Int? {
    guard text.first == 0x5B else { return nil }
    var value = 0
    var digits = 0
    for byte in text.dropFirst().prefix(4) {
      if byte == 0x5D { return digits > 0 ? value : nil }
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return nil
  }

  private static func cite(_ block: Block, _ marks: Set<Int>, into cited: inout Set<Int>) {
    func look(_ text: String) {
      var rest = text.utf8[...]
      while let bracket = rest.firstIndex(of: 0x5B) {
        rest = rest[bracket...]
        if bracket > text.startIndex, let value = number(in: rest), marks.contains(value) {
          cited.insert(value)
        }
        rest = rest.dropFirst()
      }
    }
    if case .table(let table) = block.kind {
      for row in table.rows { for cell in row.cells { cell?.paragraphs.forEach(look) } }
    } else {
      look(block.text)
    }
  }
}
