/// A list that is read part by part, each from where the one before ended: what a part costs does not grow with the table.
package struct ListQuery: Sendable {
  /// Up to the conditions: "SELECT a.id, a.title FROM agreement a".
  package var select: SQL
  /// All of which must hold; none for everything.
  package var conditions: [SQL]
  package var order: ListOrder
  /// What else must hold, for which the order has no index.
  package var sieve: Sieve?

  /// Conditions on the rows of a list that are asked of each row as it is passed, by the names of the answer. So that a
  /// part costs no more when few rows pass, it ends after `visits` rows, and may then be short though the list goes on.
  package struct Sieve: Sendable {
    package var conditions: [SQL]
    package var visits: Int

    package init(_ conditions: [SQL], visits: Int) {
      self.conditions = conditions
      self.visits = visits
    }
  }

  package init(
    _ select: SQL, where conditions: [SQL] = [], by order: ListOrder, sieve: Sieve? = nil
  ) {
    self.select = select
    self.conditions = conditions
    self.order = order
    self.sieve = sieve
  }

  /// Whether the key is of this list: others begin it anew.
  package func fits(_ key: PageKey) -> Bool { order.fits(key) }

  /// The rows behind `key` in the order of the list, or before it in the reverse order; all from one end when it is nil.
  package func statement(at key: PageKey?, limit: Int) -> SQL {
    guard let sieve else { return walk(from: key) + " LIMIT \(count: limit)" }
    // Both engines hand on the rows of a bounded subquery as they come.
    return """
      SELECT w.* FROM (\(sql: walk(from: key)) LIMIT \(count: sieve.visits)) w
      WHERE \(sql: sieve.conditions.joined(by: " AND ")) LIMIT \(count: limit)
      """
  }

  /// The row at which a part ends that has looked at as many as it may.
  fileprivate func lastVisited(from key: PageKey?) -> SQL? {
    sieve.map { walk(from: key) + " LIMIT 1 OFFSET \(count: $0.visits - 1)" }
  }

  private func walk(from key: PageKey?) -> SQL {
    let key = key.flatMap { order.fits($0) ? $0 : nil }
    let limits = key.map { [order.beyond($0)] } ?? []
    return filtered(conditions + limits) + order.sorted(reversed: key?.side == .before)
  }

  /// How many rows there are before any sieve, counted no further than `most`: one column, one row.
  package func count(upTo most: Int) -> SQL {
    "SELECT count(*) AS tally FROM (\(sql: filtered(conditions)) LIMIT \(count: most)) c"
  }

  private func filtered(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? select : select + " WHERE " + conditions.joined(by: " AND ")
  }
}

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

    fileprivate func fits(_ value: SQLValue) -> Bool {
      switch (self, value) {
      case (.text, .text), (.integer, .integer), (.day, .text): true
      default: false
      }
    }
  }

  private let columns: [Column]
  private let isDescending: Bool

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

  func fits(_ key: PageKey) -> Bool {
    key.values.count == columns.count && zip(columns, key.values).allSatisfy { $0.fits($1) }
  }

  fileprivate func beyond(_ key: PageKey) -> SQL {
    let isAbove = isDescending == (key.side == .before)
    let names = SQL(pieces: [.text("(" + columns.map(\.expression).joined(separator: ", ") + ")")])
    let values = key.values.map { "\($0)" as SQL }.joined(by: ", ")
    return names + (isAbove ? " > (" : " < (") + values + ")"
  }

  fileprivate func sorted(reversed: Bool) -> SQL {
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

/// A part of a list, and the places where it goes on in both directions; nil where it ends.
package struct ListPart<Item: Sendable>: Sendable {
  package var items: [Item]
  package var before: PageKey?
  package var after: PageKey?

  package init(items: [Item], before: PageKey? = nil, after: PageKey? = nil) {
    self.items = items
    self.before = before
    self.after = after
  }
}

extension Reader {
  /// At most `size` rows of the list; one row more is read, to know whether it goes on.
  package final func part<T: RowReadable>(
    _ type: T.Type, of list: ListQuery, at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<T> {
    let key = key.flatMap { list.order.fits($0) ? $0 : nil }
    let found = try rows(list.statement(at: key, limit: size + 1))
    let isBackwards = key?.side == .before
    let rows = isBackwards ? Array(found.prefix(size).reversed()) : Array(found.prefix(size))
    let goesOn = found.count > size
    // A sieve may have stopped behind the last row that passed.
    let stop = goesOn ? nil : try list.lastVisited(from: key).flatMap { try row($0) }
    func place(_ row: Row?, _ side: PageKey.Side, _ isThere: Bool) throws -> PageKey? {
      guard isThere else { return nil }
      return try row.map { try list.order.key(of: $0, side) }
    }
    // The side that is read towards goes on behind what was looked at, the other one at what is shown.
    let isMore = goesOn || stop != nil
    let (first, last) =
      isBackwards ? (stop ?? rows.first, rows.last ?? stop) : (rows.first ?? stop, stop ?? rows.last)
    return ListPart(
      items: try rows.map(T.init), before: try place(first, .before, isBackwards ? isMore : key != nil),
      after: try place(last, .after, isBackwards || isMore))
  }
}
