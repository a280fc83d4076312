import Accounts
import Attachments
import Core
import Markup
import PlanRegistry
import Store

/// Plans on their way in.
func draftRoutes(_ route: DraftRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .upload: try await UploadPage.answer(visit)
  case .review(let id): try await ReviewPage.answer(ID(rawValue: id), visit)
  case .source(let id): try await source(ID(rawValue: id), visit)
  case .change(let id, let task):
    try await ReviewChange.run(ID(rawValue: id), ID(rawValue: task), visit)
  case .accept(let id): try await accept(ID(rawValue: id), visit)
  case .discard(let id): try await discard(ID(rawValue: id), visit)
  case .undo(let id): try await undo(ID(rawValue: id), visit)
  }
}

private func source(_ id: ID<PlanVersion>, _ visit: SignedIn) async throws -> Answer {
  switch try await visit.database.read({ try PlanSource.original($0, id) }) {
  case .attached(let file):
    return visit.query["look"] != nil
      ? .redirect(to: FileRoute.page(file.id.rawValue).address) : try await FilePage.download(file, visit)
  case .kept(let name, let bytes): return .download(bytes, name: name, type: "application/octet-stream")
  }
}

/// Accepts all, those without warnings, or the chosen ones; the board follows when nothing is left to review.
private func accept(_ id: ID<PlanVersion>, _ visit: SignedIn) async throws -> Answer {
  let review = DraftRoute.review(id.rawValue).address
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
    left.isEmpty ? TaskRoute.board.address.adding("plan", outcome.planID.description) : review
  return .redirect(to: next.adding("accepted", outcome.acceptanceID.description))
}

private func discard(_ id: ID<PlanVersion>, _ visit: SignedIn) async throws -> Answer {
  try await DiscardDraft(versionID: id).run(in: visit.database, by: visit.context)
  return .redirect(to: PlanRoute.list.address.adding("done", "discarded"))
}

private func undo(_ id: ID<PlanVersion>, _ visit: SignedIn) async throws -> Answer {
  guard let acceptance = visit.form["acceptance"].flatMap(ID<Acceptance>.init) else {
    throw WebError.badRequest
  }
  try await UndoAcceptance(acceptanceID: acceptance).run(in: visit.database, by: visit.context)
  return .redirect(to: DraftRoute.review(id.rawValue).address.adding("done", "undone"))
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
