/// What can go wrong between the program and its database, the same for both engines.
package enum StoreError: Error, Hashable, Sendable {
  /// A fact that the schema holds.
  package enum Constraint: String, Hashable, Sendable, CaseIterable {
    case unique
    case check
    case foreignKey
    case notNull
  }

  /// The database refused a change; `detail` is the engine's sentence, for the log.
  case constraint(Constraint, detail: String)
  /// Another transaction or too much work was in the way for longer than the limits allow; trying again may help.
  case busy(String)
  /// The statement ran longer than the limit.
  case timedOut(String)
  /// The database cannot be opened or the connection broke.
  case unreachable(String)
  /// The disk is full or the file is damaged or not writable.
  case storage(String)
  /// A row does not hold what the program expects.
  case misread(column: String, expected: String, found: String)
  /// A value that one of the engines cannot keep, such as text with U+0000.
  case unstorable(String)
  /// The statement itself is wrong: a mistake in the program.
  case statement(String)
  /// A migration changed after it had been applied.
  case changedMigration(String)
  /// The database knows a migration that this program does not: it was used by a newer version.
  case newerDatabase(String)

  /// Whether reading may well go on: another writer is in the way, or the disk takes no more.
  package var isNoWriting: Bool {
    switch self {
    case .busy, .timedOut, .storage: true
    default: false
    }
  }

  package var isUniqueConstraint: Bool {
    if case .constraint(.unique, _) = self { true } else { false }
  }
}
