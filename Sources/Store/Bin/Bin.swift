import Core

/// Something that was dropped and can return.
package struct BinnedThing: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<BinnedThing>
  /// As in the audit log: "agreement".
  package var kind: String
  package var subjectID: Int64
  package var title: String
  package var droppedAt: Timestamp
  package var droppedBy: String

  private static let columns: SQL = "id, kind, subject_id, title, dropped_at, dropped_by"

  package static func isThere(_ id: ID<BinnedThing>, in reader: Reader) throws -> Bool {
    try reader.row("SELECT id FROM bin WHERE id = \(id)") != nil
  }

  /// Throws a `Refusal` when it is not in the bin, or no longer.
  package static func find(_ id: ID<BinnedThing>, in reader: Reader) throws -> BinnedThing {
    try reader.find(
      BinnedThing.self, "SELECT \(sql: columns) FROM bin WHERE id = \(id)", else: .notInTheBin)
  }

  /// What of these kinds was dropped, the newest first.
  package static func list(of kinds: [String]) -> ListQuery {
    ListQuery(
      "SELECT \(sql: columns) FROM bin", where: ["kind IN \(list: kinds)"],
      by: ListOrder(.integer("id"), descending: true))
  }
}

extension Reader {
  /// The rows of `table` that went into the bin with a thing, as they were.
  package final func binned(_ id: ID<BinnedThing>, _ table: StaticString) throws -> [Row] {
    guard let content = try row("SELECT content FROM bin WHERE id = \(id)")?.get("content", as: String.self)
    else { throw Refusal.notInTheBin }
    return try BinnedRows.read(content).filter { $0.table == "\(table)" }.flatMap { kept in
      let columns = Row.Columns(kept.columns)
      return kept.rows.map { Row(columns: columns, values: $0.map(\.value)) }
    }
  }
}

/// A table whose rows go with a dropped row: those that name it in `column`.
package struct HangingRows: Sendable {
  package var table: StaticString
  package var column: StaticString

  package init(_ table: StaticString, _ column: StaticString) {
    self.table = table
    self.column = column
  }
}

extension Transaction {
  /// Moves the row of `table` with that identity into the bin, with the rows that hang on it. Rows of other tables that
  /// still refer to it stop it (`StoreError`).
  package func drop(
    from table: StaticString, _ kind: String, _ id: Int64, title: String, with hanging: [HangingRows] = [],
    _ context: ActionContext
  ) throws -> ID<BinnedThing> {
    let own = BinnedRows("\(table)", try rows("SELECT * FROM \(raw: table) WHERE id = \(id)"))
    let parts = try hanging.map { part in
      BinnedRows(
        "\(part.table)",
        try rows("DELETE FROM \(raw: part.table) WHERE \(raw: part.column) = \(id) RETURNING *"))
    }
    try run("DELETE FROM \(raw: table) WHERE id = \(id)")
    return try bin([own] + parts, kind, id, title: title, context)
  }

  /// Names in the bin what is out of sight by its own state, and whose rows stay where they are.
  package func shelve(
    _ kind: String, _ id: Int64, title: String, _ context: ActionContext
  ) throws -> ID<BinnedThing> {
    try bin([], kind, id, title: title, context)
  }

  private func bin(
    _ rows: [BinnedRows], _ kind: String, _ id: Int64, title: String, _ context: ActionContext
  ) throws -> ID<BinnedThing> {
    let binned = ID<BinnedThing>.next()
    try insert(
      into: "bin",
      [
        "id": binned, "kind": kind, "subject_id": id, "title": title, "dropped_at": context.now,
        "dropped_by": context.actorName, "content": try BinnedRows.text(rows),
      ])
    return binned
  }

  /// Puts the rows back where they were. Columns that the tables have no more are left out.
  package func restore(_ id: ID<BinnedThing>) throws {
    guard let content = try row("SELECT content FROM bin WHERE id = \(id)")?.get("content", as: String.self)
    else { throw Refusal.notInTheBin }
    let catalogue = try Catalogue.of(self)
    for kept in try BinnedRows.read(content) {
      guard let known = catalogue.tables.first(where: { $0.name == kept.table })?.columnNames else {
        continue
      }
      let places = kept.columns.indices.filter { known.contains(kept.columns[$0]) }
      let columns = places.map { kept.columns[$0] }
      for row in kept.rows {
        let values = places.map { "\(row[$0].value)" as SQL }.joined(by: ", ")
        do {
          try run(
            "INSERT INTO \(identifier: kept.table) (\(identifiers: columns)) VALUES (\(sql: values))")
        } catch StoreError.constraint(.foreignKey, _) {
          throw Refusal.restsOnWhatIsGone
        }
      }
    }
    try run("DELETE FROM bin WHERE id = \(id)")
  }
}

extension Refusal {
  package static let restsOnWhatIsGone = Refusal(
    "rests-on-what-is-gone",
    Localised(
      vi: "Không khôi phục được: mục này gắn với một đơn vị hoặc mục khác không còn trong danh bạ.",
      en: "It cannot be restored: it names an agency or another thing that is gone."))

  package static let notInTheBin = Refusal(
    "not-in-the-bin",
    Localised(
      vi: "Mục này không còn trong thùng rác: có thể đã được khôi phục.",
      en: "It is not in the bin any more: it may have been restored."), kind: .missing)
}
