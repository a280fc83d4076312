import Accounts
import Agencies
import Core
import Store
import VietnameseText

extension Register {
  /// What stands against an entry as it is: each field's own check, and what the register says of the others.
  func refusals(of draft: Entry, _ reader: Reader) throws -> [Refusal] {
    let entry = try completed(draft, reader)
    let own =
      try fields.compactMap { try $0.refusal(of: entry) ?? $0.refusal(ofLinked: entry, reader) }
      + (isBackwards(entry) ? [.endsBeforeItBegins(validity)] : [])
    let said = Set(own.compactMap(\.field))
    return own
      + (try entry.refusals(reader).filter { refusal in refusal.field.map { !said.contains($0) } ?? true })
  }

  /// The entry with what follows from it.
  func completed(_ entry: Entry, _ reader: Reader) throws -> Entry {
    var entry = entry
    try entry.complete(reader)
    return entry
  }

  func add(_ entry: Entry, _ transaction: Transaction) throws {
    try transaction.insert(into: kind, ["id": entry.id] + cells(entry))
    try link(entry, transaction)
    try index(entry, transaction)
  }

  /// Changes the row of the edition before; throws a `Refusal` when somebody else has changed it meanwhile.
  func change(_ entry: Entry, _ transaction: Transaction) throws {
    let changed = try transaction.update(
      kind, cells(entry), where: "id = \(entry.id) AND edition = \(entry.edition - 1)")
    guard changed == 1 else { throw Refusal.changedMeanwhile }
    for field in fields {
      guard case .agencies(let table) = field.kind else { continue }
      try transaction.run("DELETE FROM \(raw: table.table) WHERE entry_id = \(entry.id)")
    }
    try link(entry, transaction)
    try index(entry, transaction)
  }

  /// Documents came or went: what follows from them is kept anew. The edition stays, as nobody's words change.
  package func filesChanged(of id: ID<Entry>, _ transaction: Transaction) throws {
    guard let entry = try all([id], in: transaction).first else { return }
    let completed = try completed(entry, transaction)
    guard completed != entry else { return }
    try transaction.update(kind, cells(completed), where: "id = \(id)")
  }

  /// Its documents in the bin.
  package var fileKind: String { "\(kind)-file" }

  /// The tables whose rows go with an entry.
  var hanging: [HangingRows] {
    fields.compactMap { field in
      if case .agencies(let table) = field.kind { table } else { nil }
    }
  }

  /// Makes the search find it, by its texts, what was chosen and the names of its agencies.
  func index(_ entry: Entry, _ transaction: Transaction) throws {
    var body: [String] = []
    for field in fields.dropFirst() {
      let value = field.get(entry)
      switch (field.kind, value) {
      case (.choice(let choices), .text(let text)):
        body += choices.filter { $0.value == text }.map(\.label.vi)
      case (.several(let choices), .texts(let texts)):
        body += choices.filter { texts.contains($0.value) }.map(\.label.vi)
      case (_, .text(let text)): body.append(text)
      default: body += try value.agencies.map { try AgencyDirectory.find($0, in: transaction).name }
      }
    }
    try SearchIndex.put(
      transaction, kind: kindName, id: entry.id.rawValue, title: entry.heading,
      body: body.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// An agency has another name: entries that name it are found by it.
  package func agencyRenamed(
    _ agency: AgencyID, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    for field in fields {
      let column = field.name
      let holders: SQL? =
        switch field.kind {
        case .agencies(let table):
          "SELECT entry_id AS id FROM \(raw: table.table) WHERE agency_id = \(agency)"
        case .agency: "SELECT id FROM \(raw: kind) WHERE \(raw: column) = \(agency)"
        default: nil
        }
      guard let holders else { continue }
      let ids: [ID<Entry>] = try transaction.rows(holders).map { try $0.get("id") }
      for entry in try all(ids, in: transaction) { try index(entry, transaction) }
    }
  }

  private func cells(_ entry: Entry) -> Cells {
    let own: [(StaticString, any SQLBindable)] = fields.compactMap { field in
      if case .agencies = field.kind { nil } else { (field.name, field.get(entry)) }
    }
    return Cells(
      [("edition", entry.edition), ("folded", String(Folding.fold(entry.heading).prefix(300)))] + own)
  }

  private func link(_ entry: Entry, _ transaction: Transaction) throws {
    for field in fields {
      guard case .agencies(let table) = field.kind, case .agencies(let agencies) = field.get(entry) else {
        continue
      }
      for (position, agency) in agencies.enumerated() {
        try transaction.insert(
          into: table.table, ["entry_id": entry.id, "position": position, "agency_id": agency])
      }
    }
  }

  private func isBackwards(_ entry: Entry) -> Bool {
    guard let validity, let from = validity.from else { return false }
    let days = [from, validity.to].map { name -> Day? in
      guard case .day(let day)? = fields.first(where: { $0.key == "\(name)" })?.get(entry) else { return nil }
      return day
    }
    guard let first = days[0], let last = days[1] else { return false }
    return last < first
  }
}

extension Refusal {
  fileprivate static func endsBeforeItBegins(_ validity: Validity?) -> Refusal {
    Refusal(
      "ends-before-it-begins",
      Localised(vi: "Ngày hết hạn phải sau ngày bắt đầu.", en: "The end must come after the beginning."),
      field: validity.map { "\($0.to)" })
  }
}
