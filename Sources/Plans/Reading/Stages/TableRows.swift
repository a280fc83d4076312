import Core
import OfficeFiles

/// Rows of a task table with merged cells filled in and rows that a page break tore put together again.
enum TableRows {
  static func entries(_ table: Table, _ columns: TableColumns) -> [TaskTable.Entry] {
    guard let task = columns.task else { return [] }
    var entries: [TaskTable.Entry] = []
    var above: [Int: String] = [:]
    let hasIndexes =
      columns.index.map { index in
        table.rows.dropFirst(columns.firstRow).contains { !($0.cells[safe: index]??.text.isEmpty ?? true) }
      } ?? false
    for row in table.rows.dropFirst(columns.firstRow) {
      var entry = entry(row, columns, task)
      fill(&entry, row, columns, above)
      if entry.cells.values.allSatisfy(\.isEmpty) || isRepeatedHeader(row, columns) { continue }
      if let last = entries.indices.last, continues(entry, entries[last], hasIndexes, columns) {
        join(entry, to: &entries[last])
      } else {
        entries.append(entry)
      }
      above = entries.last?.cells ?? [:]
    }
    return entries
  }

  private static func entry(_ row: Table.Row, _ columns: TableColumns, _ task: Int) -> TaskTable.Entry {
    var cells: [Int: String] = [:]
    var isBold = true
    for (column, cell) in row.cells.enumerated() {
      guard let cell, !cell.text.isEmpty else { continue }
      let isWho = [.lead, .coordinator, .monitor].contains(columns.roles[column] ?? .other)
      cells[column] = isWho ? names(cell.paragraphs) : cell.text
      isBold = isBold && cell.isBold
    }
    let index = columns.index.flatMap { cells[$0] } ?? ""
    var text = cells[task] ?? ""
    let isAlone = cells.count == 1
    if isAlone, text.isEmpty { text = cells.values.first ?? "" }
    return TaskTable.Entry(
      index: index, text: text, cells: cells, isBold: isBold && !cells.isEmpty, place: row.place,
      isAlone: isAlone)
  }

  /// Lines of a cell of names: each person or body on its own line is an entry of its own.
  private static func names(_ paragraphs: [String]) -> String {
    guard paragraphs.count > 1 else { return paragraphs.first ?? "" }
    let passages = paragraphs.map { Passage($0) }
    if passages.allSatisfy({ SignatureRule.isPerson($0) && AgencyWords.heads.match($0, at: 0) == 0 }) {
      return paragraphs.joined(separator: "; ")
    }
    var text = paragraphs[0]
    for (before, after) in zip(passages, passages.dropFirst()) {
      let isNew =
        after.words.first?.isCapital ?? false && NameStart.isStart(after, 0) && before.count > 2
        && before.lastByte != 0x2C && before.lastByte != 0x3B
        && Links.joiners.match(before, at: before.count - 1) == 0
      text += (isNew ? "; " : " ") + after.text
    }
    return text
  }

  /// A cell merged downwards says the same for each row that it covers.
  private static func fill(
    _ entry: inout TaskTable.Entry, _ row: Table.Row, _ columns: TableColumns, _ above: [Int: String]
  ) {
    guard !entry.isAlone else { return }
    for (column, role) in columns.roles
    where role == .lead && column < (columns.task ?? 0) && (entry.cells[column] ?? "").isEmpty {
      // A column of bodies before their tasks names each body once.
      entry.cells[column] = above[column]
    }
    for (column, role) in columns.roles where [.lead, .coordinator, .monitor, .timing].contains(role) {
      guard row.cells.indices.contains(column), row.cells[column] == nil, entry.cells[column] == nil else {
        continue
      }
      // Covered from the left means one wide cell; covered from above repeats.
      let isWide = row.cells[..<column].enumerated().contains { index, cell in
        cell.map { index + $0.columnSpan > column } ?? false
      }
      if isWide { continue }
      entry.cells[column] = above[column]
    }
  }

  private static func isRepeatedHeader(_ row: Table.Row, _ columns: TableColumns) -> Bool {
    guard let index = columns.index, let text = row.cells[safe: index]??.text else { return false }
    let passage = Passage(text)
    return passage.count <= 2 && passage.words.first.map { $0.isAllCapitals } ?? false
      && (text.uppercased() == "TT" || text.uppercased() == "STT")
  }

  /// Whether a row without a number goes on with the row before it.
  private static func continues(
    _ entry: TaskTable.Entry, _ last: TaskTable.Entry, _ hasIndexes: Bool, _ columns: TableColumns
  ) -> Bool {
    guard entry.index.isEmpty, hasIndexes, !entry.isAlone || !entry.isBold else { return false }
    let first = Passage(entry.text).words.first
    let startsNew = first.map { $0.isCapital || $0.isNumber } ?? false
    let hasLead = columns.roles.contains { $0.value == .lead && !(entry.cells[$0.key] ?? "").isEmpty }
    if !startsNew { return true }
    if entry.isAlone {
      return entry.cells.first.map { columns.roles[$0.key] != .task } ?? true || last.isAlone && last.isBold
    }
    let lastByte = Passage(last.text).lastByte
    return !hasLead
      || lastByte != 0x2E && lastByte != 0x3B && !entry.text.utf8.starts(with: [0x2D])
        && !isCapitalised(entry, columns)
  }

  /// Each cell of the row begins like a new text, so it is a row of its own.
  private static func isCapitalised(_ entry: TaskTable.Entry, _ columns: TableColumns) -> Bool {
    columns.roles.allSatisfy { column, role in
      guard [.task, .lead].contains(role), let text = entry.cells[column],
        let word = Passage(text).words.first
      else {
        return true
      }
      return word.isCapital
    }
  }

  private static func join(_ entry: TaskTable.Entry, to last: inout TaskTable.Entry) {
    last.text = [last.text, entry.text].filter { !$0.isEmpty }.joined(separator: " ")
    for (column, text) in entry.cells {
      last.cells[column] = [last.cells[column] ?? "", text].filter { !$0.isEmpty }.joined(separator: " ")
    }
    last.isAlone = last.isAlone && entry.isAlone
    last.place = last.place.joined(with: entry.place)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
