import VietnameseText

/// What a sender called a file, as a label: never a path, never longer than a page can show.
package enum FileName {
  /// Letters of a label at most.
  package static let most = 200

  /// Without folders, control and direction characters; "tệp" when nothing is left. A long name keeps its ending.
  package static func cleaned(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var text = String(String.UnicodeScalarView(last.unicodeScalars.filter(isShown))).composed
    text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while text.first == "." { text.removeFirst() }
    guard !text.isEmpty else { return "tệp" }
    guard text.count > most else { return text }
    let ending = text.lastIndex(of: ".").map { text[$0...] } ?? ""
    return ending.count > 12 ? String(text.prefix(most)) : String(text.prefix(most - ending.count) + ending)
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
