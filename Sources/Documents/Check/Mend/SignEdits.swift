import OfficialForm

/// Edits of signs and noughts, by the code of the breach.
enum SignEdits {
  struct Edit: Sendable {
    enum Which { case all, last, butLast }

    var place: FormPlace
    var which: Which
    /// The whole text of a paragraph; nil when it is not certain.
    var change: @Sendable (String) -> String?
  }

  static func edit(_ code: String) -> Edit? {
    switch code {
    case "number-word": Edit(place: .number, which: .all, change: numberWord)
    case "number-nought": Edit(place: .number, which: .all, change: numberNought)
    case "number-spaces": Edit(place: .number, which: .all, change: numberSpaces)
    case "dateline-nought": Edit(place: .dateline, which: .all, change: datelineNought)
    case "motto-words": Edit(place: .motto, which: .all, change: motto)
    case "basis-sign": Edit(place: .basis, which: .butLast) { ending($0, with: ";") }
    case "basis-end": Edit(place: .basis, which: .last) { ending($0, with: ".") }
    case "recipients-sign": Edit(place: .recipients, which: .butLast) { ending($0, with: ";") }
    case "recipients-end": Edit(place: .recipients, which: .last) { ending($0, with: ".") }
    case "recipients-word-colon": Edit(place: .recipientsWord, which: .all) { ending($0, with: ":") }
    default: nil
    }
  }

  private static func ending(_ text: String, with sign: String) -> String {
    var text = text
    while let last = text.last, " \u{A0};,.:".contains(last) { text.removeLast() }
    return text + sign
  }

  private static func numberWord(_ text: String) -> String? {
    guard text.hasPrefix("Số") else { return nil }
    let rest = text.dropFirst(2).drop { $0 == " " || $0 == "." }
    return rest.hasPrefix(":") ? nil : "Số: " + rest
  }

  private static func numberNought(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let head = text[...colon]
    let rest = text[text.index(after: colon)...]
    guard let digit = rest.firstIndex(where: \.isNumber) else { return nil }
    return head + rest[..<digit] + "0" + rest[digit...]
  }

  private static func numberSpaces(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...].filter { $0 != " " }
    return text[...colon] + " " + rest
  }

  private static func datelineNought(_ text: String) -> String? {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices.dropLast() {
      let isDay = words[index].lowercased() == "ngày"
      guard isDay || words[index].lowercased() == "tháng", let value = Int(words[index + 1]),
        words[index + 1].count == 1,
        value < (isDay ? 10 : 3)
      else { continue }
      words[index + 1] = "0\(value)"
    }
    return words.joined(separator: " ")
  }

  /// Only where the letters are right and the signs between are not.
  private static func motto(_ text: String) -> String? {
    let right = FormFigures.motto
    func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    return letters(text) == letters(right) ? right : nil
  }
}
