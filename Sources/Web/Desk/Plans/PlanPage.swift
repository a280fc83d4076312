import Accounts
import Core
import DocumentBook
import Markup
import PlanReading
import PlanRegistry
import Store

/// One plan: header, versions, what it rests on, what was odd in it, its years.
enum PlanPage {
  struct Model: Sendable {
    var detail: PlanDetail
    var chain: LegalChain
    var years: [PlanYear]
    /// Tasks that are in none of them.
    var undated = 0
    /// Units that ended and still hold work of it.
    var endedUnits = 0
    var recent: [RecentAcceptance] = []
    /// Of the book of outgoing documents, the newest; nil for who may not see it.
    var documents: [OutgoingDocument]?
    var printing = DocumentPrinting(isHere: false)
    var history: [AuditEntry] = []
    /// What people call the acts of the history.
    var actTitles: [String: Localised<String>] = [:]
    /// Corrections of the version shown, and taking the plan off the board.
    var correcting = Offer([.notPermitted])
    var withdrawing = Offer([.notPermitted])
    // Its forms as they were sent, when they were refused.
    var sentHeading: DraftForm<PlanHeading>?
    var sentWithdrawal: DraftForm<TaskPage.Withdrawal>?

    var problems: [FormProblem] {
      (sentHeading?.linkedProblems ?? []) + (sentWithdrawal?.linkedProblems ?? [])
    }
  }

