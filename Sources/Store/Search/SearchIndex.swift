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
          "rowid": row?["entry"] ?? .null, "kind": kind, "title": words.title.joined(separator: " "),
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
}
