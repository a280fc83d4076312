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

extension ListOrder {
  /// A part of a list whose rows are all at hand, as `Reader.part` has it of one that is read.
  package func part<T: RowReadable>(
    _ type: T.Type, of rows: [Row], at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<T> {
    let key = key.flatMap { fits($0) ? $0 : nil }
    let isReversed = isDescending != (key?.side == .before)
    func comes(_ one: [SQLValue], before other: [SQLValue]) -> Bool {
      isReversed ? Self.precedes(other, one) : Self.precedes(one, other)
    }
    var placed = try rows.map { (row: $0, values: try self.key(of: $0, .after).values) }
    if let key { placed.removeAll { !comes(key.values, before: $0.values) } }
    placed.sort { comes($0.values, before: $1.values) }
    return try part(type, found: placed.prefix(size + 1).map(\.row), at: key, size: size)
  }

  /// Of the rows found behind `key`, one more than `size` where the list goes on. `stop` is the row behind the last one that was
  /// looked at, when it did not end there.
  func part<T: RowReadable>(
    _ type: T.Type, found: [Row], at key: PageKey?, size: Int, stop: Row? = nil
  ) throws -> ListPart<T> {
    let isBackwards = key?.side == .before
    let rows = isBackwards ? Array(found.prefix(size).reversed()) : Array(found.prefix(size))
    func place(_ row: Row?, _ side: PageKey.Side, _ isThere: Bool) throws -> PageKey? {
      guard isThere else { return nil }
      return try row.map { try self.key(of: $0, side) }
    }
    // The side that is read towards goes on behind what was looked at, the other one at what is shown.
    let isMore = found.count > size || stop != nil
    let (first, last) =
      isBackwards ? (stop ?? rows.first, rows.last ?? stop) : (rows.first ?? stop, stop ?? rows.last)
    return ListPart(
      items: try rows.map(T.init), before: try place(first, .before, isBackwards ? isMore : key != nil),
      after: try place(last, .after, isBackwards || isMore))
  }

  /// As both engines compare: texts byte by byte.
  private static func precedes(_ one: [SQLValue], _ other: [SQLValue]) -> Bool {
    for (left, right) in zip(one, other) where left != right {
      switch (left, right) {
      case (.integer(let left), .integer(let right)): return left < right
      case (.text(let left), .text(let right)): return left.utf8.lexicographicallyPrecedes(right.utf8)
      default: return false
      }
    }
    return false
  }
}
