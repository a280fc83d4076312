import Agencies
import Core
import PlanReading
import Store

/// Puts one accepted task on the board: occurrences by its time, a duty for each member of each lead.
struct BoardEntry {
  private let version: PlanVersion
  private let years: PlanYears
  private let agencies: KnownAgencies
  private let context: ActionContext

  init(of version: PlanVersion, _ reader: Reader, _ context: ActionContext) throws {
    self.version = version
    self.context = context
    years = try AcceptTasks.years(of: version, context.now.day, reader)
    agencies = try KnownAgencies(for: version, today: context.now.day, in: reader)
  }

  /// The task of an earlier version that it takes the place of, if there is one.
  func enter(
    _ task: RegisteredTask, in acceptanceID: ID<Acceptance>, _ transaction: Transaction
  ) throws -> ID<RegisteredTask>? {
    let earlier = try task.earlierOne(transaction)
    try transaction.run(
      """
      UPDATE task SET standing = 'accepted', acceptance_id = \(acceptanceID), continues_id = \(earlier)
      WHERE id = \(task.id)
      """)
    if let earlier { try Responsibility.takeHolders(of: earlier, for: task.id, transaction) }
    let named = try Responsibility.ofTask(task.id, in: transaction)
    let before = try earlier ?? task.earlierAbsorbed(transaction)
    let known = try before.map { try CarriedStates($0, transaction) }
    let slots = OccurrencePlanner.slots(
      for: task.timing, over: years, keeping: known?.labels ?? [],
      in: try window(before ?? task.id, transaction))
    let carried = known?.following(slots)
    for slot in slots {
      try enter(slot, of: task, leads: named.filter { $0.role == .lead }, carried, transaction)
    }
    try task.index(planNumber: version.number, transaction)
    if let earlier { try supersede(earlier, transaction) }
    return earlier
  }

  private func enter(
    _ slot: OccurrenceSlot, of task: RegisteredTask, leads: [Responsibility], _ carried: CarriedStates?,
    _ transaction: Transaction
  ) throws {
    try Occurrence.enter(slot, of: task.id, shares(in: slot, leads, carried), at: context.now, transaction)
  }

  private func shares(
    in slot: OccurrenceSlot, _ leads: [Responsibility], _ carried: CarriedStates?
  ) throws -> [(share: FanOut.Share, carried: CarriedStates.Carried)] {
    let wanted = try FanOut(agencies: agencies).shares(of: leads, on: membership(slot))
    guard let carried else { return wanted.map { ($0, .fresh) } }
    return try carried.sharing(
      wanted.map { share in (share, leads.first { $0.id == share.responsibilityID }?.name) }, in: slot.label
    ) { try agencies.unit($0).isAlive(on: context.now.day) }
  }

  /// The weeks that a task is to have on the board, when it comes every week: since it, or what it continues, came there.
  private func window(_ task: ID<RegisteredTask>, _ reader: Reader) throws -> WeekWindow {
    let today = context.now.day
    var since = today
    var (next, steps) = (ID<RegisteredTask>?.some(task), 0)
    while let id = next, steps < Self.mostVersions {
      let row = try reader.row(
        """
        SELECT t.continues_id, a.accepted_at FROM task t LEFT JOIN acceptance a ON a.id = t.acceptance_id
        WHERE t.id = \(id)
        """)
      if let accepted = try row?.get("accepted_at", as: Timestamp?.self) { since = min(since, accepted.day) }
      (next, steps) = (try row?.get("continues_id"), steps + 1)
    }
    return WeekWindow(since: since, today: today)
  }

  private static let mostVersions = 20

  /// The day whose membership counts: the start of the occurrence, not before the plan and not in the future.
  private func membership(_ slot: OccurrenceSlot) -> Day {
    let today = context.now.day
    return min(max(slot.startsOn ?? agencies.issued, agencies.issued), today)
  }

  private func supersede(_ earlier: ID<RegisteredTask>, _ transaction: Transaction) throws {
    try transaction.run("UPDATE task SET standing = 'superseded' WHERE id = \(earlier)")
    try SearchIndex.remove(transaction, kind: "task", id: earlier.rawValue)
  }
}

extension BoardEntry {
  /// What became of the time of a task on the board.
  enum Retiming {
    /// Its periods are those that it has.
    case none
    /// Another time is printed; what it had of an earlier version stays owed.
    case ofTask
    /// The plan runs over other years, or is of another day.
    case ofPlan
  }

