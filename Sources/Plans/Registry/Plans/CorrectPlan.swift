import Accounts
import AgencyNames
import Core
import PlanReading
import Store
import VietnameseText

/// Corrects what a version says of itself: number, day, issuer, title, province, period. Periods of work that follow from the
/// plan's period follow; names that nobody knew are looked up in the province anew.
package struct CorrectPlan: Action {
  package static let name = "plan.correct"
  package static let title = Localised(vi: "Sửa thông tin kế hoạch", en: "Correct the details of a plan")
  package static let permission = Permission.reviewPlan

  package var versionID: ID<PlanVersion>
  package var heading: PlanHeading

  package init(versionID: ID<PlanVersion>, _ heading: PlanHeading) {
    self.versionID = versionID
    var heading = heading
    (heading.number, heading.issuer) = (heading.number.collapsed, heading.issuer.collapsed)
    (heading.title, heading.province) = (heading.title.collapsed, heading.province.collapsed)
    self.heading = heading
  }

  /// What is in use moves the work on the board.
  package func needs(_ reader: Reader) throws -> Permission {
    let inUse = try reader.row("SELECT id FROM plan_version WHERE id = \(versionID) AND state = 'accepted'")
    return inUse == nil ? Self.permission : Correction.permission
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    let sane = PlanYears.sane
    return [
      .unless(version.isOpen, .notUnderReview),
      .unless(version.edition == heading.edition, .changedMeanwhile),
      .unless(!heading.title.isEmpty, .titleMissing),
      .unless(heading.issuedOn.map { sane.contains($0.year) } ?? true, .impossibleDay),
      .unless(heading.isIssuedNearItsPeriod, .issuedFarFromPeriod),
      .unless(heading.issuedOn.map { $0 <= context.now.day.adding(days: 366) } ?? true, .impossibleDay),
      .unless(heading.from.map { from in heading.to.map { from <= $0 } ?? true } ?? true, .periodTurned),
      try Plan.titleOfAnother(
        than: version.planID, number: heading.number, issuer: heading.issuer, in: reader
      ).map { Refusal.anotherHasTheNumber($0) },
      .unless(
        try heading.province == version.province ?? "" || isProvince(reader),
        .noSuchProvince(heading.province)),
    ].compactMap(\.self)
  }

  /// One of then or now, or one that the directory has.
  private func isProvince(_ reader: Reader) throws -> Bool {
    let isKnown = Province.table.contains { $0.name == heading.province }
    return try heading.province.isEmpty || isKnown
      || reader.row("SELECT id FROM agency WHERE place = \(heading.province) LIMIT 1") != nil
  }

  /// What changed; nothing when it is so already.
  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (plan: ID<Plan>, changes: [AuditChange]) {
    let version = try PlanVersion.find(versionID, in: transaction)
    let before = PlanHeading(version)
    let changes = PlanHeading.changes(from: before, to: heading)
    guard !changes.isEmpty else { return (version.planID, []) }
    let number = heading.number.isEmpty ? nil : heading.number
    try transaction.run(
      """
      UPDATE plan_version SET number = \(number), issued_on = \(heading.issuedOn), issuer = \(heading.issuer),
        title = \(heading.title), province = \(heading.province.isEmpty ? nil : heading.province),
        period_from = \(heading.from), period_to = \(heading.to), edition = edition + 1
      WHERE id = \(versionID)
      """)
    let after = try PlanVersion.find(versionID, in: transaction)
    if try speaks(for: version, transaction) {
      try after.speak(transaction)
      if after.state == .accepted { try after.index(transaction) }
    }
    try follow(before, after, transaction, context)
    return (version.planID, changes)
  }

  package func record(of outcome: (plan: ID<Plan>, changes: [AuditChange])) -> AuditRecord? {
    outcome.changes.isEmpty
      ? nil
      : AuditRecord("plan", outcome.plan, ["version": versionID.description], changes: outcome.changes)
  }

  private func follow(
    _ before: PlanHeading, _ version: PlanVersion, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    func tasks(_ standing: RegisteredTask.Standing) throws -> [ID<RegisteredTask>] {
      try transaction.rows(
        "SELECT id FROM task WHERE version_id = \(versionID) AND standing = \(standing) ORDER BY id"
      ).map { try $0.get("id") }
    }
    let (open, onBoard) = (try tasks(.proposed), try tasks(.accepted))
    if before.province != heading.province || before.issuedOn != heading.issuedOn {
      let agencies = try KnownAgencies(for: version, today: context.now.day, in: transaction)
      for named in try Responsibility.ofTasks(open, in: transaction) where named.confidence < 1 {
        let unit = try agencies.unit(named: named.name)
        try transaction.run(
          """
          UPDATE responsibility SET agency_id = \(unit?.unit), confidence = \(min(unit?.confidence ?? 0, Responsibility.surestReading))
          WHERE id = \(named.id)
          """)
      }
      // Names that nobody knows are asked about in the province that it is of now.
      for named in try Responsibility.ofTasks(open + onBoard, in: transaction) where !named.isSure {
        try agencies.propose(
          named.name, agencies.unit(named: named.name), seenIn: version.number ?? version.title, transaction,
          context)
      }
    }
    try TaskDoubts.refresh(open, transaction)
    if (before.from, before.to, before.issuedOn) != (heading.from, heading.to, heading.issuedOn) {
      try RegisteredTask.renew(onBoard, .ofPlan, transaction, context)
    } else {
      try RegisteredTask.changed(onBoard, on: context.now.day, transaction)
    }
  }

  /// The version is the plan's word: in use, or the only one that may come to be.
  private func speaks(for version: PlanVersion, _ reader: Reader) throws -> Bool {
    if version.state == .accepted { return true }
    return try reader.row(
      """
      SELECT id FROM plan_version WHERE plan_id = \(version.planID) AND id <> \(version.id)
        AND state IN ('accepted', 'draft') LIMIT 1
      """) == nil
  }
}

