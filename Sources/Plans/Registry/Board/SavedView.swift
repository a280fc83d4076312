import Accounts
import Core
import Store
import VietnameseText

/// A list of tasks that a person looks at again and again: its name, and the address that shows it.
package struct SavedView: Hashable, Sendable, RowReadable, Decodable {
  package static let most = 20
  package static let longestName = 60
  package static let longestAddress = 1500

  package var id: ID<SavedView>
  package var name: String
  /// Path and query within the site.
  package var address: String

  package init(id: ID<SavedView>, name: String, address: String) {
    self.id = id
    self.name = name
    self.address = address
  }

  package static func list(_ reader: Reader, of person: ID<Person>) throws -> [SavedView] {
    try reader.all(
      SavedView.self,
      "SELECT id, name, address FROM saved_view WHERE person_id = \(person) ORDER BY name LIMIT \(count: most)"
    )
  }
}

/// Keeps a view under a name; one of that name is replaced.
package struct SaveView: Action {
  package static let name = "view.save"
  package static let title = Localised(vi: "Lưu chế độ xem", en: "Save a view")
  package static let permission = Permission.viewPlans
  /// Said where no more can be kept.
  package static let tooMany = Localised(
    vi: "Đã lưu 20 chế độ xem. Hãy bỏ bớt một cái trước.", en: "20 views are kept. Remove one first.")

  package var viewName: String
  package var address: String

  package init(named name: String, at address: String) {
    viewName = name.collapsed
    self.address = address
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let own = try context.actor.map { try SavedView.list(reader, of: ID(rawValue: $0)) } ?? []
    let isNew = !own.contains { $0.name == viewName }
    return [
      .unless((1...SavedView.longestName).contains(viewName.count), .viewNameMissing),
      .unless(address.hasPrefix("/") && address.utf8.count <= SavedView.longestAddress, .viewAddressLong),
      .unless(!isNew || own.count < SavedView.most, .tooManyViews),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<SavedView>? {
    guard let person = context.actor else { return nil }
    let id = ID<SavedView>.next()
    try transaction.run(
      """
      INSERT INTO saved_view (id, person_id, name, address) VALUES (\(id), \(person), \(viewName), \(address))
      ON CONFLICT (person_id, name) DO UPDATE SET address = excluded.address
      """)
    return id
  }

  package func record(of outcome: ID<SavedView>?) -> AuditRecord? {
    outcome.map { AuditRecord("saved-view", $0, ["name": viewName]) }
  }
}

/// Forgets one of one's own views.
package struct ForgetView: Action {
  package static let name = "view.forget"
  package static let title = Localised(vi: "Bỏ chế độ xem đã lưu", en: "Remove a saved view")
  package static let permission = Permission.viewPlans

  package var viewID: ID<SavedView>

  package init(_ viewID: ID<SavedView>) {
    self.viewID = viewID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let row = try reader.row("SELECT person_id FROM saved_view WHERE id = \(viewID)")
    let owner: Int64? = try row?.get("person_id")
    return [.unless(row != nil && owner == context.actor, .noSuchView)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run("DELETE FROM saved_view WHERE id = \(viewID)")
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("saved-view", viewID) }
}

extension Refusal {
  static let viewNameMissing = Refusal(
    "view-name",
    Localised(
      vi: "Hãy đặt tên cho chế độ xem, tối đa 60 ký tự.", en: "Name the view, in at most 60 characters."),
    field: "name")

  static let viewAddressLong = Refusal(
    "view-address",
    Localised(
      vi: "Có quá nhiều điều kiện lọc để lưu. Hãy bỏ bớt.",
      en: "There are too many filters to keep. Remove some."),
    field: "name")

  static let tooManyViews = Refusal("view-many", SaveView.tooMany, field: "name")

  static let noSuchView = Refusal(
    "no-such-view",
    Localised(vi: "Không có chế độ xem này.", en: "There is no such view."), kind: .missing)
}
