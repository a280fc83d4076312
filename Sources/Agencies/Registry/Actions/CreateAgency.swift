import Accounts
import AgencyNames
import Core
import Store

/// Adds a unit to the directory.
package struct CreateAgency: Action {
  package static let name = "agency.create"
  package static let title = Localised(vi: "Thêm đơn vị", en: "Add an agency")
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
      into: "agency", agency.cells(foldedName: AgencyDirectory.foldedName(agency.name)))
  }
}

extension Agency {
  func cells(foldedName: String) -> Cells {
    [
      "id": id, "name": name, "folded_name": foldedName, "kind": kind, "place": place, "parent_id": parentID,
      "valid_from": validFrom, "valid_to": validTo, "may_be_assigned": mayBeAssigned, "note": note,
      "confidence": confidence, "legal_source": legalSource,
    ]
  }

  fileprivate var hasDaysInOrder: Bool {
    guard let validFrom, let validTo else { return true }
    return validFrom <= validTo
  }
}
