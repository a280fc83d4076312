/// Reads what `mutool draw -F stext` prints of one page: its signs with their places, and no drawing.
enum PlainPage {
  /// Nil when it prints no page.
  static func read(_ output: [UInt8], number: Int, fonts: inout FontTable) -> PageContent? {
    var scanner = TagScanner(output)
    var page: PageContent?
    var font = 0
    var size = 0.0
    while let tag = scanner.next() {
      if tag.isNamed("char") {
        guard let width = page?.width, let height = page?.height, size > 0.5, size < 2000,
          let text = tag.text("c"),
          let x = tag.number("x"), let y = tag.number("y"), x >= 0, x <= width, y >= 0, y <= height
        else { continue }
        let quad = tag.numbers("quad")
        let right = quad.count == 8 ? max(x, quad[2]) : x + size / 2
        page?.glyphs.append(
          Glyph(text: text, glyphID: nil, font: font, left: x, right: right, baseline: y, size: size))
      } else if tag.isNamed("font") {
        font = fonts.index(of: tag.text("name") ?? "")
        size = tag.number("size") ?? 0
      } else if tag.isNamed("page"), page == nil {
        guard let width = tag.number("width"), let height = tag.number("height") else { return nil }
        page = PageContent(number: number, width: width, height: height)
      }
    }
    return page
  }
}
