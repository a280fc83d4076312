/// Puts the printed lines of one cell together into paragraphs.
enum PrintedParagraphs {
  static func paragraphs(of lines: [TextPiece], right: Double) -> [String] {
    var paragraphs: [String] = []
    var last: TextPiece?
    for line in lines {
      defer { last = line }
      guard let before = last, !paragraphs.isEmpty, !opens(line.text), !ends(before, right: right) else {
        paragraphs.append(line.text)
        continue
      }
      paragraphs[paragraphs.count - 1] = join(paragraphs[paragraphs.count - 1], line.text)
    }
    return paragraphs
  }

  /// Two lines of one sentence; a word cut at its own hyphen comes together again ("i-" + "Speed").
  static func join(_ first: String, _ second: String) -> String {
    guard first.hasSuffix("-"), first.dropLast().last?.isLetter == true, second.first?.isLetter == true else {
      return first + " " + second
    }
    return first + second
  }

  /// Whether a line begins with a bullet or a number of its own.
  static func opens(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    if "-–+•*▪➢✓".contains(first) { return line.dropFirst().first == " " || "-–+•".contains(first) }
    let label = line.prefix { $0 != " " }
    guard label.count <= 5, label.count < line.count, let end = label.last,
      end == "." || end == ")" || end == "/"
    else {
      return false
    }
    let body = label.dropLast()
    return body.allSatisfy { $0.isNumber || $0 == "." } || (body.count == 1 && body.allSatisfy(\.isLetter))
  }

  /// A line that closes a sentence well before the edge.
  private static func ends(_ line: TextPiece, right: Double) -> Bool {
    guard let end = line.text.last, ".;:".contains(end) else { return false }
    return line.box.right < right - 4 * line.size
  }
}
