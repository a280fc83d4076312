import CPostgres

/// Which statements a session has prepared.
struct PostgresStatements {
  struct Key: Hashable {
    var text: String
    var types: [Oid]
  }

  /// A table has other columns than when the statement was prepared.
  struct Outdated: Error {}

  /// What is to be done with a statement.
  enum Use {
    case once
    case prepare(String)
    case again(String)
  }

  /// By their names; nil for one that was run once.
  private var recent = RecentlyUsed<Key, String?>(limit: 200)
  private var made = 0
  private var gone: [String] = []

  /// Beside it the names of those that the server may forget.
  mutating func next(_ key: Key) -> (use: Use, gone: [String]) {
    defer { gone = [] }
    switch recent[key] {
    case nil:
      keep(nil, key)
      return (.once, gone)
    case .some(nil):
      made += 1
      return (.prepare("s\(made)"), gone)
    case .some(let name?): return (.again(name), gone)
    }
  }

  mutating func keep(_ name: String?, _ key: Key) {
    gone += recent.keep(name, as: key).compactMap(\.self)
  }
}
