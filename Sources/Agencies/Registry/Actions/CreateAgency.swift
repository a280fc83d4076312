import Accounts
import AgencyNames
import Core
import Store

/// Adds a unit to the directory.
package struct CreateAgency: Action {
  package static let name = "agency.create"
  package static let title = Localised(vi: "Thêm cơ quan", en: "Add an agency")
  package static let permission = Permission.manageAgencies

  package var agency: Agency
  package var aliases: [String]
  package var abbreviations: [String]

  package init(_ agency: Agency, aliases: [String] = [], abbreviations: [String] = []) {
    self.agency = agency
    self.aliases = aliases
    self.abbreviations = abbreviations
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    if let parent = agency.parentID { _ = try AgencyDirectory.find(parent, in: reader) }
    let isAskedOnly = [.ministry, .party, .front].contains(agency.kind)
    return [
      AgencyDirectory.nameRefusal(agency.name),
      .unless(
        try agency.validTo != nil
          || AgencyDirectory.living(agency.name, in: agency.place, reader) == nil,
        .agencyExists(agency.name)),
      .unless(agency.hasDaysInOrder, .agencyDaysReversed),
      .unless(!agency.mayBeAssigned || !isAskedOnly, .agencyNotAssignable),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try Self.insert(transaction, agency)
    for name in aliases { try AddAlias.insert(transaction, agency.id, name, isAbbreviation: false) }
    for name in abbreviations { try AddAlias.insert(transaction, agency.id, name, isAbbreviation: true) }
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord("agency", agency.id, ["name": agency.name])
  }

  static func insert(_ transaction: Transaction, _ agency: Agency) throws {
    try transaction.insert(
      into: "agency",
      [
        "id": agency.id, "name": agency.name, "folded_name": AgencyDirectory.foldedName(agency.name),
        "kind": agency.kind, "place": agency.place, "parent_id": agency.parentID,
        "valid_from": agency.validFrom, "valid_to": agency.validTo, "may_be_assigned": agency.mayBeAssigned,
        "note": agency.note,
      ])
  }
}

extension Agency {
  fileprivate var hasDaysInOrder: Bool {
    guard let validFrom, let validTo else { return true }
    return validFrom <= validTo
  }
}
