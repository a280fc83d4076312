extension SearchIndex {
  /// On SQLite the newest are looked for among so many that were entered last; PostgreSQL has an index by identity.
  private static let mostEntered = 500

  /// What holds every word of `query` (quotes keep words together, the last word may be unfinished): those with all
  /// of them in the title first, then the newest. No kinds means all kinds. What it costs does not grow with how much is
  /// found.
  package static func search(
    _ reader: Reader, _ query: String, kinds: [String] = [], limit: Int = 20
  ) throws -> [Hit] {
    try found(reader, query, kinds: kinds, limit: limit).map { try Hit($0, query) }
  }

  /// The identities of what `search` finds of one kind.
  package static func search(_ reader: Reader, _ query: String, kind: String, limit: Int) throws -> [Int64] {
    try found(reader, query, kinds: [kind], limit: limit).map { try $0.get("id") }
  }

  private static func found(
    _ reader: Reader, _ query: String, kinds: [String], limit: Int
  ) throws -> [Row] {
    let parsed = SearchQuery(query)
    guard !parsed.isEmpty else { return [] }
    func rows(inTitleOnly: Bool) throws -> [Row] {
      try reader.rows(newest(parsed, inTitleOnly: inTitleOnly, kinds, limit, reader.dialect))
    }
    func place(_ row: Row) -> [SQLValue?] { [row["kind"], row["id"]] }
    var found = try rows(inTitleOnly: true)
    guard found.count < limit else { return found }
    let inTitle = Set(found.map(place))
    found += try rows(inTitleOnly: false).filter { !inTitle.contains(place($0)) }
    return Array(found.prefix(limit))
  }

  private static func newest(
    _ query: SearchQuery, inTitleOnly: Bool, _ kinds: [String], _ limit: Int, _ dialect: Dialect
  ) -> SQL {
    let only = kinds.count == 1 ? kinds.first : nil
    let ofKind: SQL = kinds.isEmpty ? "" : " AND e.kind IN \(list: kinds)"
    return switch dialect {
    case .sqlite:
      """
      SELECT e.kind, e.id, e.title, e.body FROM (
        SELECT entry, id FROM (
          SELECT e.entry, e.id FROM search_words w CROSS JOIN search_entry e
          WHERE w.search_words MATCH \(query.fts5(inTitleOnly: inTitleOnly, kind: only))
            AND e.entry = w.rowid\(sql: ofKind)
          ORDER BY w.rowid DESC LIMIT \(count: mostEntered)) entered
        ORDER BY id DESC LIMIT \(count: limit)) newest
      JOIN search_entry e ON e.entry = newest.entry ORDER BY e.id DESC
      """
    case .postgres:
      // The newest of many are met on the way back from the last; few are found by their words and sorted.
      ("SELECT e.kind, e.id, e.title, e.body FROM search_entry e WHERE "
        + (inTitleOnly ? "ts_filter(e.words, '{a}')" : "e.words")
        + " @@ CAST(\(query.tsquery) AS tsquery)\(sql: ofKind) ORDER BY e.id DESC LIMIT \(count: limit)")
        .plannedAnew
    }
  }
}

extension SearchIndex.Hit {
  fileprivate init(_ row: Row, _ query: String) throws {
    let body: String = try row.get("body")
    self.init(
      kind: try row.get("kind"), id: try row.get("id"), title: try row.get("title"),
      snippet: SearchText.snippet(of: body, query: query))
  }
}
