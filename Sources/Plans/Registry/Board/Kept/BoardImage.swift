import Core

/// What the lists show of one task on a day. Pure: the same facts and day make the same rows.
struct BoardImage {
  var entries: [KeptEntry] = []
  var waiting: [KeptWaiting] = []
  /// The first day after `day` on which a period of it begins or is over: until then all this holds.
  var changesOn = KeptEntry.noDay

  init(_ task: TaskFacts, on day: Day) {
    let turns = task.occurrences.flatMap { [$0.slot.startsOn, $0.slot.dueOn?.adding(days: 1)] }
    changesOn = turns.compactMap(\.self).filter { $0 > day }.min() ?? KeptEntry.noDay
    let viewpoints = Viewpoints(task)
    let years = Set(task.occurrences.compactMap { $0.slot.dueOn?.year }).sorted()
    for year in [KeptEntry.now] + years {
      guard let occurrence = task.occurrence(of: year, on: day) else { continue }
      entries += viewpoints.entries(of: occurrence, in: year, on: day)
    }
    waiting = task.duties.compactMap { task.waiting($0, on: day) }
  }
}

extension TaskFacts {
  /// The first that is not over yet, else the last; one without a day is never over.
  fileprivate func occurrence(of year: Int, on day: Day) -> Occurrence? {
    let within = year == KeptEntry.now ? occurrences : occurrences.filter { $0.slot.dueOn?.year == year }
    let ordered = within.sorted { ($0.due, $0.slot.label) < ($1.due, $1.slot.label) }
    return ordered.first { !$0.slot.isOver(on: day) } ?? ordered.last
  }

  fileprivate func waiting(_ duty: Duty, on day: Day) -> KeptWaiting? {
    guard duty.state == .notStarted,
      let occurrence = occurrences.first(where: { $0.id == duty.occurrenceID }),
      occurrence.slot.hasBegun(on: day)
    else { return nil }
    return KeptWaiting(
      taskID: heading.id, dutyID: duty.id, agencyID: duty.agencyID ?? KeptEntry.everybody,
      planID: heading.planID, dueOn: occurrence.due,
      shown: ShownState(duty.state, dueOn: occurrence.slot.dueOn, today: day))
  }
}

extension Occurrence {
  fileprivate var due: Day { slot.dueOn ?? KeptEntry.noDay }
}

/// Everybody, and each agency with a part in the task: the same period, with the state of the one who looks.
private struct Viewpoints {
  private struct Share: Hashable {
    var occurrenceID: ID<Occurrence>
    var agencyID: AgencyID
  }

  private struct Parts {
    var isLead = false
    var isCoordinator = false
    var isMonitor = false
  }

  private let task: TaskFacts
  private let textKey: String
  private var parts: [AgencyID: Parts] = [KeptEntry.everybody: Parts()]
  private var states: [Share: DutyState] = [:]
  private var unassigned: Set<ID<Occurrence>> = []

  init(_ task: TaskFacts) {
    self.task = task
    textKey = String(
      String.UnicodeScalarView(task.heading.folded.unicodeScalars.prefix(KeptEntry.textKeyLength)))
    for duty in task.duties {
      guard let agency = duty.agencyID else {
        if duty.state != .done { unassigned.insert(duty.occurrenceID) }
        continue
      }
      parts[agency, default: Parts()].isLead = true
      states[Share(occurrenceID: duty.occurrenceID, agencyID: agency)] = duty.state
    }
    for named in task.named {
      switch named.role {
      // Who leads by the text has work only when it holds a share.
      case .lead: parts[named.agencyID] = parts[named.agencyID] ?? Parts()
      case .coordinator: parts[named.agencyID, default: Parts()].isCoordinator = true
      case .monitor: parts[named.agencyID, default: Parts()].isMonitor = true
      }
    }
  }

  func entries(of occurrence: Occurrence, in year: Int, on day: Day) -> [KeptEntry] {
    let missed = task.occurrences.filter { $0.id != occurrence.id && $0.isMissed(on: day) }.count
    return parts.map { agency, parts in
      let state = states[Share(occurrenceID: occurrence.id, agencyID: agency)] ?? occurrence.rollUp.state
      return KeptEntry(
        taskID: task.heading.id, agencyID: agency, year: year, planID: task.heading.planID,
        versionID: task.heading.versionID, position: task.heading.position, pillar: task.heading.pillar,
        textKey: textKey, occurrenceID: occurrence.id, dueOn: occurrence.due,
        shown: ShownState(state, dueOn: occurrence.slot.dueOn, today: day), missedCount: missed,
        isUnassigned: unassigned.contains(occurrence.id), isLead: parts.isLead,
        isCoordinator: parts.isCoordinator, isMonitor: parts.isMonitor)
    }
  }
}
