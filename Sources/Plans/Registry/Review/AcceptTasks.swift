import Accounts
import Core
import PlanReading
import Store

/// Puts proposed tasks on the board, with their occurrences and the duty of each member.
package struct AcceptTasks: Action {
  package static let name = "plan.accept"
  package static let title = Localised(vi: "Đưa nhiệm vụ vào sổ", en: "Accept tasks of a plan")
  package static let permission = Permission.acceptPlan

  package enum Choice: Hashable, Sendable {
    case all
    /// Those that may go on the board unseen (`TaskDoubts.isSound`).
    case sound
    case these([ID<RegisteredTask>])
    /// One, as it was seen: refused when somebody changed it since.
    case this(ID<RegisteredTask>, edition: Int64)
  }

  package var versionID: ID<PlanVersion>
  package var choice: Choice

  package init(versionID: ID<PlanVersion>, choice: Choice) {
    self.versionID = versionID
    self.choice = choice
  }

  package struct Outcome: Hashable, Sendable {
    package var acceptanceID: ID<Acceptance>
    package var planID: ID<Plan>
    package var tasks: [Entered]
  }

  /// A task that came on the board, and the one of an earlier version whose place it took.
  package struct Entered: Hashable, Sendable {
    package var taskID: ID<RegisteredTask>
    package var continued: ID<RegisteredTask>?
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    let newer = try reader.integer(
      """
      SELECT count(*) AS newer FROM plan_version
      WHERE plan_id = \(version.planID) AND state = 'accepted' AND ordinal > \(version.ordinal)
      """)
    let withdrawn = try reader.row(
      "SELECT id FROM plan_version WHERE plan_id = \(version.planID) AND state = 'withdrawn' LIMIT 1")
    let isAsSeen =
      if case .this(let id, let edition) = choice {
        try RegisteredTask.find(id, in: reader).edition == edition
      } else { true }
    return [
      .unless(version.isOpen, .notUnderReview), .unless(isAsSeen, .changedSinceSeen),
      .unless(newer == 0, .newerAccepted),
      .unless(version.resembles == nil, .isItANewVersion),
      .unless(withdrawn == nil, .planIsWithdrawn),
      try Plan.titleOfAnother(
        than: version.planID, number: version.number ?? "", issuer: version.issuer, in: reader
      ).map { .anotherHasTheNumber($0) },
      .unless(try reader.row(chosen("id", limit: 1)) != nil, .nothingToAccept),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let version = try PlanVersion.find(versionID, in: transaction)
    let tasks = try transaction.all(RegisteredTask.self, chosen("*"))
    let acceptance = ID<Acceptance>.next()
    try transaction.insert(
      into: "acceptance",
      [
        "id": acceptance, "version_id": versionID, "accepted_at": context.now, "accepted_by": context.actor,
        "accepted_by_name": context.actorName,
      ])
    let board = try BoardEntry(of: version, transaction, context)
    let entered = try tasks.map {
      Entered(taskID: $0.id, continued: try board.enter($0, in: acceptance, transaction))
    }
    try KeptBoard.refresh(
      entered.map(\.taskID) + entered.compactMap(\.continued), on: context.now.day, in: transaction)
    try promote(version, transaction)
    return Outcome(acceptanceID: acceptance, planID: version.planID, tasks: entered)
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord(
      "plan", outcome.planID, ["version": versionID.description, "tasks": "\(outcome.tasks.count)"])
  }

  package func parts(of outcome: Outcome) -> [AuditRecord] {
    outcome.tasks.map { AuditRecord("task", $0.taskID, ["continues": $0.continued?.description]) }
  }

  private func chosen(_ columns: SQL, limit: Int? = nil) -> SQL {
    let choice: SQL =
      switch choice {
      case .all: ""
      case .sound: " AND is_sound = 1"
      case .these(let ids): " AND id IN \(list: ids)"
      case .this(let id, _): " AND id = \(id)"
      }
    return "SELECT \(sql: columns) FROM task WHERE version_id = \(versionID) AND standing = 'proposed'"
      + choice
      + " ORDER BY position, id" + (limit.map { " LIMIT \(count: $0)" } ?? "")
  }

  /// Over which years the repeating tasks of a version run; a report that is due after them makes them no longer.
  static func years(of version: PlanVersion, _ today: Day, _ reader: Reader) throws -> PlanYears {
    let rows = try reader.rows(
      """
      SELECT timing_from, timing_to FROM task
      WHERE version_id = \(version.id) AND timing_kind IN ('year', 'range', 'until')
        AND origin <> \(PlanTask.Origin.report)
      """)
    let named = try rows.flatMap { [try $0.get("timing_from", as: Int?.self), try $0.get("timing_to")] }
    return PlanYears(
      title: (version.period.from, version.period.to), taskYears: named.compactMap { $0 },
      issued: version.issuedOn, today: today)
  }

  /// The version is now the plan's word; an earlier one is history.
  private func promote(_ version: PlanVersion, _ transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE plan_version SET state = 'superseded'
      WHERE plan_id = \(version.planID) AND state = 'accepted' AND ordinal < \(version.ordinal)
      """)
    try transaction.run("UPDATE plan_version SET state = 'accepted' WHERE id = \(version.id)")
    try version.speak(transaction)
    try version.index(transaction)
    try TaskMatching.keepForDrafts(of: version.planID, transaction)
  }
}

extension Refusal {
  static let planIsWithdrawn = Refusal(
    "plan-is-withdrawn",
    Localised(
      vi: "Kế hoạch này đã rút khỏi sổ. Hãy khôi phục nó từ thùng rác trước, để tiến độ được nối tiếp.",
      en: "This plan was withdrawn. Let it return from the bin first, so that its work goes on."))

  static let newerAccepted = Refusal(
    "newer-accepted",
    Localised(
      vi: "Bản mới hơn của kế hoạch này đã vào sổ, nên bản cũ không đưa vào sổ được nữa. Hãy hủy bản này.",
      en: "A newer version of this plan is on the board, so this older one cannot be accepted. Discard it."))

  static let nothingToAccept = Refusal(
    "nothing-to-accept",
    Localised(
      vi:
        "Không còn nhiệm vụ nào để đưa vào sổ trong lựa chọn này. Hãy chọn nhiệm vụ khác hoặc tải lại trang.",
      en: "Nothing in this choice is left to accept. Choose other tasks or reload the page."), field: "tasks")
}
