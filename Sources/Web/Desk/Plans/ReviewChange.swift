import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Registers
import Store

/// What the buttons of one task do; each leads back to the task.
enum ReviewChange {
  static func run(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    switch visit.form["do"] {
    case "edit": try await edit(visit, version, task)
    case "split": try await split(visit, version, task)
    case "choose": try await choose(visit, version, task)
    default: try await press(visit, version, task)
    }
  }

  private static func edit(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    try await visit.answerForm(TaskDraft.fields, edition: \.edition) { reader in
      TaskDraft(try RegisteredTask.find(task, in: reader), try Responsibility.ofTask(task, in: reader))
    } view: {
      try await page(visit, version, task, with: $0, at: \.sentEdit)
    } act: {
      $0.editing(task)
    } done: { _ in
      .redirect(to: back(visit, version, task))
    }
  }

  private static func split(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    try await visit.answerForm(TaskSplit.fields, edition: \.edition) {
      TaskSplit(try RegisteredTask.find(task, in: $0))
    } view: {
      try await page(visit, version, task, with: $0, at: \.sentSplit)
    } act: {
      $0.splitting(task)
    } done: { _ in
      .redirect(to: back(visit, version, task))
    }
  }

  /// Says which unit a name of the task means.
  private static func choose(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    guard let name: ID<Responsibility> = visit.form.id("named") else { throw WebError.badRequest }
    let (place, named) = try await visit.database.read { reader in
      (try PlanVersion.find(version, in: reader).province ?? "", try Responsibility.find(name, in: reader))
    }
    return try await visit.answerForm(
      ReviewPage.meaningFields(of: named), suffix: "-\(name)", near: place
    ) { _ in
      NameMeaning()
    } view: { form in
      var model = try await model(visit, version, task, isEditing: true)
      model.sentMeaning = (name, form)
      return ReviewPage.view(model, visit.frame)
    } act: {
      ConfirmAgency(responsibilityID: name, agencyID: $0.agency)
    } done: { _ in
      .redirect(to: back(visit, version, task))
    }
  }

  /// The buttons that ask for nothing more.
  private static func press(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    let what = (visit.form["do"] ?? "").split(separator: ":").map(String.init)
    return try await visit.acting {
      let address = back(visit, version, task)
      if what.first == "accept" {
        let choice = edition(what).map { AcceptTasks.Choice.this(task, edition: $0) } ?? .these([task])
        _ = try await AcceptTasks(versionID: version, choice: choice).run(
          in: visit.database, by: visit.context)
      } else {
        try await change(task, what, visit)
      }
      return .redirect(to: address)
    } refused: { problems in
      var model = try await model(visit, version, task, isEditing: false)
      model.refused = problems
      return ReviewPage.view(model, visit.frame)
    }
  }

  private static func change(
    _ task: ID<RegisteredTask>, _ what: [String], _ visit: SignedIn
  ) async throws {
    let (database, context) = (visit.database, visit.context)
    switch what.first {
    case "drop": try await DropTask(taskID: task, edition: edition(what)).run(in: database, by: context)
    case "restore": try await RestoreTask(taskID: task).run(in: database, by: context)
    case "merge":
      guard what.count >= 2, let other = ID<RegisteredTask>(what[1]) else { throw WebError.badRequest }
      let seen = what.count == 3 ? edition(what).map { [task: $0] } : nil
      try await MergeTasks(taskIDs: [task, other], editions: seen ?? [:]).run(in: database, by: context)
    case "confirm":
      guard what.count == 3, let named = ID<Responsibility>(what[1]), let agency = AgencyID(what[2]) else {
        throw WebError.badRequest
      }
      try await ConfirmAgency(responsibilityID: named, agencyID: agency).run(in: database, by: context)
    default: throw WebError.badRequest
    }
  }

  /// The edition of the task that the button was shown for, its last word.
  private static func edition(_ what: [String]) -> Int64? {
    what.count > 1 ? what.last.flatMap { Int64($0) } : nil
  }

  private static func back(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) -> Address {
    ReviewPage.returning(visit, version).adding("task", task.description).at("t\(task)")
  }

  /// The review with the task that is looked at.
  private static func model(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>, isEditing: Bool
  ) async throws -> ReviewPage.Model {
    try await ReviewPage.model(
      version, ReviewAsk(at: visit.query.at, task: task, toLookAt: visit.query["only"] == ReviewPage.look),
      isEditing: isEditing, visit)
  }

  /// The review with a form that was refused in its place.
  private static func page<Draft>(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>, with form: DraftForm<Draft>,
    at place: WritableKeyPath<ReviewPage.Model, DraftForm<Draft>?>
  ) async throws -> HTML {
    var model = try await model(visit, version, task, isEditing: true)
    model[keyPath: place] = form
    return ReviewPage.view(model, visit.frame)
  }
}
