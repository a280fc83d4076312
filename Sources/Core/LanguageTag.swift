/// The language that a text is in, or shall be in, as BCP 47 writes it: "vi", "zh-Hant", "pt-BR"; "und" for none that is
/// known. What people publish and read is in any language; what the workspace itself speaks is a `Language`.
package struct LanguageTag: Hashable, Sendable, LosslessStringConvertible {
  /// In the usual letters: language small, script with a capital, region in capitals.
  package let description: String

  /// Reads "vi_VN" and "VI-vn" as "vi-VN". Of a list ("vi, en;q=0.5") the first counts; parts that cannot be of a tag end it.
  /// Nil when it does not begin with a language of two or three letters.
  package init?(_ text: String) {
    let first = text.split { $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
    let parts = first.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    var tag = language.lowercased()
    for part in parts.dropFirst().prefix(3) {
      guard (1...8).contains(part.utf8.count), part.utf8.allSatisfy(Self.isOfTag) else { break }
      tag += "-" + Self.usual(part)
    }
    description = tag
  }

  private init(known text: String) { description = text }

  package static let undetermined = LanguageTag(known: "und")

  /// The language alone: "zh" of "zh-Hant".
  package var language: LanguageTag { LanguageTag(known: String(description.prefix { $0 != "-" })) }

  private static func isOfTag(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func usual(_ part: Substring) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }
}

extension LanguageTag: ExpressibleByStringLiteral {
  /// "und" for what is no tag.
  package init(stringLiteral text: String) { self = LanguageTag(text) ?? .undetermined }
}
