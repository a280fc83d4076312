import CPostgres

/// Which statements a session has prepared.
struct PostgresStatements {
  struct Key: Hashable {
    var text: String
    var types: [Oid]
  }

  /// A statement on the server, and the columns of its answers once there was one.
  final class Prepared {
    let name: String
    var columns: Row.Columns?

    init(_ name: String) {
      self.name = name
    }
  }

  /// A table has other columns than when the statement was prepared.
  struct Outdated: Error {}

  /// What is to be done with a statement.
  enum Use {
    case once
    case prepare(Prepared)
    case again(Prepared)
  }

  /// Nil for one that was run once.
  private var recent = RecentlyUsed<Key, Prepared?>(limit: 200)
  private var made = 0
  private var gone: [Prepared] = []

  /// Beside it those that the server may forget.
  mutating func next(_ key: Key) -> (use: Use, gone: [Prepared]) {
    defer { gone = [] }
    switch recent[key] {
    case nil:
      keep(nil, key)
      return (.once, gone)
    case .some(nil):
      made += 1
      return (.prepare(Prepared("s\(made)")), gone)
    case .some(let prepared?): return (.again(prepared), gone)
    }
  }

  mutating func keep(_ prepared: Prepared?, _ key: Key) {
    gone += recent.keep(prepared, as: key).compactMap(\.self)
  }
}
