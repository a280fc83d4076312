import Core

/// Full-text search over things of any kind, with the same words and the same answers on both engines.
package enum SearchIndex {
  package struct Hit: Hashable, Sendable {
    package var kind: String
    package var id: Int64
    package var title: String
    /// The part of the body around the first word found.
    package var snippet: String
  }

  /// Adds or replaces what is found for a thing.
  package static func put(
    _ transaction: Transaction, kind: String, id: Int64, title: String, body: String
  ) throws {
    try remove(transaction, kind: kind, id: id)
    let words = SearchWords(title: title, body: body)
    switch transaction.dialect {
    case .sqlite:
      let row = try transaction.row(
        """
        INSERT INTO search_entry (kind, id, title, body) VALUES (\(kind), \(id), \(title), \(body))
        RETURNING entry
        """)
      try transaction.insert(
        into: "search_words",
        [
          "rowid": row?["entry"] ?? .null, "title": words.title.joined(separator: " "),
          "body": words.body.joined(separator: " "),
        ])
    case .postgres:
      try transaction.run(
        """
        INSERT INTO search_entry (kind, id, title, body, words)
        VALUES (\(kind), \(id), \(title), \(body), CAST(\(words.tsvector) AS tsvector))
        """)
    }
  }

  package static func remove(_ transaction: Transaction, kind: String, id: Int64) throws {
    if transaction.dialect == .sqlite {
      try transaction.run(
        """
        DELETE FROM search_words
        WHERE rowid IN (SELECT entry FROM search_entry WHERE kind = \(kind) AND id = \(id))
        """)
    }
    try transaction.run("DELETE FROM search_entry WHERE kind = \(kind) AND id = \(id)")
  }

  /// What holds every word of `query` (quotes keep words together, the last word may be unfinished): those with all
  /// of them in the title first, then the newest. No kinds means all kinds.
  package static func search(
    _ reader: Reader, _ query: String, kinds: [String] = [], limit: Int = 20
  ) throws -> [Hit] {
    let parsed = SearchQuery(query)
    guard !parsed.isEmpty else { return [] }
    let ofKind: SQL = kinds.isEmpty ? "" : " AND e.kind IN \(list: kinds)"
    let rows = try reader.rows(
      found(parsed, reader.dialect) + ofKind + " ORDER BY in_title DESC, e.id DESC LIMIT \(limit)")
    return try rows.map { row in
      let body: String = try row.get("body")
      return Hit(
        kind: try row.get("kind"), id: try row.get("id"), title: try row.get("title"),
        snippet: SearchText.snippet(of: body, query: query))
    }
  }

  private static func found(_ query: SearchQuery, _ dialect: Dialect) -> SQL {
    switch dialect {
    case .sqlite:
      """
      SELECT e.kind, e.id, e.title, e.body, e.entry IN (
        SELECT rowid FROM search_words WHERE search_words MATCH \(query.fts5(inTitleOnly: true))) AS in_title
      FROM search_entry e
      WHERE e.entry IN (
        SELECT rowid FROM search_words WHERE search_words MATCH \(query.fts5(inTitleOnly: false)))
      """
    case .postgres:
      """
      SELECT e.kind, e.id, e.title, e.body,
        e.words @@ CAST(\(query.tsquery(inTitleOnly: true)) AS tsquery) AS in_title
      FROM search_entry e
      WHERE e.words @@ CAST(\(query.tsquery(inTitleOnly: false)) AS tsquery)
      """
    }
  }
}
