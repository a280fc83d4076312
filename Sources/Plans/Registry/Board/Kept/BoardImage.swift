import Core

/// What the lists show of one task on a day. Pure: the same facts and day make the same rows.
struct BoardImage {
  var entries: [KeptEntry] = []
  /// The first day after `day` on which a period of it begins or is over: until then all this holds.
  var changesOn = KeptEntry.noDay

  init(_ task: TaskFacts, on day: Day) {
    let turns = task.occurrences.flatMap { [$0.slot.startsOn, $0.slot.dueOn?.adding(days: 1)] }
    changesOn = turns.compactMap(\.self).filter { $0 > day }.min() ?? KeptEntry.noDay
    let viewpoints = Viewpoints(task, on: day)
    let years = Set(task.occurrences.compactMap { $0.slot.dueOn?.year }).sorted()
    for year in [KeptEntry.now] + years {
      entries += viewpoints.entries(in: year)
    }
  }
}

/// Everybody, each agency with a part in the task, and nobody, whose shares wait for an agency: the same period, with the
/// state of the one who looks. Who leads has a share in the period; whoever else the plan names is in every one.
private struct Viewpoints {
  private struct Share: Hashable {
    var occurrenceID: ID<Occurrence>
    var agencyID: AgencyID
  }

  private struct Parts {
    var isCoordinator = false
    var isMonitor = false
  }

  private let task: TaskFacts
  private let day: Day
  private let current: Occurrence?
  private let textKey: String
  /// Of those whom the plan names beside who leads.
  private var parts: [AgencyID: Parts] = [:]
  private var shares: [Share: RollUp] = [:]

  init(_ task: TaskFacts, on day: Day) {
    self.task = task
    self.day = day
    current = task.occurrences.current(on: day)
    textKey = String(
      String.UnicodeScalarView(task.heading.folded.unicodeScalars.prefix(KeptEntry.textKeyLength)))
    for duty in task.duties {
      let share = Share(occurrenceID: duty.occurrenceID, agencyID: duty.agencyID ?? KeptEntry.nobody)
      shares[share, default: RollUp()][duty.state] += 1
    }
    for named in task.named {
      switch named.role {
      // Who leads by the text has work only when it holds a share.
      case .lead: break
      case .coordinator: parts[named.agencyID, default: Parts()].isCoordinator = true
      case .monitor: parts[named.agencyID, default: Parts()].isMonitor = true
      }
    }
  }

  func entries(in year: Int) -> [KeptEntry] {
    let within =
      year == KeptEntry.now ? task.occurrences : task.occurrences.filter { $0.slot.dueOn?.year == year }
    guard let occurrence = within.current(on: day) else { return [] }
    let holders = shares.keys.filter { $0.occurrenceID == occurrence.id }.map(\.agencyID)
    return Set(holders).union(parts.keys).union([KeptEntry.everybody]).map { agency in
      let part = parts[agency] ?? Parts()
      let isLead = holds(occurrence, agency)
      // Who leads has missed what was its own.
      let own = isLead ? within.filter { holds($0, agency) } : within
      return KeptEntry(
        taskID: task.heading.id, agencyID: agency, year: year, planID: task.heading.planID,
        versionID: task.heading.versionID, position: task.heading.position, pillar: task.heading.pillar,
        textKey: textKey, occurrenceID: occurrence.id, dueOn: occurrence.slot.dueOn ?? KeptEntry.noDay,
        shown: shown(occurrence, agency),
        missedCount: own.count { shown($0, agency) == .missed }, isLead: isLead,
        isCoordinator: part.isCoordinator, isMonitor: part.isMonitor)
    }
  }

  private func holds(_ occurrence: Occurrence, _ agency: AgencyID) -> Bool {
    shares[Share(occurrenceID: occurrence.id, agencyID: agency)] != nil
  }

  /// Of the agency's own share; of all together for those who have none.
  private func shown(_ occurrence: Occurrence, _ agency: AgencyID) -> ShownState {
    let state = (shares[Share(occurrenceID: occurrence.id, agencyID: agency)] ?? occurrence.rollUp).state
    return ShownState(state, in: occurrence.slot, isCurrent: occurrence.id == current?.id, today: day)
  }
}
