/// Lengths in the units of WordprocessingML (ECMA-376, 17.18): twentieths of a point, eighths for rules, halves for letters.
enum WordUnits {
  static func twips(points: Double) -> Int { Int((points * 20).rounded()) }
  static func twips(millimetres: Double) -> Int { twips(points: millimetres * 72 / 25.4) }
  static func halves(points: Double) -> String { "\(Int((points * 2).rounded()))" }
}

/// The page as it is written, in twips: the smallest margins that the form allows.
struct WordPage {
  let width: Int
  let height: Int
  let isWide: Bool
  static let top = WordUnits.twips(millimetres: FormFigures.top.lowerBound)
  static let bottom = WordUnits.twips(millimetres: FormFigures.bottom.lowerBound)
  static let left = WordUnits.twips(millimetres: FormFigures.left.lowerBound)
  // Rounded up: fifteen millimetres are the least.
  static let right = WordUnits.twips(millimetres: FormFigures.right.lowerBound) + 1
  static let head = WordUnits.twips(millimetres: 10)

  init(isWide: Bool) {
    let paper = FormFigures.paper
    let (short, long) = (
      WordUnits.twips(millimetres: paper.width), WordUnits.twips(millimetres: paper.height)
    )
    (width, height) = isWide ? (long, short) : (short, long)
    self.isWide = isWide
  }

  /// Between the margins.
  var line: Int { width - Self.left - Self.right }
}
