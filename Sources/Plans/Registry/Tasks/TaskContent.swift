import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// What a person says of a task: its words, its time, and the names of who leads, coordinates and guides, as they shall stand.
package struct TaskContent: Hashable, Sendable {
  package static let longestText = 20_000

  package var text: String
  package var timing: Timing?
  package var names: [Responsibility.Role: [String]]

  package init(text: String, timing: Timing?, names: [Responsibility.Role: [String]]) {
    self.text = text.collapsed
    self.timing = timing
    self.names = names.mapValues { names in
      var seen: Set<String> = []
      return names.map(\.collapsed).filter { !$0.isEmpty && seen.insert($0).inserted }
    }.filter { !$0.value.isEmpty }
  }

  init(of task: RegisteredTask, _ named: [Responsibility]) {
    self.init(
      text: task.text, timing: task.timing,
      names: Dictionary(grouping: named, by: \.role).mapValues { $0.map(\.name) })
  }

  /// As the audit log keeps them.
  static func changes(from before: TaskContent, to after: TaskContent) -> [AuditChange] {
    func span(_ timing: Timing?) -> String {
      guard let timing else { return "" }
      let years = [timing.from, timing.to].compactMap { $0.map(String.init) }
      return ([timing.raw, timing.kind.rawValue] + years).filter { !$0.isEmpty }.joined(separator: " · ")
    }
    var pairs = [("text", before.text, after.text), ("timing", span(before.timing), span(after.timing))]
    for role in Responsibility.Role.allCases {
      func names(_ content: TaskContent) -> String { (content.names[role] ?? []).joined(separator: "; ") }
      pairs.append((role.rawValue, names(before), names(after)))
    }
    return pairs.filter { $0.1 != $0.2 }.map { AuditChange(field: $0.0, before: $0.1, after: $0.2) }
  }

  package var refusals: [Refusal] {
    [Self.refusal(of: text), timing.flatMap(Self.refusal)].compactMap(\.self)
  }

  /// What is wrong with the words of a task.
  static func refusal(of text: String) -> Refusal? {
    if text.isEmpty { return .emptyText }
    return text.unicodeScalars.count > longestText ? .textTooLong : nil
  }

  private static func refusal(of timing: Timing) -> Refusal? {
    if timing.raw.isEmpty, timing.kind == .other { return .kindOfTimeMissing }
    guard let from = timing.from, let to = timing.to, from > to else { return nil }
    return .endsBeforeItBegins(from, to)
  }

  /// Puts it into the task in place of what it was; names that the directory does not know are put before those who keep it.
  /// What changed.
  func write(
    to task: RegisteredTask, _ transaction: Transaction, _ context: ActionContext
  ) throws -> [AuditChange] {
    let before = TaskContent(of: task, try Responsibility.ofTask(task.id, in: transaction))
    try transaction.run(
      """
      UPDATE task SET text = \(text), folded = \(Folding.fold(text)), timing_raw = \(timing?.raw),
        timing_kind = \(timing?.kind), timing_from = \(timing?.from), timing_to = \(timing?.to),
        is_edited = 1, edition = edition + 1
      WHERE id = \(task.id)
      """)
    try rename(task, transaction, context)
    try PlanFinding.seeAll(on: task, transaction)
    try TaskDoubts.refresh([task.id], transaction)
    return Self.changes(from: before, to: self)
  }

  /// Names that stay keep the unit that people confirmed.
  private func rename(
    _ task: RegisteredTask, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    let before = try Responsibility.ofTask(task.id, in: transaction)
    let version = try PlanVersion.find(task.versionID, in: transaction)
    let agencies = try KnownAgencies(for: version, today: context.now.day, in: transaction)
    for role in Responsibility.Role.allCases {
      let (old, wanted) = (before.filter { $0.role == role }, names[role] ?? [])
      guard old.map(\.name) != wanted else { continue }
      let gone = old.filter { !wanted.contains($0.name) }
      let dropped = gone.map(\.id)
      if !dropped.isEmpty { try Responsibility.drop("r.id IN \(list: dropped)", transaction) }
      // Positions are unique: out of the way first.
      try transaction.run(
        """
        UPDATE responsibility SET position = position + \(Self.farAway)
        WHERE task_id = \(task.id) AND role = \(role)
        """)
      for (position, name) in wanted.enumerated() {
        if let kept = old.first(where: { $0.name == name }) {
          try transaction.run("UPDATE responsibility SET position = \(position) WHERE id = \(kept.id)")
        } else {
          try Responsibility.insert(name, role, at: position, of: task.id, agencies, in: transaction)
          try agencies.propose(
            name, try agencies.unit(named: name), seenIn: version.number ?? version.title, transaction,
            context)
        }
      }
    }
  }

  private static let farAway = 1_000_000
}

extension Refusal {
  static let kindOfTimeMissing = Refusal(
    "kind-of-time-missing",
    Localised(
      vi: "Đã ghi năm nhưng chưa chọn loại thời gian. Hãy chọn loại, hoặc ghi thời gian như văn bản.",
      en: "There are years but no kind of time. Choose one, or write the time as the document says it."),
    field: "kind")

  static func endsBeforeItBegins(_ from: Int, _ to: Int) -> Refusal {
    Refusal(
      "ends-before-it-begins",
      Localised(
        vi: "Năm kết thúc \(to) trước năm bắt đầu \(from). Hãy sửa một trong hai năm.",
        en: "It ends in \(to), before it begins in \(from). Correct one of the years."), field: "to")
  }
}
