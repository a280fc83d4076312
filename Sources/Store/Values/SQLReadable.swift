import Core

/// What can be read out of a column; nil when the value has another type or form.
package protocol SQLReadable {
  init?(sqlValue: SQLValue)
}

extension SQLValue: SQLReadable {
  package init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Int64: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Int: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(exactly: value)
  }
}

extension Double: SQLReadable {
  package init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .integer(let value): self.init(value)
    case .real(let value): self = value
    default: return nil
    }
  }
}

/// 0 is false, every other integer true.
extension Bool: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value != 0
  }
}

extension String: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self = value
  }
}

extension [UInt8]: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .blob(let value) = sqlValue else { return nil }
    self = value
  }
}

extension ID: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(rawValue: value)
  }
}

extension Day: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self.init(value)
  }
}

extension Timestamp: SQLReadable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(milliseconds: value)
  }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  package init?(sqlValue: SQLValue) {
    if case .null = sqlValue {
      self = .none
    } else if let value = Wrapped(sqlValue: sqlValue) {
      self = .some(value)
    } else {
      return nil
    }
  }
}
