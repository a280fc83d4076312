/// Which rows of a task table are groups, and the numbers of the others.
struct TableLevels {
  private var groups: Set<Int> = []
  private var refs: [Int: String] = [:]
  private var labelled: Set<Int> = []

  init(_ entries: [TaskTable.Entry], _ columns: TableColumns) {
    let labels = entries.map { Self.label($0) }
    labelled = Set(labels.indices.filter { labels[$0] != nil })
    var group: String?
    var restarts = false
    var seen: Set<String> = []
    for (position, entry) in entries.enumerated() where Self.isGroup(entries, labels, position, columns) {
      groups.insert(position)
      _ = entry
    }
    for position in entries.indices where !groups.contains(position) {
      let label = labels[position]?.printed ?? ""
      if !label.isEmpty, !seen.insert(label).inserted { restarts = true }
    }
    var counter = 0
    for position in entries.indices {
      if groups.contains(position) {
        if let printed = labels[position]?.printed { group = printed }
        counter = 0
        continue
      }
      counter += 1
      let printed = labels[position]?.printed
      let number = printed ?? String(counter)
      let isNested = labels[position].map { $0.numbers.count > 1 } ?? false
      refs[position] =
        restarts && !isNested ? [group, number].compactMap { $0 }.joined(separator: ".") : number
    }
  }

  /// Whether the row has a number of its own.
  func isLabelled(_ position: Int) -> Bool { labelled.contains(position) }
  func isGroup(_ position: Int) -> Bool { groups.contains(position) }
  func ref(_ position: Int) -> String { refs[position] ?? "" }

  /// The number of a row: its own cell, or the beginning of a cell that spans the row.
  private static func label(_ entry: TaskTable.Entry) -> Label? {
    let index = TextTrim.item(entry.index)
    if !index.isEmpty {
      if let label = LabelReader.read(Array((index + ". A").utf8)) { return label }
      // A text that slid into the column of numbers is no number.
      guard Passage(index).count <= 4 else { return nil }
      return Label(style: .star, printed: index, numbers: [], contentStart: 0)
    }
    guard entry.isAlone else { return nil }
    return LabelReader.read(Array(entry.text.utf8)) ?? leadingNumber(entry.text)
  }

  /// "4 Đẩy mạnh …": a number without its stop, in a cell that spans the row.
  private static func leadingNumber(_ text: String) -> Label? {
    let passage = Passage(text)
    guard let value = passage.number(0), value < 100, passage.count > 3, passage.words[1].isCapital else {
      return nil
    }
    return Label(style: .number(depth: 1), printed: String(value), numbers: [value], contentStart: 0)
  }

  private static func isGroup(
    _ entries: [TaskTable.Entry], _ labels: [Label?], _ position: Int, _ columns: TableColumns
  ) -> Bool {
    let entry = entries[position]
    let label = labels[position]
    let roles = columns.roles.filter { [.lead, .coordinator, .timing, .monitor].contains($0.value) }.keys
    let isAssigned =
      roles.contains { !(entry.cells[$0] ?? "").isEmpty } || !(columns.markedYears(entry.cells) ?? "").isEmpty
    if entry.isAlone { return true }
    let next = labels[safe: position + 1] ?? nil
    if let label, let next, next.numbers.count > label.numbers.count,
      Array(next.numbers.prefix(label.numbers.count)) == label.numbers, !label.numbers.isEmpty
    {
      return true
    }
    if isAssigned { return false }
    switch label?.style {
    case .roman, .capital, .part: return true
    case .number(let depth) where depth > 1: return false
    default: return entry.isBold || columns.hasLead && !isCounted(entries, labels, position)
    }
  }

  /// A row that nobody leads yet, counted between others: the row before or behind it has the number before or behind its own.
  private static func isCounted(_ entries: [TaskTable.Entry], _ labels: [Label?], _ position: Int) -> Bool {
    guard case .number(1)? = labels[position]?.style, let own = labels[position]?.numbers.first else {
      return false
    }
    func number(_ positions: some Sequence<Int>) -> Int? {
      guard let near = positions.first(where: { !entries[$0].isAlone }),
        case .number(1)? = labels[near]?.style
      else {
        return nil
      }
      return labels[near]?.numbers.first
    }
    return number((0..<position).reversed()) == own - 1 || number(position + 1..<entries.count) == own + 1
  }
}
