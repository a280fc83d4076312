import Foundation

/// The text of a header field: nothing in it can end the field or begin another.
enum HeaderText {
  /// Bytes of UTF-8 in one encoded word: with the longest field name before it, a line of at most 76 characters.
  private static let wordBytes = 39

  /// One line: each control character and line separator is a space, and the ends are trimmed.
  static func clean(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
      default: line.append(scalar)
      }
    }
    return String(line).trimmingCharacters(in: .whitespaces)
  }

  /// As it stands when it is short and plain, otherwise as encoded words (RFC 2047), folded.
  static func encoded(_ text: String) -> String {
    let line = clean(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, line.utf8.count <= 66, !line.contains("=?") { return line }
    return words(line).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// As a phrase before an address: quoted or encoded, because a bare one may not hold dots or commas.
  static func phrase(_ text: String) -> String {
    let encoded = encoded(text)
    guard encoded == clean(text) else { return encoded }
    return "\"" + encoded.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Pieces that fit an encoded word; no character is cut.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var count = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if count + width > wordBytes {
        words.append(String(word))
        (word, count) = (String.UnicodeScalarView(), 0)
      }
      word.append(scalar)
      count += width
    }
    return words + [String(word)]
  }
}
