import Accounts
import Core
import Store

/// Fills an empty directory; does nothing to one that has units.
package struct LoadShippedDirectory: Action {
  package static let name = "agency.load-shipped"
  package static let title = Localised(vi: "Nạp danh mục cơ quan kèm theo", en: "Load the shipped directory")
  package static let permission = Permission.manageAgencies

  package init() {}

  /// How many units it loaded.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Int {
    guard try transaction.row("SELECT id FROM agency LIMIT 1") == nil else { return 0 }
    let units = try ShippedDirectory.units()
    var ids: [String: AgencyID] = [:]
    for unit in units {
      var agency = unit.agency
      agency.parentID = ids[unit.parent]
      ids[unit.code] = agency.id
      try CreateAgency.insert(transaction, agency)
      for name in unit.aliases { try AddAlias.insert(transaction, agency.id, name, isAbbreviation: false) }
    }
    for event in try ShippedDirectory.events() {
      try ShippedDirectory.apply(event, ids, transaction, context)
    }
    return units.count
  }

  package func record(of outcome: Int) -> AuditRecord? {
    outcome == 0 ? nil : AuditRecord("agency", 0, ["units": "\(outcome)"])
  }
}
