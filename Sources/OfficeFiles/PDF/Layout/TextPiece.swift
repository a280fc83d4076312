/// Text that stands together on one printed line.
struct TextPiece: Hashable, Sendable {
  var text: String
  var box: Box
  var baseline: Double
  var size: Double
  var isBold: Bool
  var isItalic: Bool
  /// It begins with the small raised number of a footnote.
  var isNote = false

  var middle: Double { (box.left + box.right) / 2 }
  var height: Double { box.bottom - box.top }

  /// Share of the lower of two heights that overlaps.
  func overlap(with other: TextPiece) -> Double {
    let shared = min(box.bottom, other.box.bottom) - max(box.top, other.box.top)
    return max(0, shared) / max(0.1, min(height, other.height))
  }

  func joined(with other: TextPiece) -> TextPiece {
    var piece = self
    piece.text += " " + other.text
    piece.box = box.joined(with: other.box)
    piece.isBold = isBold && other.isBold
    piece.isItalic = isItalic && other.isItalic
    return piece
  }
}

extension Box {
  func joined(with other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
