/// The columns by which a list is sorted, all in one direction, as an index has them: the last one is unique, and none of
/// them is ever null.
package struct ListOrder: Sendable {
  package enum Column: Sendable {
    case text(StaticString)
    case integer(StaticString)
    /// A day that may be missing: then it comes after all others, and the index has it as
    /// `COALESCE(column, '9999-12-31')`.
    case day(StaticString)

    fileprivate var name: StaticString {
      switch self {
      case .text(let name), .integer(let name), .day(let name): name
      }
    }

    /// By what it is sorted and compared.
    fileprivate var expression: String {
      if case .day(let name) = self { "COALESCE(\(name), '\(Self.never)')" } else { "\(name)" }
    }

    /// The value of a row.
    fileprivate func value(_ row: Row) throws -> SQLValue {
      let value = try row.get(answered, as: SQLValue.self)
      if case .day = self, value == .null { return .text(Self.never) }
      return value
    }

    private static let never = "9999-12-31"

    /// Its name in an answer: without the table.
    fileprivate var answered: String {
      let name = "\(name)"
      return String(name[(name.lastIndex(of: ".").map { name.index(after: $0) } ?? name.startIndex)...])
    }

    func fits(_ value: SQLValue) -> Bool {
      switch (self, value) {
      case (.text, .text), (.integer, .integer), (.day, .text): true
      default: false
      }
    }
  }

  private let columns: [Column]
  let isDescending: Bool

  package init(_ columns: Column..., descending: Bool = false) {
    self.init(columns, descending: descending)
  }

  package init(_ columns: [Column], descending: Bool = false) {
    self.columns = columns
    isDescending = descending
  }

  func key(of row: Row, _ side: PageKey.Side) throws -> PageKey {
    PageKey(side, try columns.map { try $0.value(row) })
  }

  package func fits(_ key: PageKey) -> Bool {
    key.values.count == columns.count && zip(columns, key.values).allSatisfy { $0.fits($1) }
  }

  func beyond(_ key: PageKey) -> SQL {
    let isAbove = isDescending == (key.side == .before)
    let names = SQL(pieces: [.text("(" + columns.map(\.expression).joined(separator: ", ") + ")")])
    let values = key.values.map { "\($0)" as SQL }.joined(by: ", ")
    return names + (isAbove ? " > (" : " < (") + values + ")"
  }

  func sorted(reversed: Bool) -> SQL {
    let direction = isDescending != reversed ? " DESC" : ""
    return SQL(pieces: [
      .text(" ORDER BY " + columns.map { $0.expression + direction }.joined(separator: ", "))
    ])
  }
}

/// A place in a list: the values of its order in one row, and which side of that row is meant.
package struct PageKey: Hashable, Sendable {
  package enum Side: String, Hashable, Sendable {
    case after, before
  }

  package var side: Side
  package var values: [SQLValue]

  package init(_ side: Side, _ values: [SQLValue]) {
    self.side = side
    self.values = values
  }
}
