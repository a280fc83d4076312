import Core

/// One value as both engines keep it.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// What can be bound into `SQL` by interpolation.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  package var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
  package var sqlValue: SQLValue { .integer(self) }
}

extension Double: SQLBindable {
  package var sqlValue: SQLValue { .real(self) }
}

/// Kept as 0 or 1.
extension Bool: SQLBindable {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
  package var sqlValue: SQLValue { .text(self) }
}

extension Substring: SQLBindable {
  package var sqlValue: SQLValue { .text(String(self)) }
}

extension [UInt8]: SQLBindable {
  package var sqlValue: SQLValue { .blob(self) }
}

extension ID: SQLBindable {
  package var sqlValue: SQLValue { .integer(rawValue) }
}

/// Kept as "2026-11-15".
extension Day: SQLBindable {
  package var sqlValue: SQLValue { .text(description) }
}

/// Kept as milliseconds since 1970-01-01 UTC.
extension Timestamp: SQLBindable {
  package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Diagnostic.Severity: SQLBindable {}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
