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

extension Reader {
  /// At most `size` rows of the list; one row more is read, to know whether it goes on.
  package final func part<T: RowReadable>(
    _ type: T.Type, of list: ListQuery, at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<T> {
    let key = key.flatMap { list.order.fits($0) ? $0 : nil }
    // In tens, so that sizes that clients choose are few statements.
    let found = try rows(list.statement(at: key, limit: (size + 9) / 10 * 10 + 1))
    // A sieve may have stopped behind the last row that passed.
    let stop = found.count > size ? nil : try list.lastVisited(from: key).flatMap { try row($0) }
    return try list.order.part(type, found: found, at: key, size: size, stop: stop)
  }
}
