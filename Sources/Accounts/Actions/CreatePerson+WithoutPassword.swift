import Core
import Store

extension CreatePerson {
  /// An account that no password opens until an administrator gives one: for people who are made up, or not there yet.
  package func runWithoutPassword(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> Person {
    let person = try checked(context)
    try Self.insert(transaction, person, hash: PasswordHashing.none, context)
    return person
  }
}

extension PasswordHashing {
  /// Stands where a hash would: no password gives it.
  package static let none = "no password"
}
