import Accounts
import Attachments
import Core
import Markup
import PlanRegistry
import Store

/// What is done with a plan under review besides changes of its tasks.
enum DraftActs {
  static func source(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    switch try await visit.database.read({ try PlanSource.original($0, id) }) {
    case .attached(let file):
      return visit.query["look"] != nil
        ? .redirect(to: FileRoute.page(file.id)) : try await FilePage.download(file, visit)
    case .kept(let name, let bytes): return .download(bytes, name: name, type: "application/octet-stream")
    }
  }

  /// Accepts all, those that are sound, or the chosen ones; the board follows when nothing is left to review.
  static func accept(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    let review = ReviewPage.returning(visit, id)
    let choice: AcceptTasks.Choice
    switch visit.form["choice"] {
    case "all": choice = .all
    case "sound": choice = .sound
    default:
      let chosen = visit.form.all("task").compactMap { ID<RegisteredTask>($0) }
      guard !chosen.isEmpty else { return .redirect(to: review.adding("problem", "none-chosen")) }
      choice = .these(chosen)
    }
    let outcome = try await AcceptTasks(versionID: id, choice: choice).run(
      in: visit.database, by: visit.context)
    let left = try await visit.database.read { try RegisteredTask.first(of: id, .proposed, in: $0) }
    let next =
      left == nil ? TaskRoute.board().adding("plan", outcome.planID.description) : review
    return .redirect(to: next)
  }

  /// Says that somebody has looked at a finding, or takes it back; leads to where it stood.
  static func see(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    guard let position = visit.form.number("finding") else { throw WebError.badRequest }
    try await SeeFinding(versionID: id, position: position, isSeen: visit.form["again"] == nil)
      .run(in: visit.database, by: visit.context)
    let review = ReviewPage.returning(visit, id)
    let task = visit.form["task"].flatMap { ID<RegisteredTask>($0) }
    return .redirect(to: task.map { review.adding("task", $0.description).at("t\($0)") } ?? review)
  }

  /// Whether it is a new version of the plan that it resembles.
  static func answer(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    let isNew = visit.form["answer"] == "version"
    try await AnswerResemblance(versionID: id, isNewVersion: isNew).run(in: visit.database, by: visit.context)
    return .redirect(to: DraftRoute.review(id).saying(isNew ? .joinedPlan : .keptApart))
  }

  static func withdrawGone(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    try await WithdrawGone(versionID: id).run(in: visit.database, by: visit.context)
    return .redirect(to: DraftRoute.review(id).saying(.goneWithdrawn))
  }

  static func discard(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    let discarded = try await DiscardDraft(versionID: id).run(in: visit.database, by: visit.context)
    return .redirect(to: PlanRoute.list().saying(.draftDiscarded, to: discarded.binned.rawValue))
  }

  static func undo(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    guard let acceptance = visit.form["acceptance"].flatMap(ID<Acceptance>.init) else {
      throw WebError.badRequest
    }
    try await UndoAcceptance(acceptanceID: acceptance).run(in: visit.database, by: visit.context)
    return .redirect(to: DraftRoute.review(id).saying(.acceptanceUndone))
  }
}
