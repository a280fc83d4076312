/// What holds the words of a query, for lists of one kind that have conditions and an order of their own. Both forms find the
/// same; which one is the cheaper depends on how many there are. Nil for a query without a word.
extension SearchIndex {
  /// - identities: by the index, a statement with the one column id, whose rows come as they are found.
  /// - holds: a condition on the column that holds the identity, for rows that are asked one by one.
  package static func forms(
    kind: String, id column: StaticString, _ query: String, _ dialect: Dialect
  ) -> (identities: SQL, holds: SQL)? {
    let parsed = SearchQuery(query)
    guard !parsed.isEmpty else { return nil }
    return (identities(kind, parsed, dialect), holds(kind, column, parsed, dialect))
  }

  private static func identities(_ kind: String, _ parsed: SearchQuery, _ dialect: Dialect) -> SQL {
    switch dialect {
    case .sqlite:
      """
      SELECT x.id FROM search_words s CROSS JOIN search_entry x
      WHERE s.search_words MATCH \(parsed.fts5(inTitleOnly: false, kind: kind)) AND x.entry = s.rowid
        AND x.kind = \(kind)
      """
    case .postgres:
      """
      SELECT x.id FROM search_entry x
      WHERE x.words @@ CAST(\(parsed.tsquery) AS tsquery) AND x.kind = \(kind)
      """
    }
  }

  private static func holds(
    _ kind: String, _ column: StaticString, _ parsed: SearchQuery, _ dialect: Dialect
  ) -> SQL {
    switch dialect {
    // A query of the words for one row takes FTS5 twenty times as long as reading them.
    case .sqlite:
      """
      (SELECT count(*) FROM search_entry x JOIN search_words s ON s.rowid = x.entry
        WHERE x.kind = \(kind) AND x.id = \(raw: column) AND \(sql: parsed.stands)) = 1
      """
    case .postgres:
      """
      (SELECT count(*) FROM search_entry x WHERE x.kind = \(kind) AND x.id = \(raw: column)
        AND x.words @@ CAST(\(parsed.tsquery) AS tsquery)) = 1
      """
    }
  }
}

extension SearchQuery {
  /// The same on the words of one entry of `search_words`, which are parted by spaces. Not by LIKE: SQLite compiles a
  /// statement anew for each pattern.
  fileprivate var stands: SQL {
    parts.enumerated().map { index, words in
      let isPrefix = lastIsPrefix && index == parts.count - 1
      let found = " " + words.joined(separator: " ") + (isPrefix ? "" : " ")
      return "instr(' ' || s.title || ' | ' || s.body || ' ', \(found)) > 0" as SQL
    }.joined(by: " AND ")
  }
}
