import Markup

/// A list while its items are read.
struct HTMLList {
  private var counter: Int
  /// Nil for a list of bullets.
  private let format: NumberFormat?
  private let hasMarks: Bool

  init(_ element: MarkupElement) {
    hasMarks = !HTMLStyle.hasNoMarks(element)
    counter = element["start"].flatMap { Int32($0) }.map { Int($0) - 1 } ?? 0
    guard element.name == "ol" else {
      format = nil
      return
    }
    format =
      switch element["type"] {
      case "a": .lowerLetter
      case "A": .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
  }

  /// The mark of the next item: "1.", "a)", "-".
  mutating func next(_ item: MarkupElement) -> String? {
    let following = counter < Int(Int32.max) ? counter + 1 : counter
    counter = item["value"].flatMap { Int32($0) }.map { Int($0) } ?? following
    guard hasMarks else { return nil }
    guard let format else { return "-" }
    return format.print(counter) + (format == .lowerLetter ? ")" : ".")
  }
}
