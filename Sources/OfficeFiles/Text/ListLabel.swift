/// The labels that open list items in Vietnamese documents: "1.", "1.2.", "a)", "đ)", "(1)", "IV.", "-", "+", "•".
enum ListLabel {
  /// Whether the whole text is a label.
  static func isLabel(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let last = bytes.last, bytes.count <= 10 else { return false }
    if ["-", "+", "*", "•", "–", "—", "·", "▪", "o", "§", "✓"].contains(text) { return true }
    guard last == 0x2E || last == 0x29 || last == 0x2F else { return false }
    return bytes.dropLast().allSatisfy {
      $0.isASCIIAlphanumeric || $0 == 0x2E || $0 == 0x28 || $0 == 0xC4 || $0 == 0x91
    }
  }

  /// Whether a text begins with a label of its own: "- …", "1. …", "a) …".
  static func opens(_ bytes: [UInt8]) -> Bool {
    guard let space = bytes.prefix(12).firstIndex(of: 0x20), space > 0 else { return false }
    return isLabel(String(decoding: bytes[..<space], as: UTF8.self))
  }
}
