import Foundation

/// How wide words are in Times New Roman, so that a rule below them can be as long as they are.
package enum TextWidth {
  /// In points. A letter with marks is as wide as the letter.
  package static func points(_ text: String, size: Double, bold: Bool) -> Double {
    let widths = bold ? bolds : regulars
    let sum = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x20...0x7E: sum + widths[Int(scalar.value) - 0x20]
      case 0x110: sum + widths[0x44 - 0x20]
      case 0x111: sum + widths[0x64 - 0x20]
      case 0x300...0x36F: sum
      default: sum + 500
      }
    }
    return Double(sum) * size / 1000
  }

  /// Of U+0020…U+007E, in thousandths of the size: the metrics that Times New Roman shares with Liberation Serif.
  private static let regulars = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
    611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500,
    444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500,
    444, 480,
    200, 480, 541,
  ]
  private static let bolds = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
    667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556,
    444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500,
    444, 394,
    220, 394, 520,
  ]
}
