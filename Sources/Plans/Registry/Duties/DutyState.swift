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

/// What a reader sees: the recorded state, and lateness derived from the day.
package enum ShownState: String, Hashable, Sendable, CaseIterable, Codable {
  case late
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case suspended
  case done

  package init(_ state: DutyState, dueOn: Day?, today: Day) {
    let isOver = dueOn.map { $0 < today } ?? false
    self =
      switch state {
      case .done: .done
      case .suspended: .suspended
      case .notStarted: isOver ? .late : .notStarted
      case .inProgress: isOver ? .late : .inProgress
      }
  }
}

extension ShownState {
  /// In the order of a list by state: what presses comes first.
  package static let ranked: [ShownState] = [.late, .inProgress, .notStarted, .suspended, .done]

  /// Its place in that order, by which it is kept.
  package var rank: Int {
    switch self {
    case .late: 0
    case .inProgress: 1
    case .notStarted: 2
    case .suspended: 3
    case .done: 4
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
