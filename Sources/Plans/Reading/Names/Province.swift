import Core

/// A province or city under the centre as it stood for a time: `Data/provinces.tsv`, never code.
struct Province: Hashable, Sendable {
  enum Kind: String, Sendable {
    case province = "tỉnh"
    case city = "thành phố"
  }

  /// Without "tỉnh" or "thành phố".
  var name: String
  var kind: Kind
  /// The first and last day of this order, where the table says one; a province that others were merged into has one
  /// entry up to that day and one from it.
  var validFrom: Day?
  var validTo: Day?
  /// The name of the province that carries on.
  var successor: String?
  /// What made or ended it.
  var source: String

  func stands(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

extension Province {
  /// The 63 up to 30 June 2025 (and Thừa Thiên Huế, the city of Huế since 2025), and the 34 since.
  static let table = read(String(decoding: PackageResources.provinces_tsv, as: UTF8.self))

  /// One entry a line below the header; columns: name, kind, first day, last day, successor, source.
  static func read(_ table: String) -> [Province] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, !fields[0].isEmpty, let kind = Kind(rawValue: fields[1]) else { return nil }
      return Province(
        name: fields[0], kind: kind, validFrom: Day(fields[2]), validTo: Day(fields[3]),
        successor: fields[4].isEmpty ? nil : fields[4], source: fields[5])
    }
  }

  static func all(on day: Day) -> [Province] { table.filter { $0.stands(on: day) } }
}
