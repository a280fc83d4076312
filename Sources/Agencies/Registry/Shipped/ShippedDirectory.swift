import Accounts
import AgencyNames
import Core
import Store

/// The agencies that come with the program: the seven provinces that became Gia Lai, Đồng Nai and Lâm Đồng, and what
/// became of their bodies in 2025 (docs/agency-data.md).
package enum ShippedDirectory {
  /// The data files say otherwise than they should; holds the line.
  package struct Malformed: Error, Hashable, Sendable {
    package var line: Int
  }

  /// What stands beside an entry that no rule's text was read for.
  package static let unconfirmed = "Cần xác nhận"

  /// The shipped names without a database, for reading a document on the command line.
  package static func resolver() throws -> NameResolver {
    NameResolver(
      try units().map { unit in
        NamedUnit(
          id: unit.agency.id, name: unit.agency.name, kind: unit.agency.kind, aliases: unit.aliases,
          place: unit.agency.place, validFrom: unit.agency.validFrom, validTo: unit.agency.validTo)
      })
  }

  /// Whether the directory holds nothing but units that come with the program, if any.
  package static func isUntouched(_ reader: Reader) throws -> Bool {
    let shipped = Set(try units().map { $0.agency.place + "/" + $0.agency.name })
    return try reader.rows("SELECT place, name FROM agency").allSatisfy { row in
      shipped.contains(try row.get("place", as: String.self) + "/" + row.get("name", as: String.self))
    }
  }

  static func apply(
    _ event: Event, _ ids: [String: AgencyID], _ transaction: Transaction, _ context: ActionContext
  ) throws {
    func id(_ code: String) throws -> AgencyID {
      guard let id = ids[code] else { throw Malformed(line: event.line) }
      return id
    }
    let heirs = try event.successors.enumerated().map { index, code in
      EndAgency.Heir(try id(code), scope: event.scopes.indices.contains(index) ? event.scopes[index] : "")
    }
    for code in event.units {
      let agency = try id(code)
      let end: EndAgency
      switch (event.kind, heirs.first) {
      case (.merge, let heir?) where heirs.count == 1:
        end = .merge(agency, into: heir.agency, on: event.day, source: event.source)
      case (.split, _): end = .split(agency, into: heirs, on: event.day, source: event.source)
      case (.abolish, nil): end = .abolish(agency, on: event.day, source: event.source)
      default: throw Malformed(line: event.line)
      }
      try end.run(transaction, context)
    }
  }
}
