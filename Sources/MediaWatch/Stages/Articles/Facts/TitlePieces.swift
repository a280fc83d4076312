/// A title cut at the marks that sites put between it and their name: "Cầu mới thông xe | Báo Mẫu".
struct TitlePieces {
  private static let strong: Set<Unicode.Scalar> = ["|", "»", "•", "¦", "｜"]
  private static let weak: Set<Unicode.Scalar> = ["-", "–", "—", "·", ":", "<", "/"]

  private let text: String
  private var ranges: [Range<String.Index>] = []
  /// Whether the mark before a piece is one that hardly stands inside a sentence.
  private var isStrong: [Bool] = []

  init(_ text: String) {
    self.text = text
    var start = text.startIndex
    var index = start
    var strongBefore = false
    let scalars = text.unicodeScalars
    while index < text.endIndex, ranges.count < 12 {
      let mark = scalars[index]
      let next = scalars.index(after: index)
      let isMark = Self.strong.contains(mark) || (Self.weak.contains(mark) && isApart(index, next))
      if isMark {
        add(start..<index, strongBefore)
        start = next
        strongBefore = Self.strong.contains(mark)
      }
      index = next
    }
    add(start..<text.endIndex, strongBefore)
  }

  private mutating func add(_ range: Range<String.Index>, _ strong: Bool) {
    guard text[range].utf8.contains(where: { $0 > 0x20 }) else { return }
    ranges.append(range)
    isStrong.append(strong)
  }

  /// A weak mark counts only with spaces on both sides.
  private func isApart(_ index: String.Index, _ next: String.Index) -> Bool {
    index > text.startIndex && text.utf8[text.utf8.index(before: index)] == 0x20 && next < text.endIndex
      && text.utf8[next] == 0x20
  }

  var count: Int { ranges.count }

  subscript(index: Int) -> String { tidied(ranges[index]) }

  /// Every beginning and end of the title that is whole pieces.
  var joined: [String] {
    (1..<max(1, count)).map { text(0..<$0) } + (1..<max(1, count)).map { text($0..<count) }
  }

  func text(_ pieces: Range<Int>) -> String {
    guard let first = pieces.first, let last = pieces.last else { return "" }
    return tidied(ranges[first].lowerBound..<ranges[last].upperBound)
  }

  /// Whether a piece behind a strong mark is so short beside the rest that it must be a name.
  func isTail(_ index: Int, after first: Int) -> Bool {
    guard isStrong[index] else { return false }
    let tail = self[index].utf8.count
    return tail * 2 < text(first..<index).utf8.count && tail <= 60
  }

  private func tidied(_ range: Range<String.Index>) -> String {
    var piece = text[range]
    while piece.utf8.first == 0x20 { piece = piece.dropFirst() }
    while piece.utf8.last == 0x20 { piece = piece.dropLast() }
    return String(piece)
  }
}
