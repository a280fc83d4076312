import Core
import Store

/// Lets a program read what a person may read, no more than its scope, until it expires.
package struct AccessToken: Hashable, Sendable {
  package var id: ID<AccessToken>
  package var personID: ID<Person>
  /// What its owner calls it: "Bảng theo dõi của phòng".
  package var name: String
  /// Rights to see; what the role of the person loses, the token loses too.
  package var scope: Set<Permission>
  package var createdAt: Timestamp
  package var expiresAt: Timestamp
  /// The last day on which it was used.
  package var usedOn: Day?

  /// How many a person may have.
  package static let most = 20

  /// Those of a person that have not expired, the newest first.
  package static func list(
    _ reader: Reader, of person: ID<Person>, now: Timestamp = .now
  ) throws -> [AccessToken] {
    try reader.all(
      AccessToken.self,
      """
      SELECT * FROM access_token WHERE person_id = \(person) AND expires_at > \(now)
      ORDER BY id DESC LIMIT \(count: most)
      """)
  }

  /// Who reads with this secret and what; nil when it is none, has expired, or its person may not act. Notes the day.
  package static func find(
    _ database: Database, _ secret: AccessSecret, notes: UseNotes, now: Timestamp = .now
  ) async throws -> (token: AccessToken, person: Person)? {
    let found = try await database.read { reader -> (AccessToken, Person)? in
      let token = try reader.first(
        AccessToken.self,
        "SELECT * FROM access_token WHERE token_hash = \(secret.hash) AND expires_at > \(now)")
      guard let token else { return nil }
      let person = try Person.find(token.personID, in: reader)
      return person.isActive && !person.mustChangePassword ? (token, person) : nil
    }
    if let token = found?.0, token.usedOn != now.day {
      notes.note(.token(token.id), at: now)
    }
    return found
  }

  /// Rights as they are kept: their names, parted by spaces.
  static func text(_ scope: Set<Permission>) -> String {
    scope.map(\.rawValue).sorted().joined(separator: " ")
  }

  private static func scope(_ text: String) -> Set<Permission> {
    Set(text.split(separator: " ").compactMap { Permission(rawValue: String($0)) })
  }
}

/// What a program sends to be let in: "hd_" and 256 random bits. The database keeps only its hash.
package struct AccessSecret: Hashable, Sendable, CustomStringConvertible {
  private static let prefix = "hd_"
  private let token: SessionToken

  package var description: String { Self.prefix + token.description }

  static func make() -> AccessSecret { AccessSecret(token: .make()) }

  private init(token: SessionToken) { self.token = token }

  /// Nil when the text cannot be one.
  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix(Self.prefix), let token = SessionToken(String(text.dropFirst(Self.prefix.count)))
    else { return nil }
    self.token = token
  }

  /// Another purpose than a session's: neither opens what is the other's.
  var hash: String { token.hash(for: "access-token") }
}

extension AccessToken: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    personID = try row.get("person_id")
    name = try row.get("name")
    scope = Self.scope(try row.get("scope"))
    createdAt = try row.get("created_at")
    expiresAt = try row.get("expires_at")
    usedOn = try row.get("used_on")
  }
}
