import Accounts
import Attachments
import Core
import Markup
import Registers
import Store

/// One entry of a register: its facts, its documents, what happened to it, and what may be done.
struct EntryPage<Entry: RegisterEntry>: Sendable {
  struct Model: Sendable {
    var entry: Entry
    var names: FieldNames
    var files: [AttachedFile] = []
    var history: [AuditEntry] = []
    /// What people call the acts of the history.
    var actTitles: [String: Localised<String>] = [:]
    var changing = Offer([])
    var dropping = Offer([])
    /// Whether the last change was just made and can be taken back.
    var undoing = false
    var problems: [FormProblem] = []
    /// What its register shows more.
    var part: @Sendable (PageFrame) -> RegisterFace<Entry>.Part = { _ in .init() }
    /// Where things that it refers to are shown, by their kinds.
    var addresses: [String: @Sendable (Int64) -> Address] = [:]
  }

  let face: RegisterFace<Entry>

  init(_ face: RegisterFace<Entry> = RegisterFace()) {
    self.face = face
  }

  private var register: Register<Entry> { Entry.register }
  private var route: ResourceRoute<Entry> { ResourceRoute(register.path) }

  func answer(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  /// Acts and goes where it leads; what stands against it is said on the entry's page.
  func act(
    _ visit: SignedIn, _ id: ID<Entry>, _ body: () async throws -> Address
  ) async throws -> Answer {
    try await visit.acting {
      .redirect(to: try await body())
    } refused: { problems in
      try await shown(visit, id, problems: problems)
    }
  }

  /// The page with what stands against an act on it.
  func shown(_ visit: SignedIn, _ id: ID<Entry>, problems: [FormProblem]) async throws -> HTML {
    var model = try await load(visit, id)
    model.problems = problems
    return view(model, visit.frame)
  }

  private func load(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Model {
    let (context, frame) = (visit.context, visit.frame)
    let site = visit.visit.site
    let kinds = Set(register.fields.compactMap(\.linkedKind))
    let addresses = Dictionary(
      site.areas.flatMap(\.found).filter {
        kinds.contains($0.kind) && visit.frame.rights.contains($0.permission)
      }
      .map { ($0.kind, $0.address) }, uniquingKeysWith: { first, _ in first })
    return try await visit.database.read { reader in
      let entry = try register.find(id, in: reader)
      let history = try AuditLog.entries(reader, subject: register.kindName, id: id.rawValue, limit: 20)
      return Model(
        entry: entry,
        names: try FieldNames(register.fields, of: [entry] + history.flatMap { Self.drafts(of: $0) }, reader),
        files: try AttachedFile.list(reader, of: FileSubject(register.kindName, id)), history: history,
        actTitles: site.actTitles,
        changing: try ChangeEntry(entry).offer(reader, context),
        dropping: try DropEntry(id).offer(reader, context),
        undoing: try frame.done == .changed && frame.doneTo == entry.edition
          && UndoChange(id, edition: entry.edition).objections(reader, context).isEmpty,
        part: try face.part(entry, reader, context), addresses: addresses)
    }
  }

  /// Entries that hold what was changed, to find the names of what they refer to.
  private static func drafts(of act: AuditEntry) -> [Entry] {
    act.kept.changes.flatMap { change in
      [change.before, change.after].compactMap { draft($0, of: change.field) }
    }
  }

  /// An entry with this one value, as the history keeps it.
  private static func draft(_ plain: String, of key: String) -> Entry? {
    guard !plain.isEmpty, let field = Entry.register.fields.first(where: { $0.key == key }) else {
      return nil
    }
    var entry = Entry()
    field.set(&entry, field.value(plain: plain))
    return entry
  }

  func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let (entry, id) = (model.entry, model.entry.id)
    let part = model.part(frame)
    return deskPage(
      frame, title: entry.heading, section: face.section, crumbs: face.crumbs(frame),
      actions: group {
        part.actions
        offered(model.changing, frame) {
          linkButton(route.edit(id), frame(Words.edit), style: .primary)
        }
      }, undo: undo(model) ?? Undo.ofDrop(frame, .fileRemoved)
    ) {
      errorSummary(frame, model.problems)
      part.panels
      facts(model, frame)
      if register.takesFiles { documents(model, frame) }
      history(frame, model.history.map { historyItem($0, model, frame) })
      offered(model.dropping, frame) {
        actionButton(frame, route.act("drop")(id), frame(DropEntry<Entry>.title), style: .danger)
      }
    }
  }

  private func undo(_ model: Model) -> Undo? {
    guard model.undoing else { return nil }
    return Undo(route.act("undo")(model.entry.id), ["edition": String(model.entry.edition)])
  }

  private func facts(_ model: Model, _ frame: PageFrame) -> HTML {
    let entry = model.entry
    return section(.class("panel")) {
      dl(.class("facts")) {
        if let state = register.state(of: entry, on: frame.today) {
          dt { frame(Words.state) }
          dd { badge(frame, state) }
        }
        for field in register.fields.dropFirst()
        where !field.get(entry).isEmpty && !face.shownOtherwise.contains(field.key) {
          dt { frame(field.label) }
          dd { value(field, model, frame) }
        }
      }
    }
  }

  private func value(_ field: DraftField<Entry>, _ model: Model, _ frame: PageFrame) -> HTML {
    switch (field.kind, field.get(model.entry)) {
    case (_, .day(let day?)): return dayText(frame, day)
    case (_, .agency), (_, .agencies):
      return ul(.class("plain")) {
        for agency in field.get(model.entry).agencies {
          li {
            a(.href(AgencyRoute.page(agency))) { model.names.agencies.short[agency] ?? agency.description }
          }
        }
      }
    case (.lines, .text(let lines)):
      return .sequence(lines.split(separator: "\n").map { line in p { text(String(line)) } })
    case (_, .linked):
      guard let thing = field.linked(model.entry) else { return .nothing }
      let name = model.names[thing]
      return model.addresses[thing.kind].map { address in a(.href(address(thing.id))) { name } } ?? text(name)
    default: return text(field.shown(model.entry, model.names, frame.language))
    }
  }

  private func historyItem(_ entry: AuditEntry, _ model: Model, _ frame: PageFrame) -> HistoryItem {
    let labels = register.labels
    let kept = entry.kept
    var item = HistoryItem(
      entry, title: model.actTitles[entry.action].map(frame.callAsFunction) ?? entry.action)
    item.notes = kept.facts.values.sorted()
    item.changes = kept.changes.map { change in
      AuditChange(
        field: labels[change.field].map(frame.callAsFunction) ?? change.field,
        before: shown(change.before, of: change.field, model, frame),
        after: shown(change.after, of: change.field, model, frame))
    }
    return item
  }

  /// What a value in the history means today.
  private func shown(_ plain: String, of key: String, _ model: Model, _ frame: PageFrame) -> String {
    guard let field = register.fields.first(where: { $0.key == key }), let draft = Self.draft(plain, of: key)
    else { return plain }
    return field.shown(draft, model.names, frame.language).abridged(400)
  }

  private func documents(_ model: Model, _ frame: PageFrame) -> HTML {
    let id = model.entry.id
    return section(.class("panel"), .labelledBy("documents")) {
      h2(.id("documents")) { frame(Words.documents) }
      if model.files.isEmpty { p(.class("note")) { frame(Words.noDocuments) } }
      ul(.class("files")) {
        for file in model.files {
          li {
            a(.href(FileRoute.page(file.id))) { file.name }
            offered(model.changing, frame) {
              actionButton(
                frame, route.act("detach")(id), frame(DetachFile<Entry>.title), style: .quiet,
                fields: ["file": file.id.description])
            }
          }
        }
      }
      offered(model.changing, frame) {
        postForm(frame, route.act("attach")(id), .enctype(.multipart)) {
          div(.class("field")) {
            label(.for("file")) { frame(Words.chooseDocuments) }
            input(
              .type(.file), .id("file"), .name("file"), .multiple(), .invalid(!model.problems.isEmpty))
          }
          button(.type(.submit)) { frame(AttachFiles<Entry>.title) }
        }
      }
    }
  }
}

extension Validity.State: Standing {
  var tone: BadgeTone {
    switch self {
    case .endsSoon: .soon
    case .inForce: .done
    case .coming: .neutral
    case .ended: .late
    }
  }
}
