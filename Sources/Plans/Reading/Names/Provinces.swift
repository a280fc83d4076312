import AgencyNames

/// Names of provinces and cities under the centre, of then and now, as texts say them.
enum Provinces {
  /// Each once, in the order of the table.
  static let names = {
    var seen: Set<String> = []
    return Province.table.map(\.name).filter { seen.insert($0).inserted }
  }()
  private static let cities = Set(Province.table.filter { $0.kind == .city }.map(\.name))
  private static let phrases = names.map { (name: $0, phrase: Phrase($0)) }.sorted {
    $0.phrase.count > $1.phrase.count
  }
  private static let set = PhraseSet(names.map { Phrase($0) })
  private static let kinds = PhraseSet("tỉnh|thành phố|tp|thủ đô")

  /// The province whose name stands at word `index`.
  static func name(_ passage: Passage, at index: Int) -> String? {
    guard set.match(passage, at: index) > 0 else { return nil }
    return phrases.first { $0.phrase.matches(passage, at: index) }?.name
  }

  /// Every mention in a text, those after "tỉnh" or "thành phố" counted five times.
  static func count(_ passage: Passage, into counts: inout [String: Int], weight: Int = 1) {
    for index in passage.words.indices where passage.words[index].isCapital {
      guard let name = name(passage, at: index) else { continue }
      let isNamed =
        index > 0
        && (kinds.match(passage, at: index - 1) > 0 || index > 1 && kinds.match(passage, at: index - 2) == 2)
      counts[name, default: 0] += isNamed ? 5 * weight : weight
    }
  }

  /// Whether a text names a province as such: "tỉnh Đồng Nai".
  static func named(_ passage: Passage) -> String? {
    for index in passage.words.indices.dropFirst() {
      guard let name = name(passage, at: index) else { continue }
      if kinds.match(passage, at: index - 1) > 0 || index > 1 && kinds.match(passage, at: index - 2) == 2 {
        return name
      }
    }
    return nil
  }

  static func isCity(_ name: String) -> Bool { cities.contains(name) }
}
