import Core
import Store

/// The first account of an empty installation.
package enum CreateFirstAdministrator {
  /// The one-time password; nothing when somebody has an account already.
  package static func run(
    _ database: Database, email: String, name: String = "Quản trị", now: Timestamp = .now,
    hashing: PasswordHashing = .standard
  ) async throws -> (person: Person, password: String)? {
    guard try await database.read({ try Person.isNobody($0) }) else { return nil }
    let password = OneTimePassword.make()
    let hash = try await hashing.hash(password)
    let person = Person(
      id: .next(), name: name, email: try EmailAddress.checked(email), role: .administrator,
      mustChangePassword: true, createdAt: now)
    let isFirst = try await database.write { transaction in
      guard try Person.isNobody(transaction) else { return false }
      try CreatePerson.insert(transaction, person, hash: hash, .program(now: now))
      return true
    }
    return isFirst ? (person, password) : nil
  }
}
