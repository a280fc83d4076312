import Core
import Store

/// Someone with an account.
package struct Person: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<Person>
  package var name: String
  /// In lower case.
  package var email: String
  package var role: Role
  /// The agency a person acts for; the directory of agencies stands above this module, so no foreign key holds it.
  package var agencyID: AgencyID?
  /// Whether the password is a one-time one.
  package var mustChangePassword: Bool
  /// Until when a one-time password opens.
  package var passwordExpiresAt: Timestamp?
  package var disabledAt: Timestamp?
  package var createdAt: Timestamp

  package init(
    id: ID<Person>, name: String, email: String, role: Role, agencyID: AgencyID? = nil,
    mustChangePassword: Bool = false, passwordExpiresAt: Timestamp? = nil, disabledAt: Timestamp? = nil,
    createdAt: Timestamp = Timestamp(milliseconds: 0)
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.role = role
    self.agencyID = agencyID
    self.mustChangePassword = mustChangePassword
    self.passwordExpiresAt = passwordExpiresAt
    self.disabledAt = disabledAt
    self.createdAt = createdAt
  }

  package var isActive: Bool { disabledAt == nil }
}

extension Person {
  static let columns: SQL =
    """
    person.id, person.name, person.email, person.role, person.agency_id, person.must_change_password,
    person.password_expires_at, person.disabled_at, person.created_at
    """

  /// Throws a `Refusal` when there is nobody.
  package static func find(_ id: ID<Person>, in reader: Reader) throws -> Person {
    try reader.find(
      Person.self, "SELECT \(sql: columns) FROM person WHERE id = \(id)", else: .noSuchPerson)
  }

  /// Whose address it is; nil when nobody's.
  package static func withEmail(_ email: String, in reader: Reader) throws -> Person? {
    try reader.first(
      Person.self, "SELECT \(sql: columns) FROM person WHERE email = \(EmailAddress.key(email))")
  }

  /// Everybody, those who joined last first.
  package static let newest = ListQuery(
    "SELECT \(sql: columns) FROM person", by: ListOrder(.integer("person.id"), descending: true))

  /// Everybody, by the time of joining.
  package static func all(_ reader: Reader) throws -> [Person] {
    try reader.all(Person.self, "SELECT \(sql: columns) FROM person ORDER BY id")
  }

  /// Those who act for an agency, by the time of joining.
  package static func active(ofAgency agency: AgencyID, in reader: Reader) throws -> [Person] {
    try reader.all(
      Person.self,
      "SELECT \(sql: columns) FROM person WHERE agency_id = \(agency) AND disabled_at IS NULL ORDER BY id")
  }

  /// Whether nobody has an account yet.
  package static func isNobody(_ reader: Reader) throws -> Bool {
    try reader.row("SELECT id FROM person LIMIT 1") == nil
  }
}

extension Refusal {
  static let noSuchPerson = Refusal(
    "person-unknown", Localised(vi: "Không có người dùng này.", en: "There is no such person."),
    kind: .missing)
}
