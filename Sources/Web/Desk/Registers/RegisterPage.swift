import Accounts
import Core
import Markup
import OfficeFiles
import Registers
import Store

/// The list of a register: sorted, of one state or all, or what a few words find.
struct RegisterPage<Entry: RegisterEntry>: Sendable {
  struct Model: Sendable {
    var part: ListPart<EntryRow<Entry>>
    var order: EntryOrder
    var state: Validity.State?
    var text = ""
    var adding: Offer
    /// What the list is narrowed by, with what is offered.
    var narrowed: [Narrowing] = []
  }

  /// A field that narrows the list.
  struct Narrowing: Sendable {
    var field: DraftField<Entry>
    var choices: [FieldChoice]
    var chosen: String?
  }

  let face: RegisterFace<Entry>

  init(_ face: RegisterFace<Entry> = RegisterFace()) {
    self.face = face
  }

  private var register: Register<Entry> { Entry.register }
  private var route: ResourceRoute<Entry> { ResourceRoute(register.path) }

  func answer(_ visit: SignedIn) async throws -> Answer {
    let (query, today, context) = (visit.query, visit.frame.today, visit.context)
    let order = register.orders.first { $0.key == query["sort"] } ?? register.orders[0]
    let state = query["state"].flatMap(Validity.State.init)
    let text = query["q"] ?? ""
    let filters = values(query)
    let list = register.list(order, state: state, with: filters, on: today)
    if let format = try visit.exportFormat() {
      let export = ListExport(
        title: register.plural, name: "\(register.path)", columns: Self.columns(today)
      ) { reader, take in
        guard text.isEmpty else {
          return try take(try found(text, state, filters, today, most: mostFound, reader))
        }
        try register.walk(list, reader) { try take(try EntryRow<Entry>.rows($0, reader)) }
      }
      return try await visit.answer(format, export)
    }
    let model = try await visit.database.read { reader in
      let adding = try AddEntry(Entry()).offer(reader, context)
      let narrowed = try narrowings(filters, reader)
      guard text.isEmpty else {
        return Model(
          part: ListPart(items: try found(text, state, filters, today, most: 50, reader)), order: order,
          state: state, text: text, adding: adding, narrowed: narrowed)
      }
      let part = try register.part(of: list, at: query.at, in: reader)
      return Model(
        part: ListPart(
          items: try EntryRow<Entry>.rows(part.items, reader), before: part.before, after: part.after),
        order: order, state: state, adding: adding, narrowed: narrowed)
    }
    return .page(view(model, visit.frame))
  }

  private func values(_ query: FormFields) -> [EntryFilter] {
    narrowing.compactMap { field in
      guard let text = query[field.key], !text.isEmpty,
        let value = try? field.value(of: [text], agency: { _ in throw WebError.badRequest })
      else { return nil }
      return EntryFilter(field.key, value)
    }
  }

  private var narrowing: [DraftField<Entry>] {
    register.filters.compactMap { name in register.fields.first { $0.key == "\(name)" } }
  }

  /// The things that a filter offers; the chosen one is among them.
  private func choices(
    _ field: DraftField<Entry>, _ chosen: FieldValue?, _ reader: Reader
  ) throws -> [FieldChoice] {
    var entry = Entry()
    if let chosen { field.set(&entry, chosen) }
    return try field.offered(entry, FieldNames([field], of: [entry], reader), reader)
  }

  private func narrowings(_ filters: [EntryFilter], _ reader: Reader) throws -> [Narrowing] {
    try narrowing.map { field in
      let chosen = filters.first { $0.field == field.key }?.value
      let choices: [FieldChoice] =
        switch field.kind {
        case .choice(let choices): choices
        case .linked: try choices(field, chosen, reader)
        default: []
        }
      return Narrowing(
        field: field, choices: choices, chosen: chosen?.plain)
    }
  }

  /// Entries of a file, and looked at where a state is asked for as well.
  private var mostFound: Int { 1000 }

  /// The best for these words, of one state when one is asked for.
  private func found(
    _ text: String, _ state: Validity.State?, _ filters: [EntryFilter], _ today: Day, most: Int,
    _ reader: Reader
  ) throws -> [EntryRow<Entry>] {
    // How an entry stands is not among its words: among more of them, those that stand so.
    let looked = state == nil && filters.isEmpty ? most : mostFound
    let ids = try SearchIndex.search(reader, text, kind: register.kindName, limit: looked)
    let entries = try register.all(ids.map { ID(rawValue: $0) }, in: reader)
      .filter { state == nil || register.state(of: $0, on: today) == state }
      .filter { entry in
        filters.allSatisfy { filter in
          register.fields.first { $0.key == filter.field }?.get(entry) == filter.value
        }
      }
    return try EntryRow<Entry>.rows(Array(entries.prefix(most)), reader)
  }

