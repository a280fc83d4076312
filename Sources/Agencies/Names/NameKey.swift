import VietnameseText

/// A name in the forms in which names are compared.
package struct NameKey: Hashable, Sendable {
  /// Folded words without punctuation: "so tt tt".
  let words: [String]
  /// The words with long forms shortened ("uy ban nhan dan" as "ubnd") and "va", "cua" left out.
  package let canonical: [String]

  package init(_ name: String) {
    words = name.words.map(\.folded)
    canonical = Self.shortened(words)
  }

  /// For equality after folding.
  var folded: String { words.joined(separator: " ") }
  /// The words run together: "Sở TT&TT" and "Sở TTTT" are both "sotttt".
  var runTogether: String { words.filter { $0 != "va" }.joined() }

  private static func shortened(_ words: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    let kept = words.filter { $0 != "va" && $0 != "cua" }
    while index < kept.count {
      let rule = longForms[kept[index]]?.first { rule in
        kept.count - index >= rule.long.count
          && kept[index..<index + rule.long.count].elementsEqual(rule.long)
      }
      result.append(rule?.short ?? kept[index])
      index += rule?.long.count ?? 1
    }
    return result
  }

  /// Long forms by their first word, the longest first.
  private static let longForms: [String: [(long: [String], short: String)]] = Dictionary(
    grouping: longFormList.map { (long: $0.split(separator: " ").map(String.init), short: $1) },
    by: { $0.long.first ?? "" }
  ).mapValues { $0.sorted { $0.long.count > $1.long.count } }

  private static let longFormList: [(String, String)] = [
    ("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("doan dai bieu quoc hoi", "dbqh"),
    ("dai bieu quoc hoi", "dbqh"), ("doan dbqh", "dbqh"), ("van phong", "vp"), ("bo chi huy", "bch"),
    ("ban chi huy", "bch"), ("bo doi bien phong", "bdbp"), ("quan su", "qs"), ("thanh pho", "tp"),
    ("thi xa", "tx"), ("phat thanh truyen hinh", "ptth"), ("pt th", "ptth"), ("ban quan ly", "bql"),
    ("khu kinh te", "kkt"), ("khu cong nghiep", "kcn"), ("hop tac xa", "htx"),
    ("cong thong tin dien tu", "cttdt"),
    ("uy ban mat tran to quoc viet nam", "mttq"), ("uy ban mat tran to quoc", "mttq"),
    ("mat tran to quoc viet nam", "mttq"), ("mat tran to quoc", "mttq"), ("uy ban mttq viet nam", "mttq"),
    ("uy ban mttqvn", "mttq"), ("uy ban mttq", "mttq"), ("ubmttq viet nam", "mttq"), ("ubmttqvn", "mttq"),
    ("ubmttq", "mttq"), ("mttq viet nam", "mttq"), ("mttqvn", "mttq"), ("ub mttq", "mttq"),
    ("thanh nien cong san ho chi minh", "thanh nien"), ("tncs ho chi minh", "thanh nien"),
    ("tncs hcm", "thanh nien"), ("xa hoi chu nghia", "xhcn"),
  ]
}

extension NameKey {
  /// The canonical words less a trailing "tỉnh", "tỉnh X", "X" where X is one of `places`, and the X that was named; of
  /// a city under the centre, also less "thành phố".
  /// At least two words stay, or one when the level stood behind it.
  /// - Parameter own: the province whose "tỉnh" or "thành phố" is meant where none is named.
  func withoutPlace(
    _ places: PlaceNames, in own: String?
  ) -> (words: ArraySlice<String>, place: String?) {
    var rest = canonical[...]
    let place = places.ending(of: rest)
    if let place { rest = rest.dropLast(place.words.count) }
    var saysLevel = place?.saysLevel == true
    if let last = rest.last, rest.count > 1,
      last == "tinh" || last == "tp" && Province.isCity(place?.name ?? own ?? "")
    {
      rest = rest.dropLast()
      saysLevel = true
    }
    guard saysLevel || (place != nil && rest.count >= 2) else { return (canonical[...], nil) }
    return (rest, place?.name)
  }

  /// The name whose canonical words are the first `count` of this one's.
  func prefix(canonical count: Int) -> NameKey {
    var short = self
    while short.canonical.count > count {
      short = NameKey(words: short.words.dropLast(max(1, short.canonical.count - count)))
    }
    return short
  }

  private init(words: some Sequence<String>) {
    self.words = Array(words)
    canonical = Self.shortened(self.words)
  }
}
