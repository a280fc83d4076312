import VietnameseText

/// Pieces that stand in two columns with no line between: letterhead, signature with the list of recipients.
struct ColumnRegion: Sendable {
  var left: [TextPiece]
  var right: [TextPiece]

  var box: Box {
    (left + right).dropFirst().reduce((left + right).first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0))
    {
      $0.joined(with: $1.box)
    }
  }
}

extension ColumnRegion {
  /// Splits the pieces of a page, sorted from the top, into regions of two columns and the rest.
  static func find(in pieces: [TextPiece]) -> (regions: [ColumnRegion], rest: [TextPiece]) {
    guard pieces.count <= mostPieces else { return ([], pieces) }
    var regions: [ColumnRegion] = []
    var taken = Set<Int>()
    for seed in pieces.indices where !taken.contains(seed) {
      guard let partner = partner(of: seed, in: pieces, taken) else { continue }
      let members = grow(seed, partner, pieces, taken)
      guard let region = region(members.map { pieces[$0.index] }, sides: members.map(\.isLeft)) else {
        continue
      }
      regions.append(region)
      taken.formUnion(members.map(\.index))
    }
    return (regions, pieces.indices.filter { !taken.contains($0) }.map { pieces[$0] })
  }

  /// A dense page has some hundreds; more are a drawing with words in it.
  private static let mostPieces = 1200

  /// A piece at the same height with a wide gap between, that does not look like a label and its text.
  private static func partner(of seed: Int, in pieces: [TextPiece], _ taken: Set<Int>) -> Int? {
    let piece = pieces[seed]
    return pieces.indices.first { index in
      let other = pieces[index]
      guard index != seed, !taken.contains(index), piece.overlap(with: other) > 0.4 else { return false }
      let (left, right) = piece.box.left < other.box.left ? (piece, other) : (other, piece)
      guard right.box.left - left.box.right > 0.3 * piece.size, left.text.count > 5 else { return false }
      return right.box.left - left.box.right > 1.2 * piece.size || right.text.hasPrefix("CỘNG HÒA")
        || right.text.hasPrefix("CỘNG HOÀ") || right.text.hasPrefix("ĐẢNG CỘNG")
    }
  }

  private static func grow(
    _ seed: Int, _ partner: Int, _ pieces: [TextPiece], _ taken: Set<Int>
  ) -> [(index: Int, isLeft: Bool)] {
    let isSeedLeft = pieces[seed].box.left < pieces[partner].box.left
    var gutter = Gutter(
      left: pieces[isSeedLeft ? seed : partner].box.right,
      right: pieces[isSeedLeft ? partner : seed].box.left,
      narrowest: 0.3 * pieces[seed].size)
    var members = [(index: seed, isLeft: isSeedLeft), (index: partner, isLeft: !isSeedLeft)]
    for index in pieces.indices.dropFirst(min(seed, partner)) where index != seed && index != partner {
      let piece = pieces[index]
      guard !taken.contains(index) else { break }
      if closesMotto(piece, members.filter { !$0.isLeft }.map { pieces[$0.index] }) {
        members.append((index, false))
        continue
      }
      guard let side = gutter.side(of: piece.box) else { break }
      let column = members.filter { $0.isLeft == side.isLeft }.map { pieces[$0.index] }
      guard belongs(piece, to: column, beside: pieces, isLeft: side.isLeft) else { break }
      gutter = side.gutter
      members.append((index, side.isLeft))
    }
    return members
  }

  /// "NAM" on a line of its own, below a first line of the motto that was too wide.
  private static func closesMotto(_ piece: TextPiece, _ column: [TextPiece]) -> Bool {
    piece.text == "NAM" && column.contains { $0.text.hasSuffix(" CHỦ NGHĨA VIỆT") }
  }

  /// Whether a piece goes on with a column: beside another piece, or set like the column's lines and close
  /// below.
  private static func belongs(
    _ piece: TextPiece, to column: [TextPiece], beside pieces: [TextPiece], isLeft: Bool
  ) -> Bool {
    guard let last = column.max(by: { $0.box.bottom < $1.box.bottom }) else { return false }
    let gap = piece.box.top - last.box.bottom
    let hasNeighbour = pieces.contains {
      $0 != piece && $0.overlap(with: piece) > 0.4
        && (isLeft ? $0.box.left > piece.box.right + piece.size : $0.box.right < piece.box.left - piece.size)
    }
    if hasNeighbour { return gap < 8 * piece.size }
    let isCentred = PageLayout.lines(column).contains { abs($0.middle - piece.middle) < 2 * piece.size }
    let isAligned = column.contains { abs($0.box.left - piece.box.left) < 1.2 * piece.size }
    guard isCentred || (isLeft && isAligned) else { return false }
    return gap < (isLeft ? 1.6 : 9) * piece.size
  }

  /// Two columns need two lines beside each other, or one line that is surely a letterhead or a signature.
  private static func region(_ pieces: [TextPiece], sides: [Bool]) -> ColumnRegion? {
    let left = zip(pieces, sides).filter(\.1).map(\.0)
    let right = zip(pieces, sides).filter { !$0.1 }.map(\.0)
    let shared = left.count { piece in right.contains { $0.overlap(with: piece) > 0.4 } }
    let isKnown = (left + right).contains { piece in
      let text = Folding.fold(piece.text)
      return text.hasPrefix("cong hoa xa hoi") || text.hasPrefix("dang cong san")
        || text.hasPrefix("noi nhan")
    }
    guard shared >= 2 || (shared >= 1 && isKnown) else { return nil }
    return ColumnRegion(left: left, right: right)
  }

  /// The blank stripe between two columns.
  private struct Gutter {
    var left: Double
    var right: Double
    var narrowest: Double

    func side(of box: Box) -> (isLeft: Bool, gutter: Gutter)? {
      if (box.left + box.right) / 2 < (left + right) / 2 {
        let next = Gutter(left: max(left, box.right), right: right, narrowest: narrowest)
        return next.right - next.left >= narrowest ? (true, next) : nil
      }
      let next = Gutter(left: left, right: min(right, box.left), narrowest: narrowest)
      return next.right - next.left >= narrowest ? (false, next) : nil
    }
  }
}
