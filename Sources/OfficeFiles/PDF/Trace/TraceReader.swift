/// Turns the drawing trace of `mutool trace` into pages: every sign that can be seen with its place, font and number in
/// the font, every straight line, in the order of drawing.
struct TraceReader {
  private(set) var pages: [PageContent] = []
  private(set) var fonts = FontTable()
  private var page: PageContent?
  private var toPage = Affine.identity
  private var outline = OutlinePath()
  private var pathMode: PathMode?
  private var colour: TraceColour?
  private var textMode: TextMode?
  private var span: Span?
  private var shown: [(glyph: Glyph, place: Point)] = []
  private var hidden: [Glyph] = []
  /// Letters in the colour of the paper.
  private var faint: [Glyph] = []
  /// The widest sign of each font that has units of its own, in points.
  private var ownSizes: [Int: Double] = [:]
  private var turned: [TurnedGlyph] = []
  private var slanted = SlantedText()
  private var clips = TraceClips()
  private var paint = TracePaint()
  /// Groups within groups that mix with what lies below them, and masks, which are not seen themselves.
  private var blends: [Bool] = []
  private var masks = 0

  private enum PathMode { case fill, stroke, clip }
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
    } else if pathMode != nil, tag.isNamed("moveto") {
      outline.move(to: point(tag))
    } else if pathMode != nil, tag.isNamed("lineto") {
      outline.line(to: point(tag))
    } else if pathMode != nil, tag.isNamed("curveto") {
      outline.curve(to: toPage.apply(Point(x: tag.number("x3") ?? 0, y: tag.number("y3") ?? 0)))
    } else if pathMode != nil, tag.isNamed("closepath") {
      outline.close()
    } else {
      takeOperator(tag)
    }
  }

  private mutating func takeOperator(_ tag: TagScanner.Tag) {
    switch tag.name {
    case "page":
      finishPage()
      let box = tag.numbers("mediabox")
      guard box.count == 4, let number = tag.number("number") else { return }
      page = PageContent(
        number: Int(max(0, min(1e6, number))), width: abs(box[2] - box[0]), height: abs(box[3] - box[1]))
    case "fill_path", "stroke_path", "clip_path":
      pathMode = tag.isNamed("fill_path") ? .fill : tag.isNamed("stroke_path") ? .stroke : .clip
      toPage = Affine(tag.numbers("transform"))
      colour = pathMode == .fill ? TraceColour(tag) : nil
      outline = OutlinePath()
    case "/fill_path", "/stroke_path", "/clip_path": finishPath()
    case "clip_stroke_path", "clip_image_mask": clips.push()
    case "clip_text", "clip_stroke_text":
      // Letters filled with a pattern or a picture: the outline of the text is the clip.
      (textMode, colour) = (.shown, nil)
      toPage = Affine(tag.numbers("transform"))
    case "/clip_text", "/clip_stroke_text":
      textMode = nil
      clips.push()
    case "fill_shade": paint.add(clips.box, isWhite: false, isOpaque: false, after: shown.count)
    case "pop_clip": clips.pop()
    case "mask": masks += 1
    case "/mask":
      masks = max(0, masks - 1)
      clips.push()
    case "group":
      blends.append((tag.text("blendmode") ?? "Normal") != "Normal" || (tag.number("alpha") ?? 1) < 1)
    case "/group": _ = blends.popLast()
    case "fill_text", "stroke_text", "ignore_text":
      let colour = TraceColour(tag)
      textMode = tag.isNamed("fill_text") ? .shown : tag.isNamed("stroke_text") ? .outlined : .hidden
      if colour.alpha < 0.02 { textMode = .hidden }
      self.colour = colour
      toPage = Affine(tag.numbers("transform"))
    case "/fill_text", "/stroke_text", "/ignore_text": textMode = nil
    case "fill_image", "fill_image_mask":
      takePicture(Affine(tag.numbers("transform")), width: tag.number("width") ?? 0)
    default: break
    }
  }

  private mutating func finishPath() {
    defer { pathMode = nil }
    guard let mode = pathMode else { return }
    if mode == .clip { return clips.push(outline.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) }
    guard masks == 0 else { return }
    if page?.rules.count ?? 0 < PageContent.mostRules {
      page?.rules += outline.rules(isStroked: mode == .stroke)
    }
    guard mode == .fill, let colour, colour.alpha > 0.02, let box = outline.box else { return }
    if outline.hasCurves { page?.curvedShapes += 1 }
    let isOpaque = colour.alpha > 0.98 && outline.isRectangle && !blends.contains(true)
    paint.add(box, isWhite: colour.isWhite, isOpaque: isOpaque, after: shown.count)
  }

  private func point(_ tag: TagScanner.Tag) -> Point {
    toPage.apply(Point(x: tag.number("x") ?? 0, y: tag.number("y") ?? 0))
  }

  private mutating func takePicture(_ transform: Affine, width: Double) {
    guard let current = page, current.width > 0, current.height > 0, masks == 0 else { return }
    let share = abs(transform.determinant) / (current.width * current.height)
    page?.pictureShare = min(1, current.pictureShare + share)
    let printed = (transform.a * transform.a + transform.b * transform.b).squareRoot()
    if share > 0.02, printed > 1 {
      page?.pictureResolution = max(current.pictureResolution, width / printed * 72)
    }
    paint.add(transform.boxOfUnit, isWhite: false, isOpaque: false, after: shown.count)
  }

  private mutating func takeGlyph(_ tag: TagScanner.Tag) {
    guard let textMode, let span, masks == 0, let page, let text = tag.text("unicode") else { return }
    let origin = point(tag)
    let along = toPage.applyDirection(span.transform.applyDirection(Point(x: 1, y: 0)))
    let up = toPage.applyDirection(span.transform.applyDirection(Point(x: 0, y: 1)))
    let size = (up.x * up.x + up.y * up.y).squareRoot()
    let scale = (along.x * along.x + along.y * along.y).squareRoot()
    let advance = tag.number("adv") ?? 0.5
    // Fonts drawn by the page itself count in units of their own: the widest sign tells the size.
    let isOwn = advance > 4
    guard size > 0.5 || isOwn, size < 2000, scale > 0, advance * scale < 2000 else { return }
    if isOwn { ownSizes[span.font] = max(ownSizes[span.font] ?? 0, advance * scale) }
    let width = max(0, isOwn ? advance : min(4, advance))
    let middle = Point(
      x: origin.x + along.x * width / 2 + up.x * 0.3, y: origin.y + along.y * width / 2 + up.y * 0.3)
    let isSeen = isSeen(middle, on: page)
    guard isSeen || faint.count < 20_000 && isOnPage(middle, page) else { return }
    let glyphID = tag.value("glyph").flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    var glyph = Glyph(
      text: text, glyphID: glyphID, font: span.font, left: origin.x, right: origin.x + width * scale,
      baseline: origin.y, size: size, isOutlined: textMode == .outlined)
    let isLevel = abs(along.y) < 0.12 * scale && along.x > 0
    if !isSeen {
      if isLevel { faint.append(glyph) }
    } else if isLevel {
      if textMode == .hidden { hidden.append(glyph) } else { shown.append((glyph, middle)) }
    } else if textMode == .hidden {
      return
    } else if let direction = QuarterTurn(along: along, scale: scale) {
      let place = direction.turnBack(origin, width: page.width, height: page.height)
      glyph.left = place.x
      glyph.right = place.x + width * scale
      glyph.baseline = place.y
      turned.append(TurnedGlyph(direction: direction, glyph: glyph, place: middle))
    } else {
      slanted.add(glyph, at: origin, along: along)
    }
  }

  private func isOnPage(_ point: Point, _ page: PageContent) -> Bool {
    Box(left: 0, top: 0, right: page.width, bottom: page.height).holds(point, slack: 1) && clips.shows(point)
  }

  /// Whether something drawn here is on the page, within the clip, and of another colour than the paper.
  private func isSeen(_ point: Point, on page: PageContent) -> Bool {
    guard isOnPage(point, page) else { return false }
    return !(colour?.isWhite ?? false) || textMode == .hidden || paint.isDark(at: point)
  }

  /// Hidden text, the recognised layer of a scan, counts where a page shows no other text; and where there is none at
  /// all, white text may stand on something that was not seen as its ground.
  private mutating func finishPage() {
    defer {
      page = nil
      shown = []
      hidden = []
      faint = []
      ownSizes = [:]
      turned = []
      slanted = SlantedText()
      clips = TraceClips()
      paint = TracePaint()
      blends = []
      masks = 0
    }
    guard var done = page else { return }
    for (order, sign) in shown.enumerated() where !paint.covers(sign.place, order: order) {
      done.glyphs.append(sign.glyph)
    }
    done.turned = turned
    let visible = done.glyphs.count { !$0.isSpace }
    if visible == 0 && turned.isEmpty || hidden.count > 40 && visible * 4 < hidden.count {
      done.glyphs += hidden
    }
    if done.glyphs.isEmpty, turned.isEmpty { done.glyphs = faint }
    if done.glyphs.isEmpty, turned.isEmpty { done.glyphs = slanted.levelled }
    for index in done.glyphs.indices where done.glyphs[index].size < 3 {
      if let size = ownSizes[done.glyphs[index].font] { done.glyphs[index].size = size * 1.1 }
    }
    pages.append(done.uprighted)
  }
}

extension PageContent {
  /// Ruling lines of one page that are kept; more are a drawing.
  static let mostRules = 20_000

  /// The page as it is read: turned, where all of its text but a page number is drawn sideways.
  fileprivate var uprighted: PageContent {
    let counts = QuarterTurn.allCases.map { direction in
      (direction, count: turned.count { $0.direction == direction })
    }
    guard let most = counts.max(by: { $0.count < $1.count }), most.count > 40, glyphs.count <= 12
    else {
      return self
    }
    return turned(most.0)
  }
}
