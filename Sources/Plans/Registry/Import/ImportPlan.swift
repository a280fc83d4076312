import Accounts
import Attachments
import Core
import OfficeFiles
import PlanReading
import Store

/// Puts a plan that has been read into the register, for review: the whole of it or nothing.
package struct ImportPlan: Action {
  package static let name = "plan.import"
  package static let title = Localised(vi: "Nạp kế hoạch", en: "Add a plan")
  package static let permission = Permission.importPlan

  package var files: PlanFiles
  /// What its sender called the file.
  package var fileName: String
  /// Nil for a file that made a version before.
  package var plan: ReadPlan?
  /// Also when no task was found in it: people add them by hand.
  package var takesEmpty = false

  package init(_ plan: ReadPlan) {
    files = PlanFiles(plan: plan.file.stored.key, annexes: plan.annexes.map(\.stored.key))
    fileName = plan.file.name
    self.plan = plan
  }

  package init(known files: PlanFiles, named name: String) {
    self.files = files
    fileName = name
  }

  /// What came of it.
  package struct Outcome: Hashable, Sendable {
    package var planID: ID<Plan>
    package var versionID: ID<PlanVersion>
    package var ordinal: Int
    package var taskCount: Int
    /// The very same file was in the register already; nothing was added.
    package var wasKnown: Bool
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard let document = plan?.document else { return [] }
    return [.unless(takesEmpty || !document.tasks.isEmpty, .noTasksRead(plan?.lines ?? []))].compactMap(
      \.self)
  }

  /// A known number of the same issuer makes a new version, known bytes lead to the version they made.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    if let known = try Self.known(files, in: transaction) { return known }
    guard let plan else { throw Refusal.discardedMeanwhile }
    return try Self.enter(plan, transaction, context)
  }

  private static func enter(
    _ read: ReadPlan, _ transaction: Transaction, _ context: ActionContext
  ) throws -> Outcome {
    let plan = try planID(of: read, transaction, context)
    let ordinal = try transaction.integer(
      "SELECT COALESCE(max(ordinal), 0) + 1 AS next FROM plan_version WHERE plan_id = \(plan)")
    let version = ID<PlanVersion>.next()
    // What follows from names and times is asked for anew whenever somebody corrects them (`TaskDoubts`).
    var read = read
    read.document.diagnostics.removeAll { PlanReader.changingFindings.contains($0.code) }
    let tasks = read.document.registerTasks
    let findings = FindingPlaces(tasks: tasks.map(\.place), diagnostics: read.document.diagnostics)
    try NewVersion(
      id: version, planID: plan, ordinal: Int(ordinal), read: read, loose: findings.loose
    ).insert(transaction, context)
    try transaction.keep(
      read.file.stored, as: read.file.name, with: FileSubject(PlanFile.subject, version), context)
    for annex in read.annexes {
      try transaction.keep(
        annex.stored, as: annex.name, with: FileSubject(PlanFile.subject, version), context)
    }
    let stored = try PlanVersion.find(version, in: transaction)
    let agencies = try KnownAgencies(for: stored, today: context.now.day, in: transaction)
    try NewTasks(
      versionID: version, planID: plan, tasks: tasks, findings: findings, agencies: agencies,
      title: stored.number ?? stored.title
    ).insert(transaction, context)
    let sketch = PlanSketch(read.lines)
    try sketch.keep(of: version, transaction)
    try PlanSketch.keepMissing(transaction)
    if try isAlone(version, of: plan, transaction),
      let like = try Resemblance.plan(like: stored, sketch, in: transaction)
    {
      try transaction.run("UPDATE plan_version SET resembles_id = \(like) WHERE id = \(version)")
    }
    try TaskMatching.keep(for: stored, transaction)
    return Outcome(
      planID: plan, versionID: version, ordinal: Int(ordinal), taskCount: tasks.count, wasKnown: false)
  }

  /// No other version of its plan is in the register: it may be one of another plan.
  private static func isAlone(_ version: ID<PlanVersion>, of plan: ID<Plan>, _ reader: Reader) throws -> Bool
  {
    try reader.row(
      "SELECT id FROM plan_version WHERE plan_id = \(plan) AND id <> \(version) AND state <> 'discarded' LIMIT 1"
    ) == nil
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord(
      "plan", outcome.planID,
      [
        "file": fileName, "sha256": files.plan.sha256, "version": outcome.versionID.description,
        "known": outcome.wasKnown ? "yes" : nil,
      ])
  }

  static func known(_ files: PlanFiles, in reader: Reader) throws -> Outcome? {
    let row = try reader.row(
      """
      SELECT id, plan_id, ordinal, (SELECT count(*) FROM task WHERE version_id = plan_version.id) AS tasks
      FROM plan_version WHERE sha256 = \(files.plan) AND annex_sha256 = \(files.annexSum) AND state <> 'discarded'
      """)
    return try row.map {
      Outcome(
        planID: try $0.get("plan_id"), versionID: try $0.get("id"), ordinal: try $0.get("ordinal"),
        taskCount: try $0.get("tasks"), wasKnown: true)
    }
  }

  private static func planID(
    of read: ReadPlan, _ transaction: Transaction, _ context: ActionContext
  ) throws -> ID<Plan> {
    let header = read.document.document
    let numberKey = header.number.map(Plan.key)
    let issuer = header.issuer ?? ""
    let issuerKey = Plan.issuerKey(issuer)
    if let numberKey,
      let row = try transaction.row(
        "SELECT id FROM plan WHERE number_key = \(numberKey) AND issuer_key = \(issuerKey)")
    {
      return try row.get("id")
    }
    let id = ID<Plan>.next()
    try transaction.insert(
      into: "plan",
      [
        "id": id, "number": header.number, "number_key": numberKey, "issuer": issuer, "issuer_key": issuerKey,
        "title": read.title, "created_at": context.now, "created_by": context.actor,
      ])
    return id
  }
}

extension Refusal {
  /// Says how much was read and what to look for; the page shows what was read.
  static func noTasksRead(_ lines: [SourceLine]) -> Refusal {
    let pages = Set(lines.compactMap(\.page)).count
    let (vi, en) =
      pages > 0
      ? ("\(pages) trang, \(lines.count) dòng", "\(pages) pages, \(lines.count) lines")
      : ("\(lines.count) dòng", "\(lines.count) lines")
    return Refusal(
      "no-tasks",
      Localised(
        vi:
          "Đã đọc \(vi) nhưng không thấy nhiệm vụ nào: hãy xem phần đọc được ở dưới có đúng là kế hoạch, có đủ phụ lục không.",
        en:
          "\(en) were read and no task was found: see below whether this is a plan, complete with its annexes."
      ),
      field: "file")
  }

  static let discardedMeanwhile = Refusal(
    "discarded-meanwhile",
    Localised(
      vi: "Bản kế hoạch của tệp này vừa bị hủy. Hãy gửi lại tệp để đọc từ đầu.",
      en: "The version that this file made has just been discarded. Send the file again to have it read."),
    field: "file")

  static let emptyFile = Refusal(
    "empty-file",
    Localised(
      vi: "Tệp rỗng, không có gì để đọc. Hãy chọn lại tệp kế hoạch.",
      en: "The file is empty, there is nothing to read. Choose the plan's file again."), field: "file")
}
