/// The sign or number that opens a paragraph.
struct Label: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    /// "Phần I", "Phần thứ nhất".
    case part
    case chapter
    /// "Mục 1".
    case section
    /// "II."
    case roman
    /// "B."
    case capital
    /// "Điều 3."
    case article
    /// "Nhiệm vụ 2:"; the hash of its word keeps "Nhiệm vụ" and "Giải pháp" apart.
    case named(UInt64)
    /// "2." is depth 1, "2.1" depth 2.
    case number(depth: Int)
    /// "a)"
    case letter
    /// "1)" or "(1)"
    case bracket
    case dash, plus, star

    var isBullet: Bool {
      switch self {
      case .dash, .plus, .star: true
      default: false
      }
    }

    /// Which style goes inside which when a document has not shown it yet; lower is outer.
    var rank: Int {
      switch self {
      case .part: 1
      case .chapter: 2
      case .section: 3
      case .roman, .capital: 10
      case .article: 12
      case .named: 15
      case .number(let depth): 19 + depth
      case .letter: 30
      case .bracket: 35
      case .dash, .plus, .star: 40
      }
    }
  }

  var style: Style
  /// As printed, without its closing sign: "II", "2.1", "a", "-".
  var printed: String
  /// Its value counted from 1, one entry a level; empty for bullets.
  var numbers: [Int]
  /// Where the text after the label begins, as UTF-8 offset.
  var contentStart: Int
}
