/// Names of provinces, recognised at the end of a unit's name.
struct PlaceNames: Sendable {
  /// One way of saying a province.
  struct Spoken: Sendable {
    var words: [String]
    var name: String
    /// "TP.HCM" says that it is a city.
    var saysLevel: Bool
  }

  /// By their last words, the longest first.
  private let spoken: [String: [Spoken]]
  private let byKey: [String: String]

  init(_ names: some Sequence<String>) {
    let names = Set(names).sorted()
    byKey = Dictionary(names.map { (NameKey($0).folded, $0) }, uniquingKeysWith: { first, _ in first })
    let all = names.flatMap { name in
      (Self.others[name] ?? [name]).map { said in
        let words = NameKey(said).canonical
        return Spoken(words: words, name: name, saysLevel: words.first?.hasPrefix("tp") == true)
      }
    }
    spoken = Dictionary(grouping: all) { $0.words.last ?? "" }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  private static let others = Dictionary(
    Province.table.filter { !$0.spoken.isEmpty }.map { ($0.name, $0.spoken) },
    uniquingKeysWith: { first, _ in first })

  func ending(of words: ArraySlice<String>) -> Spoken? {
    guard let last = words.last else { return nil }
    return spoken[last]?.first {
      words.count > $0.words.count && words.suffix($0.words.count).elementsEqual($0.words)
    }
  }

  /// The one of that name, case and marks aside.
  func named(_ name: String) -> String? { byKey[NameKey(name).folded] }
}
