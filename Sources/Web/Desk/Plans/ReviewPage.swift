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
    /// The task that is looked at; its lines are marked.
    var selected: ID<RegisteredTask>?
    /// Its form is open.
    var isEditing = false
    /// Units that an unclear name of the task may mean; only while its form is open.
    var agencies: [Agency] = []
    /// What was typed and refused.
    var typed: TaskForm?
    var problems: [FormProblem] = []
    var recent: RecentAcceptance?
    var accepting: Offer
    var discarding: Offer
    /// Whether tasks can be edited, dropped, restored …: the same for every task of a version.
    var changing: Offer
  }

  static func answer(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    .page(view(try await model(id, visit), visit.frame))
  }

  static func model(_ id: ID<PlanVersion>, _ visit: SignedIn) async throws -> Model {
    let (selected, isEditing) = (
      visit.query["task"].flatMap(ID<RegisteredTask>.init), visit.query["edit"] != nil
    )
    let context = visit.context
    var model = try await visit.database.read { reader in
      let review = try DraftReview.load(reader, id)
      return Model(
        review: review, selected: selected, isEditing: isEditing,
        recent: try RecentAcceptance(visit, reader),
        accepting: try AcceptTasks(versionID: id, choice: .all).offer(reader, context),
        discarding: try DiscardDraft(versionID: id).offer(reader, context),
        changing: try review.changing(reader, context))
    }
    if model.isEditing { model.agencies = try await agencies(of: model.review.version, visit) }
    if visit.query["problem"] == "none-chosen" {
      model.problems = [FormProblem(visit.frame(Words.nothingChosen))]
    }
    return model
  }

  /// The living units of the plan's province and of the whole country.
  static func agencies(of version: PlanVersion, _ visit: SignedIn) async throws -> [Agency] {
    let day = version.issuedOn ?? Timestamp.now.day
    let province = version.province ?? ""
    let all = try await visit.database.read { try AgencyDirectory.list($0, .init(day: day)) }
    return all.filter { $0.place == province || $0.place.isEmpty || province.isEmpty }
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
      actions: badge(version.state.tone, frame(version.state.label)),
      notice: model.recent?.bar(frame) ?? .nothing
    ) {
      errorSummary(frame, model.problems)
      div(.class("review"), .data("data-review")) {
        sourcePane(model, frame)
        readPane(model, frame)
      }
    }
  }
}
