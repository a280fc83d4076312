import AgencyNames
import Core
import Store

/// The directory as the register needs it: names to units, members of collectives, who may be assigned.
struct KnownAgencies {
  private let resolver: NameResolver
  private let units: [NamedUnit]
  /// The province of the plan: of several units with one name, its own is meant.
  private let place: String?
  /// The day of the plan: units that lived then are meant.
  private let issued: Day

  init(units: [NamedUnit], place: String?, issued: Day) {
    self.units = units
    self.place = place
    self.issued = issued
    resolver = NameResolver(units)
  }

  /// The one unit that a printed name means; nothing for unknown names and for collectives.
  func unit(named name: String) -> (id: Int64, confidence: Double)? {
    guard CollectiveName(name) == nil else { return nil }
    return resolver.resolve(name, in: place, on: issued).map { ($0.unit, $0.confidence) }
  }

  /// The members of a collective name that lived on `day`; nothing when the name means one unit, or does not say which.
  func members(ofCollective name: String, on day: Day) -> [Int64]? {
    guard let collective = CollectiveName(name), !collective.isVague else { return nil }
    return units.filter { unit in
      collective.kinds.contains(unit.kind) && unit.isAlive(on: day)
        && (place == nil || unit.place == nil || unit.place == place)
    }.map(\.id)
  }

  /// A body that the provincial committee may ask but not assign: Party, Front, ministries.
  func isOutside(_ id: Int64) -> Bool {
    resolver.unit(id).map { !$0.kind.isUnderProvince } ?? false
  }

  func isKnown(_ id: Int64) -> Bool { resolver.unit(id) != nil }
}

extension Refusal {
  static let noSuchAgency = Refusal(
    "no-such-agency",
    Localised(
      vi: "Không có cơ quan này trong danh bạ. Hãy chọn cơ quan trong danh sách.",
      en: "There is no such agency in the directory. Choose one from the list."), field: "agency")
}