  /// Brings the periods and shares of a task on the board to what its time and its leads are now; `before` are those who were
  /// named until now. Nothing is lost: a period or a share that somebody has begun stays, and so does what was given to somebody
  /// by hand. What is new begins as `carried` says.
  func renew(
    _ task: RegisteredTask, after before: [Responsibility], _ retiming: Retiming,
    carrying carried: CarriedStates? = nil, _ transaction: Transaction
  ) throws {
    let leads = try Responsibility.ofTask(task.id, in: transaction).filter { $0.role == .lead }
    let change = (from: before.filter { $0.role == .lead }, to: leads)
    let periods = try transaction.all(
      Occurrence.self, "SELECT * FROM occurrence WHERE task_id = \(task.id) ORDER BY id")
    var present = Dictionary(periods.map { ($0.slot.label, $0.id) }, uniquingKeysWith: { first, _ in first })
    let slots =
      if retiming == .none, !periods.isEmpty {
        periods.map(\.slot)
      } else {
        OccurrencePlanner.slots(
          for: task.timing, over: years, keeping: retiming == .ofPlan ? [] : Set(present.keys),
          in: try window(task.id, transaction))
      }
    for (from, to) in OccurrenceSlot.renamedWeeks(periods.map(\.slot), as: slots) {
      present[to] = present.removeValue(forKey: from)
    }
    // What was to be done once, and still is, moves with its day.
    if slots.count == 1, present.count == 1 {
      present = Dictionary(uniqueKeysWithValues: zip(slots.map(\.label), present.values))
    }
    for slot in slots {
      if let id = present.removeValue(forKey: slot.label) {
        try transaction.run(
          """
          UPDATE occurrence SET kind = \(slot.kind), label = \(slot.label), starts_on = \(slot.startsOn),
            due_on = \(slot.dueOn)
          WHERE id = \(id)
          """)
        try share(id, slot, of: task.id, change, carried, transaction)
      } else {
        try enter(slot, of: task, leads: leads, carried, transaction)
      }
    }
    for id in present.values.sorted() where try !isBegun(id, transaction) {
      try transaction.run("DELETE FROM duty WHERE occurrence_id = \(id)")
      try transaction.run("DELETE FROM occurrence WHERE id = \(id)")
    }
  }

  private func isBegun(_ id: ID<Occurrence>, _ reader: Reader) throws -> Bool {
    try reader.row(
      "SELECT id FROM duty WHERE occurrence_id = \(id) AND state <> \(DutyState.notStarted) LIMIT 1") != nil
  }

  /// The shares of a period that stays: those of new leads come, those of former leads go while they are not begun.
  private func share(
    _ id: ID<Occurrence>, _ slot: OccurrenceSlot, of task: ID<RegisteredTask>,
    _ leads: (from: [Responsibility], to: [Responsibility]), _ carried: CarriedStates?,
    _ transaction: Transaction
  ) throws {
    let fanOut = FanOut(agencies: agencies)
    let names = Names(leads.from + leads.to)
    let former = Set(try fanOut.shares(of: leads.from, on: membership(slot)).map(names.holder))
    let wanted = try fanOut.shares(of: leads.to, on: membership(slot))
    let present = try transaction.all(Duty.self, "SELECT * FROM duty WHERE occurrence_id = \(id) ORDER BY id")
    let isDone = !present.isEmpty && RollUp(present.map(\.state)).state == .done
    var left = present
    for share in wanted {
      if let place = left.firstIndex(where: { names.holder($0) == names.holder(share) }) {
        let kept = left.remove(at: place)
        try transaction.run(
          "UPDATE duty SET responsibility_id = \(share.responsibilityID) WHERE id = \(kept.id)")
        if let more = carried?[slot.label, kept.agencyID] { try kept.join(more, transaction, context) }
      } else if !former.contains(names.holder(share)),
        !isDone || carried?[slot.label, share.agencyID] != nil
      {
        try Duty.enter(
          share, carried?[slot.label, share.agencyID] ?? .fresh, in: id, of: task, at: context.now,
          transaction)
      }
    }
    let gone = former.subtracting(wanted.map(names.holder))
    for duty in left where duty.state == .notStarted && gone.contains(names.holder(duty)) {
      try transaction.run("DELETE FROM duty WHERE id = \(duty.id)")
    }
    try Occurrence.recount(id, in: transaction)
  }
}

/// Who holds a share: a unit, or a printed name that nobody knows yet.
private struct Names {
  enum Holder: Hashable {
    case unit(AgencyID)
    case name(String?)
  }

  private var names: [ID<Responsibility>: String] = [:]

  init(_ responsibilities: [Responsibility]) {
    for responsibility in responsibilities { names[responsibility.id] = responsibility.name }
  }

  func holder(_ share: FanOut.Share) -> Holder { holder(share.agencyID, share.responsibilityID) }

  func holder(_ duty: Duty) -> Holder { holder(duty.agencyID, duty.responsibilityID) }

  private func holder(_ unit: AgencyID?, _ from: ID<Responsibility>?) -> Holder {
    unit.map { .unit($0) } ?? .name(from.flatMap { names[$0] })
  }
}

extension Duty {
  /// Two shares that became one: done when both are, begun when one is.
  func join(_ other: CarriedStates.Carried, _ transaction: Transaction, _ context: ActionContext) throws {
    let together = RollUp([state, other.state]).state
    guard together != state else { return }
    try transaction.run(
      """
      UPDATE duty SET state = \(together), changed_at = \(context.now),
        done_on = \(together == .done ? other.doneOn ?? doneOn : nil)
      WHERE id = \(id)
      """)
  }
}
