/// Letters of one printed line that are set wide apart ("K Ế  H O Ạ C H"): how wide, so that the blanks between words can
/// be told from those between letters.
struct LetterSpacing {
  /// The usual gap between letters of a word, in parts of the size; 0 for a line that is set as usual.
  let usual: Double
  /// Blanks stand between the letters themselves, so only wider ones part words.
  let isTyped: Bool

  static let none = LetterSpacing(usual: 0, isTyped: false)

  var isWide: Bool { usual > 0 }

  /// - Parameter gap: between two signs, in parts of the size.
  func partsWords(_ gap: Double, hasBlank: Bool) -> Bool {
    isTyped ? gap > 1.6 * usual : hasBlank || gap > usual + 0.18
  }

  /// - Parameter signs: visible signs from left to right; only titles are set wide, so long lines are not.
  static func of(_ signs: [Glyph]) -> LetterSpacing {
    guard (4...200).contains(signs.count), signs.allSatisfy({ $0.text.count == 1 }) else { return .none }
    var gaps: [Double] = []
    var spaced = 0
    for (before, sign) in zip(signs, signs.dropFirst()) where !sign.isCombining && sign.size > 0 {
      gaps.append((sign.left - before.right) / sign.size)
      if sign.followsSpace { spaced += 1 }
    }
    gaps.sort()
    guard gaps.count >= 3 else { return .none }
    // Words are longer than one letter: most gaps are within words.
    let usual = gaps[gaps.count / 2]
    guard (0.12...1).contains(usual), gaps[gaps.count / 5] > 0.6 * usual else { return .none }
    return LetterSpacing(usual: usual, isTyped: spaced * 2 > gaps.count)
  }
}
