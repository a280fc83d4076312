/// Sets the values of form fields into their pages, as signs on the line of their labels.
struct FormText {
  let widgets: [PDFWidget]

  func apply(to pages: inout [PageContent], fonts: inout FontTable) {
    guard !widgets.isEmpty else { return }
    let font = fonts.index(of: "Form")
    for widget in widgets {
      guard pages.indices.contains(widget.page - 1), let box = widget.box else { continue }
      let lines = Self.lines(widget)
      guard !lines.isEmpty else { continue }
      // What is drawn in the field may be older than its value, or in letters of another code.
      pages[widget.page - 1].glyphs.removeAll {
        box.holds(Point(x: $0.middle, y: $0.baseline - 0.3 * $0.size))
      }
      Self.set(lines, in: box, on: &pages[widget.page - 1], font: font)
    }
  }

  private static func lines(_ widget: PDFWidget) -> [[Substring]] {
    switch widget.kind {
    case .box: [[widget.isOn ? "☒" : "☐"]]
    case .text, .choice:
      widget.text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
        .filter { !$0.isEmpty }
    }
  }

  private static func set(_ lines: [[Substring]], in box: Box, on page: inout PageContent, font: Int) {
    let height = box.bottom - box.top
    let size = max(6, min(12, height / Double(lines.count) * 0.75))
    for (index, words) in lines.enumerated() {
      var baseline =
        lines.count == 1 ? (box.top + box.bottom) / 2 + 0.35 * size : box.top + size * 1.2 * Double(index + 1)
      let neighbours = page.glyphs.filter { $0.baseline > box.top && $0.baseline < box.bottom + 0.2 * size }
      if lines.count == 1, let label = label(left: box, neighbours) ?? neighbours.first {
        baseline = label.baseline
      }
      var span = (left: box.left, right: box.right)
      if index == 0, let label = label(left: box, neighbours), !isParted(label, box, page),
        !neighbours.contains(where: { $0.left >= box.right && $0.left < box.right + 2 * size })
          || words.count > 1 || words[0].count > 1
      {
        span.left = min(span.left, label.right + 0.3 * size)
      }
      page.glyphs += fill(
        span, words,
        Glyph(
          text: "", glyphID: nil, font: font, left: 0, right: 0, baseline: baseline, size: size))
    }
  }

  /// Words over the whole width, so that no blank column seems to stand between a label and its value.
  private static func fill(_ span: (left: Double, right: Double), _ words: [Substring], _ model: Glyph)
    -> [Glyph]
  {
    let gap = 0.3 * model.size
    let room = max(1, span.right - span.left - gap * Double(words.count - 1))
    let letters = max(1, words.reduce(0) { $0 + $1.count })
    var x = span.left
    return words.map { word in
      var glyph = model
      glyph.text = String(word)
      glyph.left = x
      glyph.right = x + room * Double(word.count) / Double(letters)
      glyph.followsSpace = true
      x = glyph.right + gap
      return glyph
    }
  }

  /// The last sign left of the field.
  private static func label(left box: Box, _ signs: [Glyph]) -> Glyph? {
    signs.filter { $0.right <= box.left + 2 && !$0.isSpace }.max { $0.right < $1.right }
  }

  /// Whether a line of a table stands between a label and its field.
  private static func isParted(_ label: Glyph, _ box: Box, _ page: PageContent) -> Bool {
    page.rules.contains { rule in
      !rule.isHorizontal && rule.position > label.right - 1 && rule.position < box.left - 2
        && rule.start < label.baseline && rule.end > label.baseline - 0.5 * label.size
    }
  }
}
