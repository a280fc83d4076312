import Core
import Store

/// How far one agency is with its share of one occurrence, as recorded.
package enum DutyState: String, SQLBindable, Hashable, Sendable, CaseIterable, Codable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case suspended
}

/// What may happen to a duty.
package enum DutyEvent: String, Hashable, Sendable, CaseIterable, Codable {
  case start
  case complete
  case suspend
  case resume
  case reopen
  case putBack = "put-back"

  /// These undo or stop work, so they say why.
  package var needsReason: Bool {
    switch self {
    case .suspend, .reopen, .putBack: true
    case .start, .complete, .resume: false
    }
  }
}

extension DutyState {
  /// The whole life of a duty.
  package static let workflow = Workflow<DutyState, DutyEvent>([
    .init(.notStarted, .start, .inProgress),
    .init(.notStarted, .complete, .done),
    .init(.notStarted, .suspend, .suspended),
    .init(.inProgress, .complete, .done),
    .init(.inProgress, .suspend, .suspended),
    .init(.inProgress, .putBack, .notStarted),
    .init(.suspended, .resume, .inProgress),
    .init(.done, .reopen, .inProgress),
  ])
}

/// What a reader sees: the recorded state, and what follows from the day. Every page and file says it by this alone, so that
/// "late" and "missed" mean the same everywhere.
package enum ShownState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Its time is over, and no later period has taken its place.
  case late
  case notStarted = "not-started"
  case inProgress = "in-progress"
  /// Not started, and its time has not come yet.
  case upcoming
  case suspended
  case done
  /// Its time is over, it was not done, and a later period of the task has taken its place.
  case missed

  /// Of a share or a whole period in that state; `isCurrent` says that the period is the one that counts now.
  package init(_ state: DutyState, in slot: OccurrenceSlot, isCurrent: Bool, today: Day) {
    self =
      switch state {
      case .done: .done
      case .suspended: .suspended
      case _ where slot.isOver(on: today): isCurrent ? .late : .missed
      case .notStarted: slot.hasBegun(on: today) ? .notStarted : .upcoming
      case .inProgress: .inProgress
      }
  }
}

extension ShownState {
  /// In the order of a list by state: what presses comes first.
  package static let ranked: [ShownState] = [
    .late, .inProgress, .notStarted, .upcoming, .suspended, .done, .missed,
  ]

  /// Those in which the period that counts now can be.
  package static let ofNow = allCases.filter { $0 != .missed }

  /// Its place in that order, by which it is kept.
  package var rank: Int {
    switch self {
    case .late: 0
    case .inProgress: 1
    case .notStarted: 2
    case .upcoming: 3
    case .suspended: 4
    case .done: 5
    case .missed: 6
    }
  }
}

/// A state kept by its rank, so that an index has the order of a list.
extension ShownState: SQLReadable, SQLBindable {
  package init?(sqlValue: SQLValue) {
    guard case .integer(let rank) = sqlValue, ShownState.ranked.indices.contains(Int(rank)) else {
      return nil
    }
    self = ShownState.ranked[Int(rank)]
  }

  package var sqlValue: SQLValue { .integer(Int64(rank)) }
}
