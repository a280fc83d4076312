import Core

/// A province or city under the centre as it stood for a time: `Data/provinces.tsv`, never code.
package struct Province: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case province = "tỉnh"
    case city = "thành phố"
  }

  /// Without "tỉnh" or "thành phố".
  package var name: String
  package var kind: Kind
  /// The first and last day of this order, where the table says one; a province that others were merged into has one
  /// entry up to that day and one from it.
  package var validFrom: Day?
  package var validTo: Day?
  /// The name of the province that carries on.
  package var successor: String?
  /// What made or ended it.
  package var source: String
  /// How names of bodies say it, where that is not just its name: "Hồ Chí Minh" alone is a person, "thành phố Hồ Chí
  /// Minh" and "TP.HCM" are the city.
  var spoken: [String]

  package func stands(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

extension Province {
  /// The 63 up to 30 June 2025 (and Thừa Thiên Huế, the city of Huế since 2025), and the 34 since.
  package static let table = read(String(decoding: PackageResources.provinces_tsv, as: UTF8.self))

  /// One entry a line below the header; columns: name, kind, first day, last day, successor, source,
  /// how it is said (between "|").
  static func read(_ table: String) -> [Province] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, !fields[0].isEmpty, let kind = Kind(rawValue: fields[1]) else { return nil }
      return Province(
        name: fields[0], kind: kind, validFrom: Day(fields[2]), validTo: Day(fields[3]),
        successor: fields[4].isEmpty ? nil : fields[4], source: fields[5],
        spoken: fields[6].split(separator: "|").map(String.init))
    }
  }

  package static func all(on day: Day) -> [Province] { table.filter { $0.stands(on: day) } }

  /// Whether a name, case and marks aside, is that of a city under the centre, of then or now.
  static func isCity(_ name: String) -> Bool { cities.contains(NameKey(name).folded) }

  private static let cities = Set(table.filter { $0.kind == .city }.map { NameKey($0.name).folded })
}
