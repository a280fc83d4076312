/// Small figures above the line: mostly the number of a note, which must not grow together with the number before it;
/// sometimes a power ("m²", "10³"), which must not leave its base.
enum RaisedNumber {
  /// What is written for `text` that stands raised behind `before`: "[1]" for a note, the text itself otherwise.
  static func shown(_ text: String, after before: String) -> String {
    let number = text.filter { !$0.isWhitespace }
    guard !number.isEmpty, number.utf8.count <= 3, number.utf8.allSatisfy(\.isASCIIDigit),
      !isBase(before, power: number)
    else { return text }
    return "[\(number)]"
  }

  private static let units: Set<String> = [
    "m", "km", "hm", "dam", "dm", "cm", "mm", "µm", "μm", "nm", "s", "ft", "in",
  ]
  /// Words behind which "10" is a number and its small figure a note: "tháng 10²".
  private static let counted: Set<String> = [
    "ngày", "tháng", "quý", "năm", "điều", "khoản", "mục", "phần", "chương", "số", "kỳ", "lần", "thứ", "bước",
    "phụ", "lục",
  ]

  /// Whether text ends in what takes a power: a unit of length, a single small letter, or ten.
  private static func isBase(_ text: String, power: String) -> Bool {
    guard power != "1", power != "0", power.utf8.count == 1, text.last?.isWhitespace == false else {
      return false
    }
    let word = text.reversed().prefix { $0.isLetter || $0.isNumber }.reversed()
    let letters = String(word.drop { $0.isNumber })
    if !letters.isEmpty {
      return units.contains(letters) || letters.unicodeScalars.count == 1 && letters == letters.lowercased()
    }
    guard String(word) == "10" else { return false }
    let rest = text.dropLast(2).split(whereSeparator: \.isWhitespace)
    return !(rest.last.map { counted.contains($0.lowercased()) } ?? false)
  }
}
