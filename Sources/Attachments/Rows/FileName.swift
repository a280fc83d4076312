import VietnameseText

/// What a sender called a file, as a label: never a path, never longer than a page can show.
package enum FileName {
  /// Letters of a label at most.
  package static let most = 200

  /// Without folders, control and direction characters; "tệp" when nothing is left. A long name loses its middle: what
  /// tells files apart stands at both ends.
  package static func cleaned(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var text = String(String.UnicodeScalarView(last.unicodeScalars.filter(isShown))).composed
    text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while text.first == "." { text.removeFirst() }
    guard !text.isEmpty else { return "tệp" }
    guard text.count > most else { return text }
    let end = most / 3
    return text.prefix(most - end - 1) + "…" + text.suffix(end)
  }

  /// Control and format characters (which turn the direction of a line or hide) and unassigned ones are not.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\t"
    case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: scalar != "\u{FFFD}"
    }
  }
}
