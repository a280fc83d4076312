import Core
import Store

/// Gives somebody an account with a one-time password.
package struct CreatePerson: Sendable {
  package var name: String
  package var email: String
  package var role: Role
  package var agencyID: Int64?

  package init(name: String, email: String, role: Role, agencyID: Int64? = nil) {
    self.name = name
    self.email = email
    self.role = role
    self.agencyID = agencyID
  }

  /// The person and the one-time password, which is shown once and kept nowhere.
  package func run(
    _ database: Database, _ context: ActionContext, hashing: PasswordHashing = .standard
  ) async throws -> (person: Person, password: String) {
    let password = OneTimePassword.make()
    let hash = try await hashing.hash(password)
    let person = try checked(context)
    do {
      try await database.write { try Self.insert($0, person, hash: hash, context) }
    } catch let error as StoreError where error.isUniqueConstraint {
      throw Refusal(
        "email-taken",
        Localised(vi: "Địa chỉ thư này đã có tài khoản.", en: "This address has an account already."),
        field: "email")
    }
    return (person, password)
  }

  func checked(_ context: ActionContext) throws -> Person {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= 120 else {
      throw Refusal(
        "name-missing",
        Localised(vi: "Cần họ tên, tối đa 120 ký tự.", en: "A name of at most 120 characters is needed."),
        field: "name")
    }
    guard role.isOfOneAgency == (agencyID != nil) else {
      throw Refusal(
        "agency-and-role",
        Localised(
          vi: "Vai trò của cơ quan cần chọn cơ quan; vai trò khác thì không.",
          en: "A role within an agency needs the agency; other roles have none."), field: "agency")
    }
    return Person(
      id: .next(), name: name, email: try EmailAddress.checked(email), role: role, agencyID: agencyID,
      mustChangePassword: true, createdAt: context.now)
  }

  static func insert(
    _ transaction: Transaction, _ person: Person, hash: String, _ context: ActionContext
  ) throws {
    try transaction.run(
      """
      INSERT INTO person (id, name, email, role, agency_id, password_hash, must_change_password, created_at)
      VALUES (\(person.id), \(person.name), \(person.email), \(person.role), \(person.agencyID), \(hash),
        \(person.mustChangePassword), \(person.createdAt))
      """)
    try AuditLog.record(
      transaction, context, action: "person.create", subject: "person", id: person.id.rawValue,
      detail: "{\"role\":\"\(person.role.rawValue)\"}")
  }
}
