import Foundation

/// Texts as the measure compares them: lower case, NFC, signs as blanks, "UBND" spelt out.
enum ScoreText {
  /// Words of a text after normalising.
  static func words(_ text: String?) -> [String] {
    var output = ""
    let spelt = spell((text ?? "").precomposedStringWithCanonicalMapping.lowercased())
    for scalar in spelt.replacingOccurrences(of: "uỷ", with: "ủy").unicodeScalars {
      output.unicodeScalars.append(isWord(scalar) ? scalar : " ")
    }
    return output.split(separator: " ").map(String.init)
  }

  static func normalised(_ text: String?) -> String { words(text).joined(separator: " ") }

  /// Single words and pairs of neighbours.
  static func grams(_ text: String?) -> Set<[String]> {
    let words = words(text)
    return Set(words.map { [$0] }).union(zip(words, words.dropFirst()).map { [$0, $1] })
  }

  /// A document number without blanks, in capitals.
  static func number(_ text: String) -> String {
    String(text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace })
      .replacingOccurrences(of: "–", with: "-").uppercased()
  }

  static func jaccard(_ left: Set<[String]>, _ right: Set<[String]>) -> Double {
    if left.isEmpty && right.isEmpty { return 1 }
    let common = left.intersection(right).count
    return Double(common) / Double(left.count + right.count - common)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// "ubnd" and "ub nd" as whole words.
  private static func spell(_ text: String) -> String {
    guard text.contains("ub") else { return text }
    var output = text
    for short in ["ubnd", "ub nd"] {
      var start = output.startIndex
      while let range = output.range(of: short, range: start..<output.endIndex) {
        let before =
          range.lowerBound == output.startIndex
          ? nil : output.unicodeScalars[output.unicodeScalars.index(before: range.lowerBound)]
        let after = range.upperBound == output.endIndex ? nil : output.unicodeScalars[range.upperBound]
        if before.map({ isWord($0) || $0 == "_" }) ?? false || after.map({ isWord($0) || $0 == "_" }) ?? false
        {
          start = range.upperBound
          continue
        }
        let offset = output.distance(from: output.startIndex, to: range.lowerBound)
        output.replaceSubrange(range, with: "ủy ban nhân dân")
        start = output.index(output.startIndex, offsetBy: offset + 15)
      }
    }
    return output
  }
}