  static func answer(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  static func load(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Model {
    let (context, actTitles) = (visit.context, visit.visit.site.actTitles)
    let maySeeDocuments = visit.frame.rights.contains(.viewDocuments)
    return try await visit.database.readBoard(on: visit.frame.today) { board in
      let reader = board.reader
      let detail = try PlanDetail.load(reader, id)
      return Model(
        detail: detail,
        chain: try detail.shown.map { try LegalChain.load(reader, of: $0.id) } ?? LegalChain(links: []),
        years: try PlanYear.list(board, plan: detail.plan.id),
        undated: try PlanYear.undated(board, plan: detail.plan.id),
        endedUnits: try Handover.holders(board, plan: id),
        recent: try RecentAcceptance.list(reader, plan: id, context),
        documents: maySeeDocuments ? try PlanDocuments.newest(of: id, reader) : nil,
        printing: .now,
        history: try AuditLog.entries(reader, subject: "plan", id: id.rawValue, limit: mostEvents),
        actTitles: actTitles,
        correcting: try detail.shown.map {
          try CorrectPlan(versionID: $0.id, PlanHeading($0)).offer(reader, context)
        } ?? Offer([.notPermitted]),
        withdrawing: try WithdrawPlan(planID: id, reason: nil).offer(reader, context))
    }
  }

  private static let mostEvents = 50

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let detail = model.detail
    let board = TaskRoute.board().adding("plan", detail.plan.id.description)
    return deskPage(
      frame, title: detail.plan.title, section: .plans,
      crumbs: [Crumb(frame(Words.plans), PlanRoute.list())], note: detail.plan.number,
      actions: group {
        if frame.rights.contains(.writeDocuments) {
          linkButton(
            DocumentRoute.write().adding("plan", detail.plan.id.description), frame(Words.writeAboutPlan))
        }
        linkButton(PlanRoute.document(detail.plan.id), frame(Words.takeDocument))
        linkButton(PlanRoute.document(detail.plan.id).adding("format", "xlsx"), frame(Words.takeTable))
        if model.printing.isHere {
          linkButton(PlanRoute.document(detail.plan.id).adding("format", "pdf"), frame(Words.takePDF))
        }
        linkButton(board, frame(Words.openBoard), style: .primary)
      },
      undo: Undo.ofDrop(frame, .planWithdrawn)
    ) {
      recentAcceptances(frame, model.recent)
      errorSummary(frame, model.problems)
      handoverNotice(frame, model.endedUnits, PlanRoute.handover(detail.plan.id))
      years(model, frame)
      div(.class("task-page")) {
        div {
          header(model, frame)
          correction(model, frame)
          reporting(detail, frame)
        }
        div {
          chain(model, frame)
          findings(detail, frame)
          versions(detail, frame)
          PlanDocuments.view(model.documents, of: detail.plan.id, frame)
          history(frame, model.history.map { historyItem($0, model, frame) })
          withdrawal(model, frame)
        }
      }
    }
  }

  private static func header(_ model: Model, _ frame: PageFrame) -> HTML {
    guard let version = model.detail.shown else { return .nothing }
    let signer = [version.signer.authority, version.signer.position, version.signer.name].compactMap { $0 }
    return section(.class("panel")) {
      dl(.class("facts")) {
        fact(frame(Words.state), frame(version.state))
        fact(frame(Words.issuer), version.issuer)
        fact(frame(Words.number), version.number ?? "–")
        fact(frame(Words.issuedOn), version.issuedOn.map { $0.printed(frame.language) } ?? "–")
        fact(frame(Words.provincePlace), version.province ?? "")
        fact(frame(Words.signer), signer.joined(separator: ", "))
        fact(frame(Words.planPeriod), period(version.period, frame))
        fact(frame(Words.recipients), version.recipients.joined(separator: "; "))
      }
    }
  }

  private static func fact(_ label: String, _ value: String) -> HTML {
    guard !value.isEmpty else { return .nothing }
    return group {
      dt { label }
      dd { value }
    }
  }

  private static func period(_ period: DocumentHeader.Period, _ frame: PageFrame) -> String {
    let years = [period.from, period.to].compactMap { $0 }.map(String.init)
    let span = years.count == 2 && years[0] == years[1] ? years[0] : years.joined(separator: "–")
    let orientation = period.orientation.map { "\(frame(Words.orientation)) \($0)" }
    return [span, orientation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func years(_ model: Model, _ frame: PageFrame) -> HTML {
    guard !model.years.isEmpty else {
      return model.undated > 0 ? p(.class("note")) { frame(Words.undatedOnly(model.undated)) } : .nothing
    }
    let plan = model.detail.plan.id
    @Sendable func tasks(_ year: PlanYear, _ states: Set<ShownState> = [], missed: Bool = false) -> TaskFilter
    {
      TaskFilter(states: states, year: year.year, planID: plan, missed: missed)
    }
    func ofState(_ state: ShownState, _ tone: BadgeTone? = nil) -> Column<PlanYear> {
      .shown(state.title, .figure) { year, _ in
        taskNumber(year.states[state] ?? 0, tasks(year, [state]), tone)
      }
    }
    return group {
      h2 { frame(Words.byYear) }
      dataTable(
        frame, Words.byYear,
        [
          .shown(Words.inYear, .name) { year, _ in
            a(.href(TaskQuery(tasks(year)).address(on: TaskRoute.table()))) { String(year.year) }
          },
          .shown(Words.tasks, .figure) { row, _ in text(String(row.total)) },
          .shown(DutyState.done.title) { year, frame in
            progressBar(
              frame, done: year.done, of: year.total, label: frame(Words.membersDone(year.done, year.total)))
          },
          ofState(.inProgress), ofState(.notStarted), ofState(.upcoming),
        ] + (model.years.contains { $0.states[.suspended] != nil } ? [ofState(.suspended)] : []) + [
          ofState(.late, .late),
          .shown(Words.missedPeriods, .figure) { year, _ in
            taskNumber(year.missed, tasks(year, missed: true), .late)
          },
        ], model.years)
      if model.undated > 0 { p(.class("note")) { frame(Words.undatedTasks(model.undated)) } }
    }
  }

  private static func reporting(_ detail: PlanDetail, _ frame: PageFrame) -> HTML {
    guard !detail.reporting.isEmpty else { return .nothing }
    return group {
      h2 { frame(Words.reportingDuties) }
      dataTable(
        frame, Words.reportingDuties,
        [
          .shown(Words.who, .name) { row, _ in text(row.who) },
          .shown(Words.reportsTo) { row, _ in text(row.addressee ?? "") },
          .shown(Words.covers) { row, frame in text(row.covers.map { frame(covered($0)) } ?? "") },
          .shown(Words.deadline, .figure) { row, _ in text(row.due.map(dueDay) ?? "") },
        ], detail.reporting)
    }
  }

  /// For what time a report is, as plans say it.
  private static func covered(_ words: String) -> Localised<String> {
    let english = [
      "năm": "year", "6 tháng": "half-year", "quý": "quarter", "tháng": "month", "đột xuất": "on request",
    ]
    return Localised(vi: words, en: english[words] ?? words)
  }

  /// "05-20" (every year) as "20/5".
  private static func dueDay(_ due: String) -> String {
    let parts = due.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? "\(parts[1])/\(parts[0])" : Day(due)?.printed(.vietnamese) ?? due
  }
}
