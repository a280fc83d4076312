import Accounts
import Core
import Markup
import Store

/// Who did what to which thing, when: of everything, or of one thing.
enum AuditPage {
  static let size = 50

  struct Model: Sendable {
    var entries: [AuditEntry]
    /// Where the list goes on.
    var next: Address?
    /// What people call an act, by its name.
    var titles: [String: Localised<String>]
    var subjects = AuditSubjects()
    /// What people call the kinds of things.
    var kinds = Words.subjects
    /// The one thing that is looked at.
    var only: (kind: String, id: Int64)?
    /// Whether these are not the newest.
    var isLater = false
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = visit.query
    let before = query["before"].flatMap(ID<AuditEntry>.init)
    let subject = query["subject"].flatMap { kind in query.id("id").map { (kind, $0) } }
    let (read, subjects) = try await visit.database.read { reader in
      let found =
        if let (kind, id) = subject {
          try AuditLog.entries(reader, subject: kind, id: id, before: before, limit: size + 1)
        } else {
          try AuditLog.latest(reader, before: before, limit: size + 1)
        }
      return (found, try AuditSubjects(of: found, reader))
    }
    let isMore = read.count > size
    let entries = Array(read.prefix(size))
    let here = AdministrationRoute.audit().adding("subject", subject?.0)
      .adding("id", subject.map { String($0.1) })
    let found = visit.visit.site.areas.flatMap(\.found).map { ($0.kind, $0.label) }
    let model = Model(
      entries: entries, next: isMore ? here.adding("before", entries.last?.id.description) : nil,
      titles: visit.visit.site.actTitles, subjects: subjects,
      kinds: Words.subjects.merging(found) { own, _ in own }, only: subject, isLater: before != nil)
    return .page(view(model, visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.auditLog), section: .administration) {
      administrationTabs(frame, Words.auditLog)
      if let only = model.only {
        p {
          strong { subject(only.kind, only.id, model, frame) }
          text(" · ")
          a(.href(AdministrationRoute.audit())) { frame(Words.wholeLog) }
        }
      }
      if model.entries.isEmpty {
        let isWhole = model.only == nil && !model.isLater
        emptyState(
          frame(isWhole ? Words.noActs : Words.noActsHere),
          frame(isWhole ? Words.noActsHelp : Words.noActsHereHelp))
      } else {
        dataTable(frame, Words.auditLog, columns(model), model.entries)
        if let next = model.next {
          nav(.class("pages"), .label(frame(Words.pages))) {
            a(.rel(.next), .href(next)) { frame(Words.earlierActs) }
          }
        }
      }
    }
  }

  private static func columns(_ model: Model) -> [Column<AuditEntry>] {
    [
      .shown(Words.when, .figure) { row, frame in momentText(frame, row.at) },
      .shown(Words.who, .name) { row, _ in text(row.actorName) },
      .shown(Words.fromWhere) { row, _ in text(row.networkAddress ?? "") },
      .shown(Words.act) { row, frame in text(model.titles[row.action].map(frame.callAsFunction) ?? row.action)
      },
      .shown(Words.subject) { entry, frame in
        a(
          .href(
            AdministrationRoute.audit().adding("subject", entry.subject)
              .adding("id", String(entry.subjectID)))
        ) { subject(entry.subject, entry.subjectID, model, frame) }
      },
      .shown(Words.detail, .wide) { row, _ in text(facts(row.kept, model.subjects)) },
    ]
  }

  /// "Người dùng: Lê Thị Thử"
  private static func subject(
    _ kind: String, _ id: Int64, _ model: Model, _ frame: PageFrame
  ) -> String {
    let label = model.kinds[kind].map(frame.callAsFunction) ?? kind
    return model.subjects[kind, id].map { "\(label): \($0)" } ?? label
  }

  /// Facts and changes in one line.
  static func facts(_ detail: AuditDetail, _ subjects: AuditSubjects) -> String {
    let changes = detail.changes.map { change in
      change.before.isEmpty
        ? "\(change.field): \(change.after)" : "\(change.field): \(change.before) → \(change.after)"
    }
    return String((subjects.facts(detail) + changes).joined(separator: " · ").prefix(600))
  }
}
