/// What is painted on a page besides text, as far as it decides whether text can be seen: white letters need a dark
/// ground, and a sheet laid over letters hides them.
struct TracePaint: Sendable {
  private struct Sheet {
    var box: Box
    /// How many signs were drawn before it.
    var order: Int
    /// A full rectangle in a colour that lets nothing through.
    var isOpaque: Bool
  }

  private var sheets: [Sheet] = []
  /// Pages with more are drawings, and the question is not asked.
  private static let most = 400
  private var isDrawing: Bool { sheets.count > Self.most }

  mutating func add(_ box: Box, isWhite: Bool, isOpaque: Bool, after order: Int) {
    guard !isDrawing, box.right - box.left > 4, box.bottom - box.top > 4 else { return }
    sheets.append(Sheet(box: box, order: isWhite ? -1 - order : order, isOpaque: isOpaque))
  }

  /// Whether white letters at a place stand on something that is not white.
  func isDark(at point: Point) -> Bool {
    guard !isDrawing else { return true }
    return sheets.last { $0.box.holds(point) }.map { $0.order >= 0 } ?? false
  }

  /// Whether something was laid over a sign later. `order` counts the signs drawn before it.
  func covers(_ point: Point, order: Int) -> Bool {
    guard !isDrawing else { return false }
    return sheets.contains { sheet in
      sheet.isOpaque && (sheet.order >= 0 ? sheet.order : -1 - sheet.order) > order && sheet.box.holds(point)
    }
  }
}

/// A colour as the trace writes it.
struct TraceColour {
  let isWhite: Bool
  let alpha: Double

  init(_ tag: TagScanner.Tag) {
    let parts = tag.numbers("color")
    alpha = tag.number("alpha") ?? 1
    // Grey and red-green-blue are light; inks, of which white has none, are four or have names.
    let space = tag.text("colorspace") ?? ""
    let isLight = (parts.count == 1 && space.contains("Gray") || parts.count == 3) && !space.contains("(")
    isWhite = isLight ? parts.allSatisfy { $0 > 0.99 } : parts.count == 4 && parts.allSatisfy { $0 < 0.01 }
  }
}