extension Refusal {
  static let titleMissing = Refusal(
    "title-missing",
    Localised(vi: "Kế hoạch cần có tên. Hãy ghi trích yếu.", en: "The plan needs a title. Enter it."),
    field: "title")

  static let impossibleDay = Refusal(
    "impossible-day",
    Localised(
      vi: "Ngày ban hành không hợp lý. Hãy xem lại trên văn bản.",
      en: "The day of issue cannot be right. Look at the document again."), field: "issued_on")

  static let issuedFarFromPeriod = Refusal(
    "issued-far-from-period",
    Localised(
      vi: "Ngày ban hành cách xa giai đoạn của kế hoạch. Hãy sửa ngày ban hành hoặc giai đoạn.",
      en: "The day of issue is far from the plan's period. Correct the one or the other."), field: "issued_on"
  )

  static let periodTurned = Refusal(
    "period-turned",
    Localised(
      vi: "Giai đoạn kết thúc trước khi bắt đầu. Hãy sửa một trong hai năm.",
      en: "The period ends before it begins. Correct one of the years."), field: "to")

  static func noSuchProvince(_ name: String) -> Refusal {
    Refusal(
      "no-such-province",
      Localised(
        vi: "Không có tỉnh, thành phố “\(name)”. Hãy ghi tên như trong danh bạ, không có “tỉnh” ở trước.",
        en: "There is no province “\(name)”. Write its name as in the directory, without “tỉnh”."),
      field: "province")
  }

  static func anotherHasTheNumber(_ title: String) -> Refusal {
    Refusal(
      "another-has-the-number",
      Localised(
        vi: "Số này của cơ quan ban hành này đã là của kế hoạch “\(title)”.",
        en: "That number of that issuer belongs to the plan “\(title)”."), field: "number")
  }
}
