/// Cleans the ends of a text.
enum TextTrim {
  /// White space, leading bullets and one trailing `;` or `.` (also "./.") go; an ellipsis stays.
  static func item(_ text: String) -> String {
    var bytes = Substring(text).utf8
    while let first = bytes.first, [0x20, 0x09, 0x2B, 0x2D, 0x3A, 0x2C].contains(first) {
      bytes = bytes.dropFirst()
    }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes = bytes.dropLast() }
    if bytes.suffix(3).elementsEqual([0x2E, 0x2F, 0x2E]) { bytes = bytes.dropLast(3) }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    if bytes.last == 0x3B || bytes.last == 0x2C || bytes.last == 0x3A {
      bytes = bytes.dropLast()
    } else if bytes.last == 0x2E, !bytes.suffix(2).elementsEqual([0x2E, 0x2E]) {
      bytes = bytes.dropLast()
    }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
