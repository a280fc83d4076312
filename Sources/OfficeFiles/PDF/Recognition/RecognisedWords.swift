/// Words with places from the TSV that tesseract prints, and poppler's `pdftotext -tsv` alike.
enum RecognisedWords {
  /// Below this tesseract is guessing at specks.
  private static let leastConfidence = 10.0
  /// And below this where a mark stands far from all words.
  private static let leastOfLoneMark = 70.0

  private typealias Word = (glyph: Glyph, confidence: Double)

  /// Words as signs that stand alone, in points; `scale` is points a pixel. And their mean confidence, 0…100.
  static func read(tsv: [UInt8], scale: Double, font: Int) -> (glyphs: [Glyph], confidence: Double) {
    read(
      rows: String(decoding: tsv, as: UTF8.self).split(separator: "\n").dropFirst(), scale: scale, font: font)
  }

  /// - Parameter rows: without the first one, which names the columns.
  static func read(
    rows: some Sequence<Substring>, scale: Double, font: Int
  ) -> (glyphs: [Glyph], confidence: Double) {
    var words: [Word] = []
    var lineStart = 0
    var line: (baseline: Double, size: Double) = (0, 12)
    func finishLine() {
      let specks = words.indices[lineStart...].filter { isSpeck($0, of: words, from: lineStart) }
      for index in specks.reversed() { words.remove(at: index) }
      lineStart = words.count
    }
    for row in rows {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 12, let level = Int(fields[0]) else { continue }
      let numbers = fields[6...10].compactMap { Double($0) }
      guard numbers.count == 5 else { continue }
      let height = numbers[3] * scale
      if level == 4 {
        finishLine()
        line = (numbers[1] * scale + height * 0.78, min(40, max(5, height * 0.86)))
      } else if level == 5, numbers[4] >= leastConfidence {
        let text = fields[11].filter { !$0.isWhitespace }
        guard !text.isEmpty, isWord(text) else { continue }
        let left = numbers[0] * scale
        let glyph = Glyph(
          text: String(text), glyphID: nil, font: font, left: left, right: left + numbers[2] * scale,
          baseline: line.baseline, size: line.size, followsSpace: true)
        words.append((glyph, numbers[4]))
      }
    }
    finishLine()
    let total = words.reduce(0) { $0 + $1.confidence }
    return (words.map(\.glyph), words.isEmpty ? 0 : total / Double(words.count))
  }

  /// - Parameter start: where its line begins; it ends with the last word.
  private static func isSpeck(_ index: Int, of words: [Word], from start: Int) -> Bool {
    let (glyph, confidence) = words[index]
    guard confidence < leastOfLoneMark, !glyph.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return false
    }
    let reach = 2 * glyph.size
    return (index == start || glyph.left - words[index - 1].glyph.right > reach)
      && (index == words.count - 1 || words[index + 1].glyph.left - glyph.right > reach)
  }

  /// Left-over specks of lines come out as strokes and dots.
  private static func isWord(_ text: Substring.SubSequence) -> Bool {
    !text.allSatisfy { "|_=~—`'\"".contains($0) }
  }

  private static func isWord(_ text: String) -> Bool { isWord(text[...]) }
}
