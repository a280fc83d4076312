import Accounts
import Attachments
import Core
import Markup
import Registers
import Store

/// One entry of a register: its facts, its documents, what happened to it, and what may be done.
enum EntryPage<Entry: RegisterEntry> {
  struct Model: Sendable {
    var entry: Entry
    var agencies: AgencyNames
    var files: [AttachedFile] = []
    var history: [AuditEntry] = []
    /// What people call the acts of the history.
    var actTitles: [String: Localised<String>] = [:]
    var changing = Offer([])
    var dropping = Offer([])
    /// Whether the last change was just made and can be taken back.
    var undoing = false
    var problems: [FormProblem] = []
  }

  static var register: Register<Entry> { Entry.register }
  static var route: ResourceRoute<Entry> { ResourceRoute(register.path) }

  static func answer(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  /// Acts and goes where it leads; what stands against it is said on the entry's page.
  static func act(
    _ visit: SignedIn, _ id: ID<Entry>, _ body: () async throws -> Address
  ) async throws -> Answer {
    try await visit.acting {
      .redirect(to: try await body())
    } refused: { problems in
      var model = try await load(visit, id)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func load(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Model {
    let (context, frame) = (visit.context, visit.frame)
    let actTitles = visit.visit.site.actTitles
    return try await visit.database.read { reader in
      let entry = try register.find(id, in: reader)
      let history = try AuditLog.entries(reader, subject: register.kindName, id: id.rawValue, limit: 20)
      let named = register.fields.agencies(of: entry).union(history.flatMap { agencies(in: $0) })
      return Model(
        entry: entry, agencies: try AgencyNames(of: named, reader),
        files: try AttachedFile.list(reader, of: FileSubject(register.kindName, id)), history: history,
        actTitles: actTitles,
        changing: try ChangeEntry(entry).offer(reader, context),
        dropping: try DropEntry(id).offer(reader, context),
        undoing: try frame.done == .changed && frame.doneTo == entry.edition
          && UndoChange(id, edition: entry.edition).objections(reader, context).isEmpty)
    }
  }

  /// Those that it named or names since.
  private static func agencies(in act: AuditEntry) -> [AgencyID] {
    act.kept.changes.flatMap { change in
      let field = register.fields.first { $0.key == change.field }
      return [change.before, change.after].flatMap { field?.value(plain: $0).agencies ?? [] }
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let (entry, id) = (model.entry, model.entry.id)
    return deskPage(
      frame, title: entry.heading, section: .registers,
      crumbs: [
        Crumb(frame(Words.registers), RegisterRoute.overview()), Crumb(frame(register.plural), route.list()),
      ],
      actions: offered(model.changing, frame) {
        linkButton(route.edit(id), frame(Words.edit), style: .primary)
      }, undo: undo(model) ?? Undo.ofDrop(frame, .fileRemoved)
    ) {
      errorSummary(frame, model.problems)
      facts(model, frame)
      if register.takesFiles { documents(model, frame) }
      history(frame, model.history.map { historyItem($0, model, frame) })
      offered(model.dropping, frame) {
        actionButton(frame, route.act("drop")(id), frame(DropEntry<Entry>.title), style: .danger)
      }
    }
  }

  private static func undo(_ model: Model) -> Undo? {
    guard model.undoing else { return nil }
    return Undo(route.act("undo")(model.entry.id), ["edition": String(model.entry.edition)])
  }

  private static func facts(_ model: Model, _ frame: PageFrame) -> HTML {
    let entry = model.entry
    return section(.class("panel")) {
      dl(.class("facts")) {
        if let state = register.state(of: entry, on: frame.today) {
          dt { frame(Words.state) }
          dd { badge(frame, state) }
        }
        for field in register.fields.dropFirst() where !field.get(entry).isEmpty {
          dt { frame(field.label) }
          dd { value(field, model, frame) }
        }
      }
    }
  }

  private static func value(_ field: DraftField<Entry>, _ model: Model, _ frame: PageFrame) -> HTML {
    switch (field.kind, field.get(model.entry)) {
    case (_, .day(let day?)): return dayText(frame, day)
    case (_, .agency), (_, .agencies):
      return ul(.class("plain")) {
        for agency in field.get(model.entry).agencies {
          li { a(.href(AgencyRoute.page(agency))) { model.agencies.short[agency] ?? agency.description } }
        }
      }
    case (.lines, .text(let lines)):
      return .sequence(lines.split(separator: "\n").map { line in p { text(String(line)) } })
    default: return text(field.shown(model.entry, model.agencies.short, frame.language))
    }
  }

  private static func historyItem(_ entry: AuditEntry, _ model: Model, _ frame: PageFrame) -> HistoryItem {
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
  private static func shown(_ plain: String, of key: String, _ model: Model, _ frame: PageFrame) -> String {
    guard !plain.isEmpty, let field = register.fields.first(where: { $0.key == key }) else { return plain }
    var entry = Entry()
    field.set(&entry, field.value(plain: plain))
    return field.shown(entry, model.agencies.short, frame.language)
  }

  private static func documents(_ model: Model, _ frame: PageFrame) -> HTML {
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
