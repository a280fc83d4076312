import AgencyNames
import Core
import Store

extension UnitKind: SQLBindable {
  package var sqlValue: SQLValue { .text(rawValue) }
}

/// How sure it is that there is such a unit.
package enum AgencyConfidence: String, Titled, SQLBindable, Codable, Hashable, Sendable, CaseIterable {
  /// The office entered it, or the text of the rule was read.
  case confirmed
  /// General knowledge of the reform.
  case unconfirmed
  /// Most provinces have one; whether this one has is not known. A plan that names it means it; a collective does not
  /// count it in.
  case presumed

  package var title: Localised<String> {
    switch self {
    case .confirmed: Localised(vi: "Đã xác nhận", en: "Confirmed")
    case .unconfirmed: Localised(vi: "Cần xác nhận", en: "Unconfirmed")
    case .presumed: Localised(vi: "Chưa rõ có hay không", en: "May not exist")
    }
  }
}

/// Cơ quan, đơn vị: a unit of the directory.
package struct Agency: Hashable, Sendable, RowReadable, Decodable {
  package var id: AgencyID
  package var name: String
  package var kind: UnitKind
  /// The province as it was called; "" for bodies of the whole country.
  package var place: String
  package var parentID: AgencyID?
  /// First and last day, where known.
  package var validFrom: Day?
  package var validTo: Day?
  /// Whether the provincial People's Committee may give it tasks; it may guide and coordinate in any case.
  package var mayBeAssigned: Bool
  package var note: String
  package var confidence: AgencyConfidence
  /// The document that it rests on, where known.
  package var legalSource: String

  package init(
    id: AgencyID = .next(), name: String, kind: UnitKind? = nil, place: String, parentID: AgencyID? = nil,
    validFrom: Day? = nil, validTo: Day? = nil, mayBeAssigned: Bool? = nil, note: String = "",
    confidence: AgencyConfidence = .confirmed, legalSource: String = ""
  ) {
    let kind = kind ?? UnitKind.guess(from: name)
    self.id = id
    self.name = name
    self.kind = kind
    self.place = place
    self.parentID = parentID
    self.validFrom = validFrom
    self.validTo = validTo
    self.mayBeAssigned = mayBeAssigned ?? kind.isUnderProvince
    self.note = note
    self.confidence = confidence
    self.legalSource = legalSource
  }

  package func isAlive(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  static let columns: SQL =
    """
    agency.id, agency.name, agency.kind, agency.place, agency.parent_id, agency.valid_from, agency.valid_to,
    agency.may_be_assigned, agency.note, agency.confidence, agency.legal_source
    """
}
