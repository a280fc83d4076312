import Core
import PlanReading
import PlanRegistry
import Registers

/// A task under review as its form has it.
struct TaskDraft: Sendable {
  var edition: Int64
  var text: String
  // Names as printed, one a line.
  var leads: String
  var coordinators: String
  var monitors: String
  var timing: String
  var kind: Timing.Kind?
  var from: Int?
  var to: Int?
  /// Its label, of one that is added.
  var ref = ""
  /// Why it is corrected, of one on the board.
  var reason = ""

  /// One that is added, of some lines of the source.
  init(text: String = "") {
    edition = 0
    self.text = text
    (leads, coordinators, monitors, timing) = ("", "", "", "")
  }

  init(_ task: RegisteredTask, _ named: [Responsibility]) {
    func names(_ role: Responsibility.Role) -> String {
      named.filter { $0.role == role }.map(\.name).joined(separator: "\n")
    }
    edition = task.edition
    text = task.text
    (leads, coordinators, monitors) = (names(.lead), names(.coordinator), names(.monitor))
    timing = task.timing?.raw ?? ""
    (kind, from, to) = (task.timing?.kind, task.timing?.from, task.timing?.to)
  }

  static let fields: [DraftField<TaskDraft>] = [
    .lines("text", Words.taskText, \.text, most: TaskContent.longestText, required: true),
    .names(
      "lead", Responsibility.Role.lead.title, \.leads, most: TaskContent.longestText, help: Words.namesHelp),
    .names(
      "coordinator", Responsibility.Role.coordinator.title, \.coordinators, most: TaskContent.longestText),
    .names("monitor", Responsibility.Role.monitor.title, \.monitors, most: TaskContent.longestText),
    .line("timing", Words.timingRaw, \.timing, most: 1000),
    .choice("kind", Words.timingKind, \.kind),
    .number("from", Words.fromYear, \.from, in: 1990...2100),
    .number("to", Words.toYear, \.to, in: 1990...2100),
  ]

  static let newFields: [DraftField<TaskDraft>] =
    [.line("ref", Words.ref, \.ref, most: AddTask.longestRef, help: Words.refHelp)] + fields

  static let correctionFields: [DraftField<TaskDraft>] =
    fields + [
      .line("reason", Words.reason, \.reason, most: Reason.most, help: Words.correctionReason, required: true)
    ]

  var content: TaskContent {
    // A time that was written without a kind is kept as written.
    let isTimed = !timing.isEmpty || from != nil || to != nil
    let kind = kind ?? (isTimed ? .other : nil)
    return TaskContent(
      text: text, timing: kind.map { Timing(raw: timing, kind: $0, from: from, to: to) },
      names: [.lead: leads.lines, .coordinator: coordinators.lines, .monitor: monitors.lines])
  }

  func editing(_ task: ID<RegisteredTask>) -> EditTask {
    EditTask(taskID: task, edition: edition, content)
  }
}

/// A task that is cut into several.
struct TaskSplit: Sendable {
  var edition: Int64
  /// One a line.
  var parts: String
  /// Why, of a task on the board.
  var reason = ""

  /// Cut where its text has semicolons.
  init(_ task: RegisteredTask) {
    edition = task.edition
    parts = task.text.split(separator: ";").map { String($0).trimmed }.joined(separator: "\n")
  }

  static let fields: [DraftField<TaskSplit>] = [
    .lines("parts", Words.split, \.parts, most: 100_000, help: Words.splitHelp)
  ]

  static let correctionFields: [DraftField<TaskSplit>] =
    fields + [.line("reason", Words.reason, \.reason, most: Reason.most, required: true)]

  func splitting(_ task: ID<RegisteredTask>) -> SplitTask {
    SplitTask(taskID: task, edition: edition, parts: parts.lines)
  }

  func correcting(_ task: ID<RegisteredTask>) -> SplitTask {
    SplitTask(taskID: task, edition: edition, parts: parts.lines, correcting: Correction(reason: reason))
  }
}

extension String {
  fileprivate var lines: [String] { split(whereSeparator: \.isNewline).map(String.init) }
}
