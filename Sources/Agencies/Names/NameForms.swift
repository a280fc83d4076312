import VietnameseText

/// The forms under which a unit is found. Every province has a department of the same name: each name is taken apart once.
struct NameForms {
  /// A name as it is compared with others.
  struct Whole {
    let key: NameKey
    let exact: String
    let folded: String
    let shortened: String
  }

  private struct Bare: Hashable {
    var name: String
    var count: Int
  }

  private var wholes: [String: Whole] = [:]
  private var initials: [Bare: Set<String>] = [:]

  mutating func whole(_ name: String) -> Whole {
    if let known = wholes[name] { return known }
    let key = NameKey(name)
    let whole = Whole(
      key: key, exact: name.collapsed, folded: key.folded, shortened: key.canonical.joined(separator: " "))
    wholes[name] = whole
    return whole
  }

  /// The initials forms of a name, and of as many of its canonical words as stay without its province.
  mutating func initials(of name: String, bare count: Int) -> Set<String> {
    let bare = Bare(name: name, count: count)
    if let known = initials[bare] { return known }
    let key = whole(name).key
    let both = Set(Self.initials(of: key) + Self.initials(of: key.prefix(canonical: count)))
    initials[bare] = both
    return both
  }

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
