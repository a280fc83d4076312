import Accounts
import Core
import OfficeFiles
import PlanReading
import Store
import VietnameseText

/// Adds a task that the reader did not find, by hand or out of lines of the source, to be accepted like the others.
package struct AddTask: Action {
  package static let name = "task.add"
  package static let title = Localised(vi: "Thêm nhiệm vụ", en: "Add a task")
  package static let permission = Permission.reviewPlan
  package static let longestRef = 60

  package var versionID: ID<PlanVersion>
  /// Its label, as printed: "II.3"; may be empty.
  package var ref: String
  package var content: TaskContent
  /// Lines of the source that it comes from, counted from 1.
  package var lines: ClosedRange<Int>?

  package init(
    versionID: ID<PlanVersion>, ref: String = "", _ content: TaskContent, lines: ClosedRange<Int>? = nil
  ) {
    self.versionID = versionID
    self.ref = ref.collapsed
    self.content = content
    self.lines = lines
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    let source = 1...max(1, version.source.lineCount)
    return [
      .unless(version.isOpen, .notUnderReview), .unless(ref.count <= Self.longestRef, .refTooLong),
      .unless(
        lines.map { source.contains($0.lowerBound) && source.contains($0.upperBound) } ?? true, .noSuchLines),
    ].compactMap(\.self) + content.refusals
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask> {
    let version = try PlanVersion.find(versionID, in: transaction)
    let id = ID<RegisteredTask>.next()
    let before = try neighbour(transaction)
    let page = try lines.flatMap { try PlanSource.lines(transaction, versionID, in: $0).first?.page }
    try transaction.insert(
      into: "task",
      [
        "id": id, "plan_id": version.planID, "version_id": versionID,
        "position": try NewTasks.position(after: before?.position ?? 0, in: version, transaction, context),
        "ref": ref, "text": content.text, "folded": Folding.fold(content.text),
        "pillar": before?.pillar ?? "",
        "origin": before?.origin == .annex ? .annex : PlanTask.Origin.body, "line": lines?.lowerBound,
        "end_line": lines?.upperBound,
        "page": page, "timing_raw": nil as String?, "timing_kind": nil as String?,
        "standing": RegisteredTask.Standing.proposed.rawValue, "is_edited": 1,
      ])
    let task = try RegisteredTask.find(id, in: transaction)
    if lines != nil { try RegisteredTask.placeFindings(on: id, transaction) }
    _ = try content.write(to: task, transaction, context)
    return id
  }

  package func record(of outcome: ID<RegisteredTask>) -> AuditRecord? {
    AuditRecord(
      "task", outcome, ["version": versionID.description, "line": lines.map { "\($0.lowerBound)" }])
  }

  /// The task behind which it comes: the last that begins at or before its lines, else the last of all.
  private func neighbour(_ reader: Reader) throws -> RegisteredTask? {
    if let lines {
      let before = try reader.first(
        RegisteredTask.self,
        """
        SELECT * FROM task WHERE version_id = \(versionID) AND line <= \(lines.lowerBound)
        ORDER BY line DESC, position DESC LIMIT 1
        """)
      return before
    }
    return try reader.first(
      RegisteredTask.self,
      "SELECT * FROM task WHERE version_id = \(versionID) ORDER BY position DESC, id DESC LIMIT 1")
  }
}

extension NewTasks {
  /// A free place behind another one; the tasks after it move on when the gap is too small.
  static func position(
    after place: Int, in version: PlanVersion, _ transaction: Transaction, _ context: ActionContext
  ) throws -> Int {
    try positions(1, after: place, in: version.id, transaction, context)[0]
  }

  /// So many free places behind one.
  static func positions(
    _ needed: Int, after place: Int, in version: ID<PlanVersion>, _ transaction: Transaction,
    _ context: ActionContext
  ) throws -> [Int] {
    let next = try transaction.row(
      "SELECT min(position) AS next FROM task WHERE version_id = \(version) AND position > \(place)"
    )?.get("next", as: Int?.self)
    if let next, next - place <= needed {
      let moved: [ID<RegisteredTask>] = try transaction.rows(
        """
        SELECT id FROM task WHERE version_id = \(version) AND position > \(place) AND standing = 'accepted'
        """
      ).map { try $0.get("id") }
      try transaction.run(
        """
        UPDATE task SET position = position + \(spacing) WHERE version_id = \(version) AND position > \(place)
        """)
      try KeptBoard.refresh(moved, on: context.now.day, in: transaction)
    }
    return (1...needed).map { place + $0 }
  }
}

extension Refusal {
  static let refTooLong = Refusal(
    "ref-too-long",
    Localised(
      vi: "Số mục dài quá 60 ký tự. Hãy ghi như trong văn bản, ví dụ II.3.",
      en: "The label is longer than 60 characters. Write it as printed, such as II.3."), field: "ref")

  static let noSuchLines = Refusal(
    "no-such-lines",
    Localised(
      vi: "Bản gốc không có các dòng này. Hãy chọn lại trên bản gốc.",
      en: "The source has no such lines. Choose them again."), field: "text")

  static let changedSinceSeen = Refusal(
    "changed-since-seen",
    Localised(
      vi: "Người khác vừa sửa nhiệm vụ này. Trang đã hiện nội dung mới; hãy xem lại rồi bấm lần nữa.",
      en:
        "Somebody has just changed this task. The page shows it as it is now; look again, then press once more."
    ))
}
