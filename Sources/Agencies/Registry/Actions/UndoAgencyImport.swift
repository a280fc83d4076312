import Accounts
import Core
import Store

/// Takes an import of agencies back, however old: the units that it brought, and the names that it gave to others. All of it
/// or, when a unit is in use, nothing.
package struct UndoAgencyImport: Action {
  package static let name = "agency.undo-import"
  package static let title = Localised(vi: "Hoàn tác lần nhập đơn vị", en: "Take an import of agencies back")
  package static let permission = ImportAgencies.permission

  package var importID: ID<AgencyImport>

  package init(_ id: ID<AgencyImport>) {
    importID = id
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try AgencyImport.find(importID, in: reader)
    return []
  }

  /// What it had brought.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> AgencyImport {
    let done = try AgencyImport.find(importID, in: transaction)
    // A name that somebody decided on since stays theirs.
    let decided: SQL =
      """
      EXISTS (SELECT 1 FROM agency_proposal p WHERE p.agency_id = agency_alias.agency_id
        AND p.folded_name = agency_alias.folded_name)
      """
    try transaction.run(
      "UPDATE agency_alias SET import_id = NULL WHERE import_id = \(importID) AND \(sql: decided)")
    try transaction.run("DELETE FROM agency_alias WHERE import_id = \(importID)")
    try AgencyDirectory.remove("SELECT id FROM agency WHERE import_id = \(importID)", transaction)
    try transaction.run("DELETE FROM agency_import WHERE id = \(importID)")
    return done
  }

  package func record(of outcome: AgencyImport) -> AuditRecord? {
    AuditRecord("agency", 0, ["added": "\(outcome.added)", "updated": "\(outcome.updated)"])
  }
}
