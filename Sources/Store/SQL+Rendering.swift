/// The two engines behind `Database`.
package enum Dialect: String, Sendable, CaseIterable, CustomStringConvertible {
  case sqlite = "SQLite"
  case postgres = "PostgreSQL"

  package var description: String { rawValue }
}

extension SQL {
  /// The text an engine takes, and the values for its placeholders in order.
  struct Rendered {
    var text: String
    var values: [SQLValue]
  }

  /// SQLite numbers nothing (`?`), PostgreSQL does (`$1`). PostgreSQL cannot tell the type of a bound NULL in
  /// `$1 IS NULL`, so nulls are written out there.
  func rendered(for dialect: Dialect) throws -> Rendered {
    var text = ""
    var values: [SQLValue] = []
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .value(let value):
        if case .text(let string) = value, string.utf8.contains(0) {
          throw StoreError.unstorable("text with U+0000")
        }
        switch (dialect, value) {
        case (.postgres, .null): text += "NULL"
        case (.postgres, _):
          values.append(value)
          text += "$\(values.count)"
        case (.sqlite, _):
          values.append(value)
          text += "?"
        }
      }
    }
    return Rendered(text: text, values: values)
  }
}

extension SQL {
  /// Ends a SELECT of a queue: takes the rows found, passing over those that others hold. Nothing on SQLite, which has
  /// one writer.
  package static func skippingLocked(_ dialect: Dialect) -> SQL {
    switch dialect {
    case .sqlite: ""
    case .postgres: " FOR UPDATE SKIP LOCKED"
    }
  }
}
