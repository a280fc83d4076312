import Accounts
import Core
import Store

/// Fills the directory with what comes with the program: all of it when it is empty; else provinces of which it has nothing yet,
/// neither of themselves nor of those that they were merged with, and the country when it has no body of it.
package struct LoadShippedDirectory: Action {
  package static let name = "agency.load-shipped"
  package static let title = Localised(vi: "Nạp danh mục đơn vị kèm theo", en: "Load the shipped directory")
  package static let permission = Permission.manageAgencies

  package init() {}

  /// How many units it loaded.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Int {
    let present = Set(
      try transaction.rows("SELECT DISTINCT place FROM agency").map { try $0.get("place", as: String.self) })
    let taken = Set(ProvinceLife.all.filter { present.contains($0.place) }.map(\.homeNow))
    let families = Dictionary(grouping: ProvinceLife.all, by: \.homeNow)
    let missing = Set(
      families.filter { !taken.contains($0.key) }.values.joined().map(\.place)
        + (present.contains("") ? [] : [""]))
    guard !missing.isEmpty else { return 0 }
    let rows = try ShippedRows(of: missing.contains)
    try transaction.insert(into: "agency", rows.agencies)
    try transaction.insert(into: "agency_alias", rows.aliases)
    try transaction.insert(into: "agency_event", rows.events)
    try transaction.insert(into: "agency_further_successor", rows.furtherSuccessors)
    return rows.agencies.count
  }

  package func record(of outcome: Int) -> AuditRecord? {
    outcome == 0 ? nil : AuditRecord("agency", 0, ["units": "\(outcome)"])
  }
}
