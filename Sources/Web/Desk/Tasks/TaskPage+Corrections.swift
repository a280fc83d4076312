import Accounts
import Core
import Markup
import PlanRegistry
import Registers
import Store

// A task on the board is corrected, cut into several, or made one with another, each with a reason.
extension TaskPage {
  /// A task of the same plan that goes into this one.
  struct Joining: Sendable {
    var other: SeenTask?
    var reason = ""
    /// Of the task of the page, as it was seen.
    var edition: Int64 = 0

    static func fields(_ others: [FieldChoice] = []) -> [DraftField<Joining>] {
      [
        .choice("other", Words.mergeWith, \.other, of: others, help: Words.mergeWithHelp, required: true),
        .line("reason", Words.reason, \.reason, most: Reason.most, required: true),
      ]
    }
  }

  /// A task and which edition of it was seen, as a choice of a form: "17.3".
  struct SeenTask: Hashable, Sendable, LosslessStringConvertible {
    var id: ID<RegisteredTask>
    var edition: Int64

    var description: String { "\(id).\(edition)" }
  }

  static func correct(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await visit.answerForm(TaskDraft.correctionFields, suffix: "-correct", edition: \.edition) { reader in
      TaskDraft(try RegisteredTask.find(id, in: reader), try Responsibility.ofTask(id, in: reader))
    } view: {
      try await page(visit, id, with: $0, at: \.sentCorrection)
    } act: {
      CorrectTask(taskID: id, edition: $0.edition, $0.content, reason: $0.reason)
    } done: { changes in
      .redirect(to: TaskRoute.page(id).saying(changes.isEmpty ? .unchanged : .taskUpdated))
    }
  }

  static func split(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await visit.answerForm(TaskSplit.correctionFields, suffix: "-split", edition: \.edition) {
      TaskSplit(try RegisteredTask.find(id, in: $0))
    } view: {
      try await page(visit, id, with: $0, at: \.sentSplit)
    } act: {
      $0.correcting(id)
    } done: { _ in
      .redirect(to: TaskRoute.page(id).saying(.taskUpdated))
    }
  }

  static func merge(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    let others = try await visit.database.read { try neighbours(of: id, $0) }
    return try await visit.answerForm(Joining.fields(others), suffix: "-merge", edition: \.edition) {
      Joining(edition: try RegisteredTask.find(id, in: $0).edition)
    } view: {
      try await page(visit, id, with: $0, at: \.sentJoining)
    } act: {
      MergeTasks(
        taskIDs: [id] + ($0.other.map { [$0.id] } ?? []),
        editions: [id: $0.edition].merging($0.other.map { [$0.id: $0.edition] } ?? [:]) { first, _ in first },
        correcting: Correction(reason: $0.reason))
    } done: { kept in
      .redirect(to: TaskRoute.page(kept).saying(.taskUpdated))
    }
  }

  /// Those on the board that stand near it in its plan.
  static func neighbours(of id: ID<RegisteredTask>, _ reader: Reader) throws -> [FieldChoice] {
    try RegisteredTask.neighbours(of: id, in: reader).map {
      FieldChoice(SeenTask(id: $0.id, edition: $0.edition).description, "\($0.ref) \($0.text)".abridged(120))
    }
  }

  static func corrections(_ model: Model, _ frame: PageFrame) -> HTML {
    guard model.correcting.isOpen else { return .nothing }
    let task = model.detail.task
    let draft = TaskDraft(task, model.responsibilities)
    let split = TaskSplit(task)
    return details(
      .class("panel"),
      .open(model.sentCorrection != nil || model.sentSplit != nil || model.sentJoining != nil)
    ) {
      summary { frame(CorrectTask.title) }
      postForm(frame, TaskRoute.correct(task.id), .data("data-guard")) {
        TaskDraft.controls(
          DraftForm(TaskDraft.correctionFields, of: draft, suffix: "-correct", edition: draft.edition)
            .showing(model.sentCorrection), frame, last: ["reason"])
        button(.type(.submit), .class("primary")) { frame(Words.save) }
      }
      details(.open(model.sentSplit != nil)) {
        summary { frame(Words.split) }
        postForm(frame, TaskRoute.split(task.id), .data("data-guard")) {
          DraftForm(TaskSplit.correctionFields, of: split, suffix: "-split", edition: split.edition)
            .showing(model.sentSplit).controls(frame)
          button(.type(.submit)) { frame(Words.split) }
        }
      }
      if !model.neighbours.isEmpty {
        details(.open(model.sentJoining != nil)) {
          summary { frame(MergeTasks.title) }
          postForm(frame, TaskRoute.merge(task.id)) {
            DraftForm(
              Joining.fields(model.neighbours), of: Joining(), suffix: "-merge", edition: task.edition
            )
            .showing(model.sentJoining).controls(frame)
            button(.type(.submit)) { frame(MergeTasks.title) }
          }
        }
      }
    }
  }
}

extension TaskPage {
  /// What was merged into it, each with the way back.
  static func absorbed(_ model: Model, _ frame: PageFrame) -> HTML {
    guard !model.detail.absorbed.isEmpty else { return .nothing }
    return section(.class("panel"), .labelledBy("absorbed")) {
      h2(.id("absorbed")) { frame(Words.absorbed) }
      ul {
        for task in model.detail.absorbed {
          li {
            a(.href(TaskRoute.page(task.id))) { "\(task.ref) \(task.text)".abridged(200) }
            if model.parting.isOpen { partButton(task, frame) }
          }
        }
      }
    }
  }

  static func partButton(_ task: RegisteredTask, _ frame: PageFrame) -> HTML {
    actionButton(frame, TaskRoute.part(task.id), frame(Words.partAgain), style: .quiet)
  }
}

extension TaskPage.SeenTask {
  init?(_ description: String) {
    let parts = description.split(separator: ".").map(String.init)
    guard parts.count == 2, let id = ID<RegisteredTask>(parts[0]), let edition = Int64(parts[1]) else {
      return nil
    }
    self.init(id: id, edition: edition)
  }
}

extension Words {
  package static let absorbed = Both(vi: "Đã gộp vào nhiệm vụ này", en: "Merged into this task")
  package static let mergedInto = Both(
    vi: "Nhiệm vụ này đã gộp vào nhiệm vụ", en: "This task was merged into")
  package static let partAgain = Both(vi: "Tách ra lại", en: "Part it again")
  package static let mergeWith = Both(vi: "Gộp với nhiệm vụ", en: "Merge with the task")
  package static let mergeWithHelp = Both(
    vi: "Nhiệm vụ đứng trước trong kế hoạch được giữ; tiến độ của cả hai được gộp.",
    en: "The one that comes first in the plan stays; how far both are is joined.")
}
