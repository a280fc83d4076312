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

  /// Accepts all, those without warnings, or the chosen ones; the board follows when nothing is left to review.
  static func accept(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    let review = DraftRoute.review(id)
    let choice: AcceptTasks.Choice
    switch visit.form["choice"] {
    case "all": choice = .all
    case "clean": choice = .withoutWarnings
    default:
      let chosen = visit.form.all("task").compactMap { ID<RegisteredTask>($0) }
      guard !chosen.isEmpty else { return .redirect(to: review.adding("problem", "none-chosen")) }
      choice = .these(chosen)
    }
    let outcome = try await AcceptTasks(versionID: id, choice: choice).run(
      in: visit.database, by: visit.context)
    let left = try await visit.database.read { try DraftReview.load($0, id) }.open
    let next =
      left.isEmpty ? TaskRoute.board().adding("plan", outcome.planID.description) : review
    return .redirect(to: next.adding("accepted", outcome.acceptanceID.description))
  }

  static func discard(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    try await DiscardDraft(versionID: id).run(in: visit.database, by: visit.context)
    return .redirect(to: PlanRoute.list().saying(.draftDiscarded))
  }

  static func undo(_ visit: SignedIn, _ id: ID<PlanVersion>) async throws -> Answer {
    guard let acceptance = visit.form["acceptance"].flatMap(ID<Acceptance>.init) else {
      throw WebError.badRequest
    }
    try await UndoAcceptance(acceptanceID: acceptance).run(in: visit.database, by: visit.context)
    return .redirect(to: DraftRoute.review(id).saying(.acceptanceUndone))
  }
}

extension DraftReview {
  /// Still to be decided on.
  var open: [Item] { items.filter { $0.task.standing == .proposed } }

  /// Asked for the first task that can be changed at all; what stands against it stands against each.
  func changing(_ reader: Reader, _ context: ActionContext) throws -> Offer {
    if let task = open.first?.task.id { return try DropTask(taskID: task).offer(reader, context) }
    let dropped = items.first { $0.task.standing == .dropped }
    return try dropped.map { try RestoreTask(taskID: $0.task.id).offer(reader, context) } ?? Offer([])
  }
}
