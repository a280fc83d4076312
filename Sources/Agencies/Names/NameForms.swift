import VietnameseText

/// The forms under which a unit is found.
enum NameForms {
  /// The initials forms of a full name, words run together: "Sở Thông tin và Truyền thông" as "stttt" and "sotttt",
  /// "Ban Quản lý Khu kinh tế" as "bqlkkt" and "banqlkkt". Short names have none.
  static func initials(of name: NameKey) -> [String] {
    let words = name.words.filter { $0 != "va" && $0 != "cua" }
    guard words.count >= 3, let head = words.first, let letter = head.first else { return [] }
    let rest = words.dropFirst().compactMap(\.first).map(String.init).joined()
    return [String(letter) + rest, head + rest]
  }

  /// Whether a text looks like initials: it has a word written in capitals of two letters and more.
  static func looksAbbreviated(_ text: String) -> Bool {
    text.words.contains { word in
      let letters = text[word.range].composed.unicodeScalars
      return letters.count >= 2 && letters.allSatisfy(\.properties.isUppercase)
    }
  }
}
