/// What the format allows in texts and names.
enum XLSXText {
  /// At most 32,767 UTF-16 units, never half a character; "_x000D_" stays the letters that it is (ECMA-376 part 1, 22.9.2.19).
  static func fit(_ text: String) -> String { cut(text.utf8.contains(0x5F) ? escaped(text) : text) }

  private static func escaped(_ text: String) -> String {
    text.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_\($0.output.1)" }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
    var units = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > 32_767 { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}

/// Gives every sheet a name that Excel takes: at most 31 characters, none of `[]:*?/\`, no name twice.
struct XLSXNames {
  private var used: Set<String> = []

  mutating func name(_ wanted: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let cleaned = String(wanted.filter { !forbidden.contains($0) && !$0.isNewline }.prefix(28))
    let base = cleaned.isEmpty ? "Sheet" : cleaned
    var name = base
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      name = "\(base.prefix(24)) \(number)"
      number += 1
    }
    return name
  }
}
