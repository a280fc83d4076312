import Core

/// A unit as the resolver knows it.
package struct NamedUnit: Hashable, Sendable {
  package var id: AgencyID
  package var name: String
  package var kind: UnitKind
  /// Other names in full.
  package var aliases: [String]
  /// Short forms beyond those that follow from the name.
  package var abbreviations: [String]
  /// The province it belongs to: "Bình Phước".
  package var place: String?
  /// The first and the last day of its life, where known; both belong to it.
  package var validFrom: Day?
  package var validTo: Day?

  package init(
    id: AgencyID, name: String, kind: UnitKind? = nil, aliases: [String] = [], abbreviations: [String] = [],
    place: String? = nil, validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind ?? UnitKind.guess(from: name)
    self.aliases = aliases
    self.abbreviations = abbreviations
    self.place = place
    self.validFrom = validFrom
    self.validTo = validTo
  }

  package func isAlive(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// Which unit a name means.
package struct Resolution: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// Letter by letter.
    case exact
    /// Up to case, marks and punctuation.
    case folded
    /// With customary short forms written out, or the province left out.
    case shortened
    /// Initials: "STTTT", "Sở TT&TT".
    case abbreviation
    /// Almost: a slip of the pen.
    case near

    /// How sure the method is by itself; `.near` is at most this.
    package var confidence: Double {
      switch self {
      case .exact: 1
      case .folded: 0.97
      case .shortened: 0.95
      case .abbreviation: 0.9
      case .near: 0.89
      }
    }
  }

  package var unit: AgencyID
  /// The name, alias or abbreviation of the unit that fitted.
  package var matched: String
  /// 0…1; below `certain` a person should look.
  package var confidence: Double
  package var method: Method
  /// Other units that the name fits as well; then `confidence` is at most 0.6.
  package var others: [AgencyID]

  /// From here on no one need look.
  package static let certain = 0.9
}
