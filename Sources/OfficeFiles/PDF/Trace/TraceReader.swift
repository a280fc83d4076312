/// Turns the drawing trace of `mutool trace` into pages: every sign with its place, font and number in the
/// font, every straight line, in the order of drawing.
struct TraceReader {
  private(set) var pages: [PageContent] = []
  private(set) var fonts = FontTable()
  private var page: PageContent?
  private var toPage = Affine.identity
  private var outline = OutlinePath()
  private var pathMode: PathMode?
  private var textMode: TextMode?
  private var span: Span?
  private var shown: [Glyph] = []
  private var hidden: [Glyph] = []
  private var turned: [(direction: Int, glyph: Glyph)] = []

  private enum PathMode { case fill, stroke }
  private enum TextMode { case shown, outlined, hidden }
  private struct Span {
    var font: Int
    var transform: Affine
  }

  init(fonts: FontTable = FontTable()) {
    self.fonts = fonts
  }

  mutating func read(_ trace: [UInt8]) {
    var scanner = TagScanner(trace)
    while let tag = scanner.next() { take(tag) }
    finishPage()
  }

  private mutating func take(_ tag: TagScanner.Tag) {
    if tag.isNamed("g") {
      takeGlyph(tag)
    } else if tag.isNamed("span") {
      let matrix = tag.numbers("trm")
      guard matrix.count == 4, let name = tag.text("font") else { return span = nil }
      span = Span(
        font: fonts.index(of: name),
        transform: Affine(matrix[0], matrix[1], matrix[2], matrix[3], 0, 0))
    } else if tag.isNamed("moveto"), pathMode != nil {
      outline.move(to: point(tag))
    } else if tag.isNamed("lineto"), pathMode != nil {
      outline.line(to: point(tag))
    } else if tag.isNamed("curveto"), pathMode != nil {
      outline.curve()
    } else if tag.isNamed("closepath"), pathMode != nil {
      outline.close()
    } else {
      takeOperator(tag)
    }
  }

  private mutating func takeOperator(_ tag: TagScanner.Tag) {
    if tag.isNamed("page") {
      finishPage()
      let box = tag.numbers("mediabox")
      guard box.count == 4, let number = tag.number("number") else { return }
      page = PageContent(
        number: Int(max(0, min(1e6, number))), width: abs(box[2] - box[0]), height: abs(box[3] - box[1]))
    } else if tag.isNamed("fill_path") || tag.isNamed("stroke_path") {
      pathMode = tag.isNamed("fill_path") ? .fill : .stroke
      toPage = Affine(tag.numbers("transform"))
      outline = OutlinePath()
    } else if tag.isNamed("/fill_path") || tag.isNamed("/stroke_path") {
      page?.rules += outline.rules(isStroked: pathMode == .stroke)
      if pathMode == .fill, outline.hasCurves { page?.curvedShapes += 1 }
      pathMode = nil
    } else if tag.isNamed("clip_path") || tag.isNamed("clip_stroke_path") {
      pathMode = nil
    } else if tag.isNamed("fill_text") || tag.isNamed("stroke_text") || tag.isNamed("ignore_text") {
      textMode = tag.isNamed("fill_text") ? .shown : tag.isNamed("stroke_text") ? .outlined : .hidden
      toPage = Affine(tag.numbers("transform"))
    } else if tag.isNamed("/fill_text") || tag.isNamed("/stroke_text") || tag.isNamed("/ignore_text") {
      textMode = nil
    } else if tag.isNamed("fill_image") || tag.isNamed("fill_image_mask") {
      takePicture(Affine(tag.numbers("transform")), width: tag.number("width") ?? 0)
    }
  }

  private func point(_ tag: TagScanner.Tag) -> Point {
    toPage.apply(Point(x: tag.number("x") ?? 0, y: tag.number("y") ?? 0))
  }

  private mutating func takePicture(_ transform: Affine, width: Double) {
    guard let current = page, current.width > 0, current.height > 0 else { return }
    let share = abs(transform.determinant) / (current.width * current.height)
    page?.pictureShare = min(1, current.pictureShare + share)
    let printed = (transform.a * transform.a + transform.b * transform.b).squareRoot()
    if share > 0.02, printed > 1 {
      page?.pictureResolution = max(current.pictureResolution, width / printed * 72)
    }
  }

  private mutating func takeGlyph(_ tag: TagScanner.Tag) {
    guard let textMode, let span, let text = tag.text("unicode") else { return }
    let origin = point(tag)
    let along = toPage.applyDirection(span.transform.applyDirection(Point(x: 1, y: 0)))
    let up = toPage.applyDirection(span.transform.applyDirection(Point(x: 0, y: 1)))
    let size = (up.x * up.x + up.y * up.y).squareRoot()
    let scale = (along.x * along.x + along.y * along.y).squareRoot()
    guard size > 0.5, size < 2000, scale > 0 else { return }
    let advance = max(0, min(4, tag.number("adv") ?? 0.5)) * scale
    let glyphID = tag.value("glyph").flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    var glyph = Glyph(
      text: text, glyphID: glyphID, font: span.font, left: origin.x, right: origin.x + advance,
      baseline: origin.y, size: size, isOutlined: textMode == .outlined)
    let isLevel = abs(along.y) < 0.12 * scale && along.x > 0
    if isLevel {
      if textMode == .hidden { hidden.append(glyph) } else { shown.append(glyph) }
    } else if let page, textMode != .hidden, let direction = Self.quarterTurn(along, scale: scale) {
      let place = Self.turnBack(origin, direction, page)
      glyph.left = place.x
      glyph.right = place.x + advance
      glyph.baseline = place.y
      turned.append((direction, glyph))
    }
  }

  /// 1 for text that runs down the page, 2 upside down, 3 up; nil for other slants.
  private static func quarterTurn(_ along: Point, scale: Double) -> Int? {
    if abs(along.x) < 0.12 * scale { return along.y > 0 ? 1 : 3 }
    return abs(along.y) < 0.12 * scale ? 2 : nil
  }

  private static func turnBack(_ point: Point, _ direction: Int, _ page: PageContent) -> Point {
    switch direction {
    case 1: Point(x: point.y, y: page.width - point.x)
    case 2: Point(x: page.width - point.x, y: page.height - point.y)
    default: Point(x: page.height - point.y, y: point.x)
    }
  }

  /// Pages whose text is drawn sideways are turned; hidden text, the recognised layer of a scan, counts where
  /// a page shows no other text.
  private mutating func finishPage() {
    defer {
      page = nil
      shown = []
      hidden = []
      turned = []
    }
    guard var done = page else { return }
    let sideways = Dictionary(grouping: turned, by: \.direction).max { $0.value.count < $1.value.count }
    if let sideways, sideways.value.count > 40, sideways.value.count > 2 * shown.count {
      done.glyphs = sideways.value.map(\.glyph)
      done.turnedGlyphs = shown.count
      if sideways.key != 2 { swap(&done.width, &done.height) }
      done.rules = []
    } else {
      done.glyphs = shown
      done.turnedGlyphs = turned.count
    }
    let visible = done.glyphs.count { !$0.isSpace }
    if hidden.count > 40, visible * 4 < hidden.count { done.glyphs += hidden }
    pages.append(done)
  }
}
