import Core
import Store
import VietnameseText

extension Register {
  /// Throws a `Refusal` when there is none, or it is in the bin.
  package func find(_ id: ID<Entry>, in reader: Reader) throws -> Entry {
    guard let entry = try read(reader.rows("\(sql: select) WHERE id = \(id)"), reader).first else {
      throw Refusal.noSuchEntry(single)
    }
    return entry
  }

  /// As it was when it was put into the bin.
  func binned(_ id: ID<BinnedThing>, in reader: Reader) throws -> Entry {
    guard let row = try reader.binned(id, kind).first else { throw Refusal.notInTheBin }
    var entry = try entry(row)
    for field in fields {
      guard case .agencies(let table) = field.kind else { continue }
      let rows = try reader.binned(id, table.table).map { row -> (Int64, AgencyID) in
        (try row.get("position"), try row.get("agency_id"))
      }
      field.set(&entry, .agencies(rows.sorted { $0.0 < $1.0 }.map(\.1)))
    }
    return entry
  }

  /// Those of these that there are, in the order of `ids`.
  package func all(_ ids: [ID<Entry>], in reader: Reader) throws -> [Entry] {
    let found = try read(reader.rows("\(sql: select) WHERE id IN \(list: ids)"), reader)
    let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ids.compactMap { byID[$0] }
  }

  /// The list in one of its orders; of one state only, when one is asked for, and of those values in fields of `filters`.
  package func list(
    _ order: EntryOrder? = nil, state: Validity.State? = nil, with values: [EntryFilter] = [], on today: Day
  ) -> ListQuery {
    let condition = state.flatMap { state in validity?.condition(state, on: today) }
    let chosen: [SQL] = values.compactMap { value in
      fields.first { $0.key == value.field }.map { "\(raw: $0.name) = \(value.value)" }
    }
    return ListQuery(
      select, where: (condition.map { [$0] } ?? []) + chosen, by: sorting(order ?? orders[0]))
  }

  /// A part of a list, with the agencies of its entries.
  package func part(
    of list: ListQuery, at key: PageKey? = nil, size: Int = 50, in reader: Reader
  ) throws -> ListPart<Entry> {
    let part = try reader.part(EntryRow.self, of: list, at: key, size: size)
    return ListPart(
      items: try read(part.items.map(\.row), reader), before: part.before, after: part.after)
  }

  /// The whole list, part by part: memory holds one part, however long the list is.
  package func walk(_ list: ListQuery, _ reader: Reader, _ body: ([Entry]) throws -> Void) throws {
    try reader.walk(EntryRow.self, list) { try body(try read($0.map(\.row), reader)) }
  }

  private var select: SQL { "SELECT * FROM \(raw: kind)" }

  private func sorting(_ order: EntryOrder) -> ListOrder {
    switch order {
    case .heading: ListOrder(.text("folded"), .integer("id"))
    case .newest: ListOrder(.integer("id"), descending: true)
    case .day(let name):
      fields.first { $0.key == name }.map { ListOrder(.day($0.name), .integer("id")) }
        ?? ListOrder(.integer("id"), descending: true)
    }
  }

  /// Rows as entries; one query more for each field of agencies.
  private func read(_ rows: [Row], _ reader: Reader) throws -> [Entry] {
    var entries = try rows.map(entry)
    for field in fields {
      guard case .agencies(let table) = field.kind, !entries.isEmpty else { continue }
      let found = try reader.rows(
        """
        SELECT entry_id, agency_id FROM \(raw: table.table)
        WHERE entry_id IN \(list: entries.map(\.id)) ORDER BY entry_id, position
        """)
      var agencies: [ID<Entry>: [AgencyID]] = [:]
      for row in found { agencies[try row.get("entry_id"), default: []].append(try row.get("agency_id")) }
      for index in entries.indices {
        field.set(&entries[index], .agencies(agencies[entries[index].id] ?? []))
      }
    }
    return entries
  }

  private func entry(_ row: Row) throws -> Entry {
    var entry = Entry()
    entry.id = try row.get("id")
    entry.edition = try row.get("edition")
    for field in fields {
      switch field.kind {
      case .line, .lines, .names, .email, .secret, .choice: field.set(&entry, .text(try row.get(field.key)))
      case .several: field.set(&entry, field.value(plain: try row.get(field.key)))
      case .day: field.set(&entry, .day(try row.get(field.key)))
      case .number: field.set(&entry, .number(try row.get(field.key)))
      case .flag: field.set(&entry, .flag(try row.get(field.key)))
      case .agency: field.set(&entry, .agency(try row.get(field.key)))
      case .agencies: break
      case .linked: field.set(&entry, .linked(try row.get(field.key)))
      }
    }
    return entry
  }
}

/// A row on its way to an entry.
private struct EntryRow: RowReadable {
  let row: Row
  init(_ row: Row) { self.row = row }
}

extension Refusal {
  /// "Không có thoả thuận này."
  static func noSuchEntry(_ single: Localised<String>) -> Refusal {
    Refusal(
      "entry-unknown",
      Localised(
        vi: "\(single.vi) này không có, hoặc đã vào thùng rác.",
        en: "There is no such \(single.en.lowercased()), or it is in the bin."), kind: .missing)
  }
}
