import Accounts
import Agencies
import Core
import Markup
import PlanReading
import PlanRegistry
import Store

/// The source at the left, what was read at the right, until everything is accepted or dropped.
enum ReviewPage {
  struct Model: Sendable {
    var review: DraftReview
    var place: Place
    /// The task that is looked at; its lines are marked.
    var selected: ID<RegisteredTask>?
    /// Its form is open.
    var isEditing = false
    /// Says what an unclear name of the task means; only while its form is open.
    var picker: AgencyPicker?
    /// The units that its unclear names resemble.
    var near: [AgencyID: String] = [:]
    // Forms of the task that is looked at, as they were sent, when they were refused.
    var sentEdit: DraftForm<TaskDraft>?
    var sentSplit: DraftForm<TaskSplit>?
    /// A task that is being added, and whether one can be.
    var adding: AddTaskForm?
    var addition = Offer([.notPermitted])
    var sentMeaning: (name: ID<Responsibility>, form: DraftForm<NameMeaning>)?
    /// What stands against a button.
    var refused: [FormProblem] = []
    var recent: [RecentAcceptance] = []
    var accepting: Offer
    var discarding: Offer
    /// Whether tasks can be edited, dropped, restored …: the same for every task of a version.
    var changing: Offer
    /// Whether findings can be marked as looked at: the same for every one.
    var seeing = Offer([])
    /// Whether one may say if it is a new version of another plan.
    var answering = Offer([.notPermitted])
    /// Whether what this version no longer has can be withdrawn.
    var withdrawingGone = Offer([.notPermitted])

    var problems: [FormProblem] {
      refused + (sentEdit?.linkedProblems ?? []) + (sentSplit?.linkedProblems ?? [])
        + (sentMeaning?.form.linkedProblems ?? []) + (adding?.form.linkedProblems ?? [])
    }
  }

  static func answer(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    let model = try await model(
      id, ask(visit.query), isEditing: visit.query["edit"] != nil,
      adding: visit.query["add"].map { _ in AddTaskForm.lines(visit.query) }, visit)
    return .page(view(model, visit.frame))
  }

  static func model(
    _ id: ID<PlanVersion>, _ ask: ReviewAsk, isEditing: Bool, adding lines: ClosedRange<Int>?? = nil,
    _ visit: SignedIn
  ) async throws -> Model {
    let context = visit.context
    var model = try await visit.database.read { reader in
      let review = try DraftReview.load(reader, id, ask)
      var model = Model(
        review: review, place: Place(review), selected: ask.chosen(in: review), isEditing: isEditing,
        recent: try RecentAcceptance.list(reader, version: id, context),
        accepting: try AcceptTasks(versionID: id, choice: .all).offer(reader, context),
        discarding: try DiscardDraft(versionID: id).offer(reader, context),
        changing: try changing(review, reader, context),
        seeing: try (review.loose + review.items.flatMap(\.findings)).first.map {
          try SeeFinding(versionID: id, position: $0.position).offer(reader, context)
        } ?? Offer([]))
      if review.resembled != nil {
        model.answering = try AnswerResemblance(versionID: id, isNewVersion: true).offer(reader, context)
      }
      if review.differences.map({ $0.goneCount > 0 }) == true {
        model.withdrawingGone = try WithdrawGone(versionID: id).offer(reader, context)
      }
      model.addition = try AddTask(versionID: id, TaskContent(text: "", timing: nil, names: [:]))
        .offer(reader, context)
      if let lines, model.addition.isOpen { model.adding = try AddTaskForm(of: id, lines: lines, reader) }
      if isEditing || model.adding != nil { try model.loadAgencies(reader) }
      return model
    }
    if visit.query["problem"] == "none-chosen" {
      model.refused = [FormProblem(visit.frame(Words.nothingChosen))]
    }
    return model
  }

  /// Asked for the first task that can be changed at all; what stands against it stands against each.
  private static func changing(
    _ review: DraftReview, _ reader: Reader, _ context: ActionContext
  ) throws -> Offer {
    let version = review.version.id
    if let task = try RegisteredTask.first(of: version, .proposed, in: reader) {
      return try DropTask(taskID: task).offer(reader, context)
    }
    let dropped = try RegisteredTask.first(of: version, .dropped, in: reader)
    return try dropped.map { try RestoreTask(taskID: $0).offer(reader, context) } ?? Offer([])
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let version = model.review.version
    let facts = [
      version.number, version.issuer.isEmpty ? nil : version.issuer,
      version.issuedOn?.printed(frame.language),
    ]
    return deskPage(
      frame, title: version.title, section: .plans,
      crumbs: [Crumb(frame(Words.plans), PlanRoute.list())],
      note: facts.compactMap(\.self).joined(separator: " · "), width: .full,
      actions: badge(frame, version.state)
    ) {
      recentAcceptances(frame, model.recent)
      resemblance(model, frame)
      errorSummary(frame, model.problems)
      div(.class("review"), .data("data-review")) {
        sourcePane(model, frame)
        readPane(model, frame)
      }
    }
  }
}

extension ReviewPage.Model {
  /// Suggests the living units of the plan's province while a task is corrected.
  fileprivate mutating func loadAgencies(_ reader: Reader) throws {
    let unclear = review.items.first { $0.task.id == selected }?.responsibilities.filter { !$0.isSure } ?? []
    picker = try AgencyPicker(
      reader, near: [review.version.province ?? ""].filter { !$0.isEmpty },
      on: review.version.issuedOn ?? Timestamp.now.day)
    near = try AgencyDirectory.names(reader, of: Set(unclear.compactMap(\.agencyID)))
  }
}
