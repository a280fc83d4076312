import GRDB

extension StoreError {
  init(_ error: DatabaseError) {
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .constraint(.unique, detail: detail)
    case .SQLITE_CONSTRAINT_CHECK: self = .constraint(.check, detail: detail)
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .constraint(.foreignKey, detail: detail)
    case .SQLITE_CONSTRAINT_NOTNULL: self = .constraint(.notNull, detail: detail)
    default:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(detail)
      case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_MISUSE: self = .unreachable(detail)
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_READONLY: self = .storage(detail)
      case .SQLITE_INTERRUPT: self = .timedOut(detail)
      default: self = .statement(detail)
      }
    }
  }
}
