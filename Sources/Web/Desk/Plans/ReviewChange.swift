import Accounts
import Agencies
import Core
import HTTPTypes
import Markup
import PlanRegistry
import Store

/// What the buttons of one task do; each leads back to the task.
enum ReviewChange {
  static func run(
    _ visit: SignedIn, _ version: ID<PlanVersion>, _ task: ID<RegisteredTask>
  ) async throws -> Answer {
    let what = (visit.form["do"] ?? "").split(separator: ":").map(String.init)
    return try await visit.acting {
      var address = DraftRoute.review(version).adding("at", visit.query.at?.description)
        .adding("task", task.description)
      if what.first == "accept" {
        let outcome = try await AcceptTasks(versionID: version, choice: .these([task]))
          .run(in: visit.database, by: visit.context)
        address = address.adding("accepted", outcome.acceptanceID.description).adding("count", "1")
          .adding("version", version.description)
      } else {
        try await change(task, of: version, what, visit)
      }
      return .redirect(to: address.at("t\(task)"))
    } refused: { problems in
      var model = try await ReviewPage.model(
        version, ReviewAsk(at: visit.query.at, task: task),
        isEditing: ["edit", "split", "choose"].contains(what.first), visit)
      model.typed = what.first == "edit" ? TaskForm(visit.form) : nil
      model.problems = problems
      return ReviewPage.view(model, visit.frame)
    }
  }

  private static func change(
    _ task: ID<RegisteredTask>, of version: ID<PlanVersion>, _ what: [String], _ visit: SignedIn
  ) async throws {
    let (database, context) = (visit.database, visit.context)
    switch what.first {
    case "edit":
      try await TaskForm(visit.form).action(task).run(in: database, by: context)
    case "split":
      let parts = (visit.form["parts"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
      try await SplitTask(taskID: task, parts: parts).run(in: database, by: context)
    case "drop": try await DropTask(taskID: task).run(in: database, by: context)
    case "restore": try await RestoreTask(taskID: task).run(in: database, by: context)
    case "merge":
      guard what.count == 2, let other = ID<RegisteredTask>(what[1]) else { throw WebError.badRequest }
      try await MergeTasks(taskIDs: [task, other]).run(in: database, by: context)
    case "confirm":
      guard what.count == 3, let named = ID<Responsibility>(what[1]), let agency = AgencyID(what[2]) else {
        throw WebError.badRequest
      }
      try await ConfirmAgency(responsibilityID: named, agencyID: agency).run(in: database, by: context)
    case "choose":
      guard let named: ID<Responsibility> = visit.form.id("named") else { throw WebError.badRequest }
      let (typed, version) = (visit.form["agency"], version)
      let agency = try await database.read { reader in
        let place = try PlanVersion.find(version, in: reader).province ?? ""
        return try AgencyPicker.unit(typed, near: place, field: "agency-\(named)", reader)
      }
      try await ConfirmAgency(responsibilityID: named, agencyID: agency.id).run(in: database, by: context)
    default: throw WebError.badRequest
    }
  }
}
