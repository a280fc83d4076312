import Core
import Store

/// Gives somebody an account with a one-time password.
package struct CreatePerson: Action {
  package static let name = "person.create"
  package static let title = Localised(vi: "Cấp tài khoản", en: "Give an account")
  package static let permission = Permission.managePeople

  package var name: String
  /// As typed.
  package var email: String
  /// Nobody chose one yet: refused, at its field.
  package var role: Role?
  package var agencyID: AgencyID?
  package var password: OneTimePassword

  package init(
    name: String, email: String, role: Role?, agencyID: AgencyID? = nil, password: OneTimePassword
  ) {
    self.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.email = email
    self.role = role
    self.agencyID = agencyID
    self.password = password
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let address = EmailAddress.checked(email)
    return [
      .unless(!name.isEmpty && name.count <= 120, .nameMissing),
      .unless(role != nil, .roleMissing),
      .unless(role.map { $0.isOfOneAgency == (agencyID != nil) } ?? true, .agencyAndRole),
      .unless(address != nil, .emailInvalid),
      .unless(try Person.withEmail(email, in: reader) == nil, .emailTaken),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Person {
    guard let address = EmailAddress.checked(email) else { throw Refusal.emailInvalid }
    guard let role else { throw Refusal.roleMissing }
    let person = Person(
      id: .next(), name: name, email: address, role: role, agencyID: agencyID, mustChangePassword: true,
      passwordExpiresAt: OneTimePassword.expiry(context.now), createdAt: context.now)
    try transaction.insert(
      into: "person",
      [
        "id": person.id, "name": person.name, "email": person.email, "role": person.role,
        "agency_id": person.agencyID, "password_hash": password.hash,
        "must_change_password": person.mustChangePassword, "password_expires_at": person.passwordExpiresAt,
        "created_at": person.createdAt,
      ])
    return person
  }

  package func record(of outcome: Person) -> AuditRecord? {
    AuditRecord("person", outcome.id, ["role": outcome.role.rawValue])
  }
}

extension Refusal {
  static let nameMissing = Refusal(
    "name-missing",
    Localised(vi: "Cần họ tên, tối đa 120 ký tự.", en: "A name of at most 120 characters is needed."),
    field: "name")
  static let roleMissing = Refusal(
    "role-missing", Localised(vi: "Chưa chọn vai trò. Hãy chọn một vai trò.", en: "Choose a role."),
    field: "role")
  static let agencyAndRole = Refusal(
    "agency-and-role",
    Localised(
      vi: "Vai trò của đơn vị cần chọn đơn vị; vai trò khác thì không.",
      en: "A role within an agency needs the agency; other roles have none."), field: "agency")
  static let emailInvalid = Refusal(
    "email-invalid",
    Localised(
      vi: "Địa chỉ thư không hợp lệ. Viết dạng ten@coquan.vn.",
      en: "This is not an e-mail address. Write it as name@agency.vn."), field: "email")
  static let emailTaken = Refusal(
    "email-taken",
    Localised(vi: "Địa chỉ thư này đã có tài khoản.", en: "This address has an account already."),
    field: "email")
}
