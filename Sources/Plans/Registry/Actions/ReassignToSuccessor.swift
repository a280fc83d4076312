import Accounts
import Agencies
import Core
import Store

/// Moves what units that ended still hold to the units that took their places: open shares, and the parts of those who
/// coordinate or guide. In all plans, in one, or in one task.
package struct ReassignToSuccessor: Action {
  package static let name = "agency.reassign-work"
  package static let title = Localised(
    vi: "Chuyển nhiệm vụ cho đơn vị kế thừa", en: "Move work to the successor")
  package static let permission = Permission.acceptPlan

  /// Who takes over from a unit.
  package struct Move: Hashable, Sendable {
    package var from: AgencyID
    package var to: AgencyID

    package init(from: AgencyID, to: AgencyID) {
      self.from = from
      self.to = to
    }
  }

  package var scope: HandoverScope
  package var moves: [Move]

  package init(_ scope: HandoverScope, _ moves: [Move]) {
    self.scope = scope
    self.moves = moves
  }

  /// The work of one unit, wherever it is; `successorID` is nil while nobody chose.
  package init(agencyID: AgencyID, successorID: AgencyID? = nil) {
    self.init(.agency(agencyID), successorID.map { [Move(from: agencyID, to: $0)] } ?? [])
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard !moves.isEmpty else { return [.chooseSuccessor] }
    guard Set(moves.map(\.from)).count == moves.count else { return [.oneSuccessorEach] }
    let isRight = try moves.allSatisfy { try isPossible($0, reader, on: context.now.day) }
    return [.unless(isRight, .notASuccessor)].compactMap(\.self)
  }

  package struct Outcome: Hashable, Sendable {
    /// The shares that moved.
    package var steps: [ShareStep] = []
    /// From whom to whom, by their names of today.
    package var holders: [AuditChange] = []
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    var outcome = Outcome()
    var tasks: Set<ID<RegisteredTask>> = []
    for move in moves {
      let heir = try Agency.chosen(move.to, in: transaction)
      let shares = try transaction.all(Duty.self, scope.shares(of: move.from))
      let former = try Agency.chosen(move.from, in: transaction)
      outcome.holders.append(AuditChange(field: "holder", before: former.name, after: heir.name))
      outcome.steps += try shares.map {
        try $0.give(to: heir.id, isRequest: !heir.mayBeAssigned, transaction, context)
      }
      tasks.formUnion(shares.map(\.taskID))
      tasks.formUnion(try handNames(move, transaction))
    }
    try RegisteredTask.changed(tasks, on: context.now.day, transaction)
    return outcome
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord(
      scope.subject.kind, scope.subject.id,
      ["shares": "\(outcome.steps.count)", "units": moves.count == 1 ? nil : "\(moves.count)"],
      changes: outcome.holders)
  }

  package func parts(of outcome: Outcome) -> [AuditRecord] { outcome.steps.map { $0.record(nil) } }

  /// Where the directory knows who took over it is one of these, else any unit that lives.
  private func isPossible(_ move: Move, _ reader: Reader, on day: Day) throws -> Bool {
    let heirs = try AgencyDirectory.successors(reader, of: move.from, on: day).map(\.agency.id)
    guard move.from != move.to, !heirs.contains(move.from) else { return false }
    return heirs.isEmpty ? try Agency.chosen(move.to, in: reader).isAlive(on: day) : heirs.contains(move.to)
  }

  /// The names that meant the unit mean its successor from now on; what was printed stays.
  private func handNames(_ move: Move, _ transaction: Transaction) throws -> [ID<RegisteredTask>] {
    let rows = try transaction.rows(scope.names(of: move.from))
    let ids: [ID<Responsibility>] = try rows.map { try $0.get("id") }
    guard !ids.isEmpty else { return [] }
    try transaction.run(
      "UPDATE responsibility SET agency_id = \(move.to), confidence = 1 WHERE id IN \(list: ids)")
    return try rows.map { try $0.get("task_id") }
  }
}

extension Refusal {
  static let chooseSuccessor = Refusal(
    "choose-successor",
    Localised(
      vi: "Chưa rõ đơn vị nào kế thừa. Hãy chọn một đơn vị cho các nhiệm vụ còn mở.",
      en: "It is not clear which agency took over. Choose one for the open work."), field: "successor")

  static let oneSuccessorEach = Refusal(
    "one-successor-each",
    Localised(
      vi: "Mỗi đơn vị chỉ chuyển cho một đơn vị kế thừa. Hãy bỏ bớt lựa chọn.",
      en: "Each agency's work goes to one successor. Untick the others."), field: "successor")

  static let notASuccessor = Refusal(
    "not-a-successor",
    Localised(
      vi: "Đơn vị này không kế thừa đơn vị cũ. Hãy chọn trong danh sách kế thừa.",
      en: "This agency did not take over from the former one. Choose from its successors."),
    field: "successor")
}
