import Core
import Store

/// One table that came into the directory: what it brought carries its number, so that it can be taken back.
package struct AgencyImport: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<AgencyImport>
  package var importedAt: Timestamp
  package var importedBy: String
  /// Units that were new, and units that got names.
  package var added: Int
  package var updated: Int

  package init(
    id: ID<AgencyImport>, importedAt: Timestamp, importedBy: String, added: Int, updated: Int
  ) {
    self.id = id
    self.importedAt = importedAt
    self.importedBy = importedBy
    self.added = added
    self.updated = updated
  }

  /// Throws a `Refusal` when there is none, or it was taken back.
  package static func find(_ id: ID<AgencyImport>, in reader: Reader) throws -> AgencyImport {
    try reader.find(AgencyImport.self, "SELECT * FROM agency_import WHERE id = \(id)", else: .importUnknown)
  }

  /// Nil when there is none, or it was taken back.
  package static func any(_ id: ID<AgencyImport>, in reader: Reader) throws -> AgencyImport? {
    try reader.first(AgencyImport.self, "SELECT * FROM agency_import WHERE id = \(id)")
  }

  /// The newest first.
  package static func recent(_ reader: Reader, most: Int) throws -> [AgencyImport] {
    try reader.all(
      AgencyImport.self, "SELECT * FROM agency_import ORDER BY id DESC LIMIT \(count: most)")
  }
}

extension Refusal {
  static let importUnknown = Refusal(
    "import-unknown",
    Localised(vi: "Lần nhập này đã được hoàn tác.", en: "This import was taken back already."), kind: .missing
  )
}
