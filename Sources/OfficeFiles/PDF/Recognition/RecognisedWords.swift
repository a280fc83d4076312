/// Words with places from tesseract's TSV.
enum RecognisedWords {
  /// Below this tesseract is guessing at specks.
  private static let leastConfidence = 10.0

  /// Words as signs that stand alone, in points; `scale` is points a pixel. And their mean confidence, 0…100.
  static func read(tsv: [UInt8], scale: Double, font: Int) -> (glyphs: [Glyph], confidence: Double) {
    var glyphs: [Glyph] = []
    var total = 0.0
    var line: (baseline: Double, size: Double) = (0, 12)
    for row in String(decoding: tsv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 12, let level = Int(fields[0]) else { continue }
      let numbers = fields[6...10].compactMap { Double($0) }
      guard numbers.count == 5 else { continue }
      let height = numbers[3] * scale
      if level == 4 {
        line = (numbers[1] * scale + height * 0.78, min(40, max(5, height * 0.86)))
      } else if level == 5, numbers[4] >= leastConfidence {
        let text = fields[11].filter { !$0.isWhitespace }
        guard !text.isEmpty, isWord(text) else { continue }
        let left = numbers[0] * scale
        glyphs.append(
          Glyph(
            text: String(text), glyphID: nil, font: font, left: left, right: left + numbers[2] * scale,
            baseline: line.baseline, size: line.size, followsSpace: true))
        total += numbers[4]
      }
    }
    return (glyphs, glyphs.isEmpty ? 0 : total / Double(glyphs.count))
  }

  /// Left-over specks of lines come out as strokes and dots.
  private static func isWord(_ text: Substring.SubSequence) -> Bool {
    !text.allSatisfy { "|_=~—`'\"".contains($0) }
  }

  private static func isWord(_ text: String) -> Bool { isWord(text[...]) }
}
