import Core
import VietnameseText

/// Finds the unit that a name in a document means. A value: build it once, use it from any thread.
package struct NameResolver: Sendable {
  private struct Entry: Sendable {
    var unit: Int
    var name: String
  }

  private let units: [NamedUnit]
  /// The province of each unit, folded; nil for those of the whole country.
  private let placeKeys: [String?]
  private let places: PlaceNames
  private var exact: [String: [Entry]] = [:]
  private var folded: [String: [Entry]] = [:]
  private var shortened: [String: [Entry]] = [:]
  private var abbreviations: [String: [Entry]] = [:]
  private var near = NearNames()

  package init(_ units: [NamedUnit]) {
    self.init(units, places: PlaceNames(units.compactMap(\.place)))
  }

  /// - Parameter places: the provinces that a name may name, be there units of theirs or not.
  init(_ units: [NamedUnit], places: PlaceNames) {
    self.units = units
    self.places = places
    let own = Dictionary(
      Set(units.compactMap(\.place)).map { ($0, (key: NameKey($0).folded, places: PlaceNames([$0]))) },
      uniquingKeysWith: { first, _ in first })
    placeKeys = units.map { unit in unit.place.flatMap { own[$0]?.key } }
    let nowhere = PlaceNames([])
    var forms = NameForms()
    for (index, unit) in units.enumerated() {
      let place = unit.place.flatMap { own[$0]?.places } ?? nowhere
      for name in [unit.name] + unit.aliases { add(name, index, place, &forms) }
      for short in unit.abbreviations {
        abbreviations[NameKey(short).runTogether, default: []].append(Entry(unit: index, name: short))
      }
    }
  }

  /// - Parameter place: the unit's own province; another one at the end of its name is part of the name.
  private mutating func add(_ name: String, _ index: Int, _ place: PlaceNames, _ forms: inout NameForms) {
    let entry = Entry(unit: index, name: name)
    let form = forms.whole(name)
    let bare = form.key.withoutPlace(place, in: units[index].place).words
    let short = bare.joined(separator: " ")
    exact[form.exact, default: []].append(entry)
    folded[form.folded, default: []].append(entry)
    shortened[form.shortened, default: []].append(entry)
    if bare.count < form.key.canonical.count { shortened[short, default: []].append(entry) }
    for initials in forms.initials(of: name, bare: bare.count) {
      abbreviations[initials, default: []].append(entry)
    }
    near.add(bare, short, entry: index, name: name)
  }

  /// The unit, or nil when no name comes near. Units of another province than `place` are never meant, unless the
  /// name itself says so; of several units with the same name, one alive on `day` goes first.
  package func resolve(_ name: String, in place: String? = nil, on day: Day? = nil) -> Resolution? {
    let key = NameKey(name)
    guard !key.words.isEmpty, name.utf8.count <= 600 else { return nil }
    let (bare, named) = key.withoutPlace(places, in: place)
    var search = Search(placeKey: place.map { NameKey($0).folded }, day: day)
    // A commune may be called like another province: who bears the whole name is meant first.
    if let found = whole(name, key, search) { return found }
    if let named { search.placeKey = NameKey(named).folded }
    return (named == nil ? nil : whole(name, key, search))
      ?? choose(shortened[bare.joined(separator: " ")], .shortened, search)
      ?? abbreviated(name, key, bare, search)
      ?? near.best(bare).flatMap { match in
        let entries = match.entries.map { Entry(unit: $0.unit, name: $0.name) }
        return choose(entries, .near, search, min(match.similarity, Resolution.Method.near.confidence))
      }
  }

  /// Where and when a unit is looked for.
  private struct Search {
    var placeKey: String?
    var day: Day?
  }

  private func whole(_ name: String, _ key: NameKey, _ search: Search) -> Resolution? {
    choose(exact[name.collapsed], .exact, search) ?? choose(folded[key.folded], .folded, search)
      ?? choose(shortened[key.canonical.joined(separator: " ")], .shortened, search)
  }

  private func abbreviated(
    _ name: String, _ key: NameKey, _ bare: ArraySlice<String>, _ search: Search
  ) -> Resolution? {
    guard NameForms.looksAbbreviated(name) || key.words.count == 1 else { return nil }
    return choose(abbreviations[key.runTogether], .abbreviation, search)
      ?? choose(abbreviations[bare.joined()], .abbreviation, search)
  }

  private func choose(
    _ entries: [Entry]?, _ method: Resolution.Method, _ search: Search, _ confidence: Double? = nil
  ) -> Resolution? {
    guard let entries else { return nil }
    let ranked = entries.compactMap { entry -> (Entry, rank: Int)? in
      let (unit, placeKey) = (units[entry.unit], placeKeys[entry.unit])
      // A unit of another province is another unit, however alike the names.
      if let wanted = search.placeKey, let placeKey, placeKey != wanted { return nil }
      let isAlive = search.day.map(unit.isAlive) ?? (unit.validTo == nil)
      return (entry, rank: ((placeKey == nil) == (search.placeKey == nil) ? 2 : 0) + (isAlive ? 1 : 0))
    }
    guard let best = ranked.map(\.rank).max() else { return nil }
    let first = ranked.filter { $0.rank == best }.map(\.0)
    guard let chosen = first.first else { return nil }
    let others = Set(first.map(\.unit)).subtracting([chosen.unit]).map { units[$0].id }.sorted()
    let sure = confidence ?? method.confidence
    return Resolution(
      unit: units[chosen.unit].id, matched: chosen.name, confidence: others.isEmpty ? sure : min(sure, 0.6),
      method: method, others: others)
  }
}
