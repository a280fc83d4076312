/// A font from before Unicode, known by its name: ".VnTime", ".VnTimeH" (capitals), "VNI-Times" and their kin.
package struct LegacyFont: Hashable, Sendable {
  package let letters: LegacyLetters
  /// It draws capitals for small letters.
  package let isCapital: Bool

  /// Nil for any other font. `family` as files give it: quoted or not, with or without a style ("VnTimeH-Bold").
  package init?(_ family: String) {
    let name = Self.bare(family)
    let folded = name.lowercased()
    if folded.hasPrefix("vni") {
      letters = .vni
      isCapital = false
    } else if Self.isTCVN(name, folded: folded) {
      letters = .tcvn3
      isCapital = folded.hasSuffix("h")
    } else {
      return nil
    }
  }

  /// The text as the font shows it. A text with letters that the font's code has not is Unicode, whatever its font: it
  /// was converted, or typed later.
  package func decode(_ text: String) -> String {
    guard !text.unicodeScalars.contains(where: LegacyLetters.isBeyondWestern) else { return text }
    let decoded = letters.decode(text)
    return isCapital ? decoded.uppercased() : decoded
  }

  /// ".Vn…", or without the dot "Vn" and a capital; in lower case, as style sheets may be, a known face.
  private static func isTCVN(_ name: String, folded: String) -> Bool {
    if folded.hasPrefix(".vn") { return true }
    guard folded.hasPrefix("vn"), let next = name.dropFirst(2).first else { return false }
    return next.isUppercase && name.hasPrefix("Vn")
      || ["time", "arial", "helve"].contains { folded.dropFirst(2).hasPrefix($0) }
  }

  /// Without quotes and style: "VnTimeH" of "'.VnTimeH',Bold" keeps its dot, loses ",Bold".
  private static func bare(_ family: String) -> String {
    let ends: Set<Character> = ["\"", "'", " "]
    var name = family.split(separator: ",").first.map(String.init) ?? ""
    while let first = name.first, ends.contains(first) { name.removeFirst() }
    while let last = name.last, ends.contains(last) { name.removeLast() }
    if !name.lowercased().hasPrefix("vni"), let dash = name.firstIndex(of: "-") {
      name = String(name[..<dash])
    }
    for style in [" bold italic", " bold", " italic", " regular"] where name.lowercased().hasSuffix(style) {
      name.removeLast(style.count)
    }
    return name
  }
}
