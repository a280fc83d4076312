/// Keeps the declarations of a style attribute that only dress the text itself: no addresses, no positions, no
/// browsers' own properties, no sizes that cover the page.
enum SafeStyle {
  /// "color: red;" or nothing.
  static func clean(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count <= 2_000 else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }),
      !text.contains("\\"),
      !text.contains("/*"), !text.contains("<"), !text.contains("&#")
    else { return [] }
    var kept: [String] = []
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let property = trim(parts[0])
      let value = trim(parts[1], keepingEnd: true)
      let name = property.lowercased()
      guard isProperty(name), !value.isEmpty, isPlain(value) else { continue }
      let family = name.prefix { $0 != "-" }
      if !SafeMarkup.properties.contains(name) || checked.contains(String(family)) {
        guard families.contains(String(family)),
          value.split(separator: " ").allSatisfy({ isKeyword(String($0)) })
        else { continue }
      }
      kept.append("\(property): \(value);")
    }
    return Array(kept.joined(separator: " ").utf8)
  }

  private static let families: Set<String> = ["background", "border", "margin", "padding"]
  private static let checked: Set<String> = ["margin", "padding"]

  private static func trim(_ text: Substring, keepingEnd: Bool = false) -> String {
    var text = text.drop(while: \.isWhitespace)
    if !keepingEnd { while text.last?.isWhitespace == true { text.removeLast() } }
    return String(text)
  }

  private static func isProperty(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { SafeHTML.isLetter($0) || $0 == 0x2D }
  }

  /// Words, numbers, colours, quoted names of fonts and "rgb(0, 0, 0)"; no function else.
  private static func isPlain(_ value: String) -> Bool {
    let lowered = value.lowercased()
    if lowered.contains("(") {
      let parts = lowered.split(separator: "(", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].hasSuffix("rgb") else { return false }
      guard parts[1].utf8.allSatisfy({ "0123456789,.% )".utf8.contains($0) }) else { return false }
    }
    return value.utf8.allSatisfy {
      SafeHTML.isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || " -,#%.!'\"()".utf8.contains($0)
    }
  }

  /// A word that backgrounds, borders and margins know, a colour, or a size of at most two digits and its unit.
  private static func isKeyword(_ word: String) -> Bool {
    let word = word.lowercased()
    if SafeMarkup.keywords.contains(word) { return true }
    if word.hasPrefix("#") { return word.utf8.dropFirst().allSatisfy { SafeHTML.isLetter($0) || $0 < 0x3A } }
    if word.hasPrefix("rgb(") { return true }
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !digits.isEmpty, digits.split(separator: ".").allSatisfy({ $0.count <= 2 }) else { return false }
    return ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"].contains(
      word.dropFirst(digits.count))
  }
}
