import Core
import Store

/// The first account of an empty installation; does nothing in one where somebody has an account.
package struct CreateFirstAdministrator: Action {
  package static let name = "person.create-first"
  package static let title = Localised(vi: "Tạo quản trị viên đầu tiên", en: "Make the first administrator")
  package static let permission = Permission.managePeople

  package var email: String
  package var password: OneTimePassword

  package init(email: String, password: OneTimePassword) {
    self.email = email
    self.password = password
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Person? {
    guard try Person.isNobody(transaction) else { return nil }
    return try CreatePerson(name: "Quản trị", email: email, role: .administrator, password: password)
      .run(transaction, context)
  }

  package func record(of outcome: Person?) -> AuditRecord? {
    outcome.map { AuditRecord("person", $0.id) }
  }
}
