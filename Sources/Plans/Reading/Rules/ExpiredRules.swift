import Core

/// Rules that are no longer in force and what took their place: `Data/expired_rules.tsv`, never code.
enum ExpiredRules {
  /// How a fact of the table is known.
  enum Certainty: String, Sendable {
    /// Read in the text of the rule.
    case verified = "V"
    /// General knowledge that nobody has checked in the text.
    case known = "K"
  }

  struct Entry: Sendable {
    var kind: String
    var number: String
    /// The first day on which the rule was no longer in force; nil where the table does not know it.
    var expires: Day?
    var successor: String
    /// The document that repeals the rule.
    var source: String
    var certainty: Certainty
    /// Only a part of the rule was repealed.
    var isPartly: Bool
  }

  /// The entry of a cited number that was no longer in force on `day`.
  static func entry(_ number: String, on day: Day?) -> Entry? {
    guard let entry = entries[number.uppercased()] else { return nil }
    if let day, let expires = entry.expires, day < expires { return nil }
    return entry
  }

  /// By number in capitals.
  static let entries: [String: Entry] = Dictionary(
    read(String(decoding: PackageResources.expired_rules_tsv, as: UTF8.self)).map {
      ($0.number.uppercased(), $0)
    }, uniquingKeysWith: { first, _ in first })

  /// One entry a line below the header; columns: kind, number, expires, successor, source, certainty, extent.
  static func read(_ table: String) -> [Entry] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let certainty = Certainty(rawValue: fields[5]) else { return nil }
      return Entry(
        kind: fields[0], number: fields[1], expires: Day(fields[2]), successor: fields[3], source: fields[4],
        certainty: certainty, isPartly: fields[6] == "partly")
    }
  }
}
