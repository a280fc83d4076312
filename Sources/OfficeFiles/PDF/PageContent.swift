/// One page as it is drawn: signs, ruling lines and pictures, in points from the top left corner.
struct PageContent: Sendable {
  /// Counted from 1.
  var number: Int
  var width: Double
  var height: Double
  var glyphs: [Glyph] = []
  var rules: [Rule] = []
  /// Share of the page that its pictures cover (scans may come in strips), 0…1.
  var pictureShare = 0.0
  /// Filled shapes with curves: letters turned into outlines make thousands.
  var curvedShapes = 0
  /// Dots an inch of the finest large picture; 0 without one.
  var pictureResolution = 0.0
  /// Signs that run in another direction: tables set sideways, watermarks, stamps on the edge.
  var turned: [TurnedGlyph] = []
}

extension PageContent {
  /// Whether it is a picture of a page.
  var isScan: Bool { pictureShare > 0.5 }

  /// Whether it has signs of its own that say something.
  var holdsText: Bool { glyphs.contains { !$0.isSpace && $0.text != "\u{FFFD}" } }
}

/// One drawn sign, or one recognised word.
struct Glyph: Sendable {
  var text: String
  /// Number of the sign in its font, where the file tells.
  var glyphID: Int?
  /// Index into `FontTable`.
  var font: Int
  var left: Double
  var right: Double
  /// From the top of the page.
  var baseline: Double
  var size: Double
  /// A blank belongs before it.
  var followsSpace = false
  var isOutlined = false

  var isSpace: Bool { text.utf8.allSatisfy { $0 == 0x20 } || text == "\u{A0}" }
  var isCombining: Bool {
    text.unicodeScalars.first.map { (0x0300...0x036F).contains($0.value) } ?? false
  }
  var top: Double { baseline - 0.72 * size }
  var bottom: Double { baseline + 0.22 * size }
  var middle: Double { (left + right) / 2 }
}

/// A straight horizontal or vertical ruling line.
struct Rule: Hashable, Sendable {
  var isHorizontal: Bool
  /// y of a horizontal line, x of a vertical one.
  var position: Double
  var start: Double
  var end: Double
}

/// Fonts of a document, by the name that the file gives them.
struct FontTable: Sendable {
  private(set) var names: [String] = []
  private var indexes: [String: Int] = [:]

  mutating func index(of name: String) -> Int {
    if let known = indexes[name] { return known }
    indexes[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The name without the subset's tag: "BCDEEE+Arial-BoldMT" is "Arial-BoldMT".
  func family(_ index: Int) -> String {
    let name = names[index]
    guard let plus = name.firstIndex(of: "+") else { return name }
    return String(name[name.index(after: plus)...])
  }

  func isBold(_ index: Int) -> Bool {
    let name = family(index)
    return ["Bold", "Black", "Heavy", "bold"].contains { name.contains($0) }
  }

  func isItalic(_ index: Int) -> Bool {
    let name = family(index)
    return ["Italic", "Oblique", "italic"].contains { name.contains($0) }
  }
}