  func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let kept = model.narrowed.reduce(
      route.list().adding("q", model.text).adding("state", model.state?.rawValue)
        .adding("sort", model.order.key)
    ) { $0.adding($1.field.key, $1.chosen) }
    let add = offered(model.adding, frame) {
      linkButton(route.new(), frame(AddEntry<Entry>.title), style: .primary)
    }
    return deskPage(
      frame, title: frame(register.plural), section: face.section, crumbs: face.crumbs(frame, toList: false),
      actions: group {
        exportLinks(frame, kept)
        face.listActions(frame)
        add
      }, undo: .ofDrop(frame)
    ) {
      p(.class("note")) { frame(register.purpose) }
      filterBar(frame, route.list(), filters(model, frame), search: model.text)
      if model.part.items.isEmpty {
        let isFiltered =
          !model.text.isEmpty || model.state != nil || model.narrowed.contains { $0.chosen != nil }
        isFiltered
          ? emptyState(frame(Words.nothingFound), frame(Words.nothingFoundHelp))
          : emptyState(frame(Words.nothingYet), frame(register.purpose), action: add)
      } else {
        if !model.text.isEmpty { p(.class("note")) { frame(Words.firstFound) } }
        dataTable(
          frame, register.plural, Self.columns(frame.today), model.part.items,
          rowID: { "\(register.kind)-\($0.entry.id)" })
        partLinks(frame, model.part, kept)
      }
      if frame.rights.contains(register.changing) {
        p { a(.href(RegisterRoute.bin())) { frame(Words.bin) } }
      }
    }
  }

  private func filters(_ model: Model, _ frame: PageFrame) -> [Filter] {
    var filters = model.narrowed.map { narrowing in
      Filter(
        narrowing.field.key, frame(narrowing.field.label),
        narrowing.choices.map { Choice($0.value, frame($0.label)) }, chosen: narrowing.chosen)
    }
    if register.validity != nil {
      filters.append(
        Filter(
          "state", frame(Words.state),
          Choice.all(Validity.State.self, frame), chosen: model.state?.rawValue)
      )
    }
    if register.orders.count > 1 {
      filters.append(
        Filter(
          "sort", frame(Words.sorting),
          register.orders.dropFirst().map { Choice($0.key, frame(title($0))) },
          chosen: model.order == register.orders[0] ? nil : model.order.key,
          blank: frame(title(register.orders[0]))))
    }
    return filters
  }

  private func title(_ order: EntryOrder) -> Localised<String> {
    switch order {
    case .heading: register.fields[0].label
    case .newest: Words.newestFirst
    case .day(let name): register.fields.first { $0.key == name }?.label ?? Words.newestFirst
    }
  }

  /// One for each field, and how it stands today.
  static func columns(_ today: Day) -> [Column<EntryRow<Entry>>] {
    let register = Entry.register
    let fields = register.fields.enumerated().map { index, field in
      let value: @Sendable (EntryRow<Entry>, Language) -> CellValue = { $0.value(field, $1) }
      guard field.isListed else {
        return Column<EntryRow<Entry>>.inFiles(field.label, width: field.width, value: value)
      }
      guard index == 0 else {
        return Column<EntryRow<Entry>>(field.label, field.look, width: field.width, value: value)
      }
      return Column<EntryRow<Entry>>(field.label, .name, width: field.width, value: value) { row, _ in
        a(.href(ResourceRoute<Entry>(register.path).page(row.entry.id))) { row.entry.heading }
      }
    }
    guard register.validity != nil else { return fields }
    return fields + [
      Column(
        Words.state,
        value: { row, language in CellValue(register.state(of: row.entry, on: today)?.title[language]) }
      ) { row, frame in
        register.state(of: row.entry, on: today).map { badge(frame, $0) } ?? .nothing
      }
    ]
  }
}

extension Register {
  /// What people call its fields, by the names that the audit log has.
  var labels: [String: Localised<String>] {
    Dictionary(fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
  }
}

/// An entry with the names of its agencies: what lists and files show of it.
struct EntryRow<Entry: RegisterEntry>: Sendable {
  var entry: Entry
  var names: FieldNames

  static func rows(_ entries: [Entry], _ reader: Reader) throws -> [EntryRow] {
    let names = try FieldNames(Entry.register.fields, of: entries, reader)
    return entries.map { EntryRow(entry: $0, names: names) }
  }

  func value(_ field: DraftField<Entry>, _ language: Language) -> CellValue {
    switch field.get(entry) {
    case .day(let day): CellValue(day)
    case .number(let number): CellValue(number)
    case .text, .texts, .flag, .agency, .agencies, .linked: .text(field.shown(entry, names, language))
    }
  }
}

extension DraftField {
  /// Of its column in a sheet, in characters.
  var width: Double {
    switch kind {
    case .line(let most): most > 100 ? 48 : 20
    case .lines, .names: 60
    case .agencies: 48
    case .agency, .email, .several, .linked: 32
    case .day, .number, .flag, .secret: 12
    case .choice: 24
    }
  }

  var look: ColumnLook {
    switch kind {
    case .day, .number: .figure
    case .agencies, .agency, .several, .lines, .names, .linked: .wide
    case .line, .email, .secret, .flag, .choice: .plain
    }
  }
}
