import Core
import VietnameseText

/// Finds the unit that a name in a document means. A value: build it once, use it from any thread.
package struct NameResolver: Sendable {
  private struct Entry: Sendable {
    var unit: Int
    var name: String
  }

  private let units: [NamedUnit]
  private let places: PlaceNames
  private let byID: [AgencyID: Int]
  private var exact: [String: [Entry]] = [:]
  private var folded: [String: [Entry]] = [:]
  private var shortened: [String: [Entry]] = [:]
  private var abbreviations: [String: [Entry]] = [:]
  private var near = NearNames()

  package init(_ units: [NamedUnit]) {
    self.units = units
    byID = Dictionary(zip(units.map(\.id), units.indices), uniquingKeysWith: { first, _ in first })
    places = PlaceNames(units.compactMap(\.place))
    for (index, unit) in units.enumerated() {
      for name in [unit.name] + unit.aliases { add(name, index) }
      for short in unit.abbreviations {
        abbreviations[NameKey(short).runTogether, default: []].append(Entry(unit: index, name: short))
      }
    }
  }

  private mutating func add(_ name: String, _ index: Int) {
    let entry = Entry(unit: index, name: name)
    let key = NameKey(name)
    let bare = key.withoutPlace(places).words
    exact[name.collapsed, default: []].append(entry)
    folded[key.folded, default: []].append(entry)
    shortened[key.canonical.joined(separator: " "), default: []].append(entry)
    if bare.count < key.canonical.count {
      shortened[bare.joined(separator: " "), default: []].append(entry)
    }
    let bareKey = NameKey(key.words.dropLast(key.canonical.count - bare.count).joined(separator: " "))
    for initials in Set(NameForms.initials(of: key) + NameForms.initials(of: bareKey)) {
      abbreviations[initials, default: []].append(entry)
    }
    near.add(bare, entry: index, name: name)
  }

  /// Whether it holds units of a province at all: where it holds none, not knowing a name says nothing.
  package func covers(_ place: String) -> Bool { units.contains { $0.place == place } }

  /// The unit, or nil when no name comes near. Units of another province than `place` are never meant, unless the
  /// name itself says so; of several units with the same name, one alive on `day` goes first.
  package func resolve(_ name: String, in place: String? = nil, on day: Day? = nil) -> Resolution? {
    let key = NameKey(name)
    guard !key.words.isEmpty, name.utf8.count <= 600 else { return nil }
    let (bare, named) = key.withoutPlace(places)
    let place = named ?? place
    func found(_ entries: [Entry]?, _ method: Resolution.Method) -> Resolution? {
      entries.flatMap { choose(among: $0, method, method.confidence, place, day) }
    }
    return found(exact[name.collapsed], .exact)
      ?? found(folded[key.folded], .folded)
      ?? found(shortened[key.canonical.joined(separator: " ")], .shortened)
      ?? found(shortened[bare.joined(separator: " ")], .shortened)
      ?? abbreviated(name, key, bare, place, day)
      ?? near.best(bare).flatMap { match in
        let entries = match.entries.map { Entry(unit: $0.unit, name: $0.name) }
        return choose(
          among: entries, .near, min(match.similarity, Resolution.Method.near.confidence), place, day)
      }
  }

  package func unit(_ id: AgencyID) -> NamedUnit? { byID[id].map { units[$0] } }

  private func abbreviated(
    _ name: String, _ key: NameKey, _ bare: ArraySlice<String>, _ place: String?, _ day: Day?
  ) -> Resolution? {
    guard NameForms.looksAbbreviated(name) || key.words.count == 1 else { return nil }
    let method = Resolution.Method.abbreviation
    for form in [key.runTogether, bare.joined()] {
      let found = abbreviations[form].flatMap { choose(among: $0, method, method.confidence, place, day) }
      if let found { return found }
    }
    return nil
  }

  private func choose(
    among entries: [Entry], _ method: Resolution.Method, _ confidence: Double, _ place: String?, _ day: Day?
  ) -> Resolution? {
    let ranked = entries.compactMap { entry -> (Entry, rank: Int)? in
      let unit = units[entry.unit]
      guard isThere(unit, place) else { return nil }
      let isAlive = day.map(unit.isAlive) ?? (unit.validTo == nil)
      return (entry, rank: ((unit.place == nil) == (place == nil) ? 2 : 0) + (isAlive ? 1 : 0))
    }
    guard let best = ranked.map(\.rank).max() else { return nil }
    let first = ranked.filter { $0.rank == best }.map(\.0)
    guard let chosen = first.first else { return nil }
    let others = Set(first.map(\.unit)).subtracting([chosen.unit]).map { units[$0].id }.sorted()
    return Resolution(
      unit: units[chosen.unit].id, matched: chosen.name,
      confidence: others.isEmpty ? confidence : min(confidence, 0.6), method: method, others: others)
  }

  /// A unit of another province is another unit, however alike the names.
  private func isThere(_ unit: NamedUnit, _ place: String?) -> Bool {
    guard let place, let own = unit.place else { return true }
    return own == place || NameKey(own).folded == NameKey(place).folded
  }
}
