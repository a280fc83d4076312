import Core

/// How the members who share an occurrence stand together.
package struct RollUp: Hashable, Sendable {
  package var notStarted: Int
  package var inProgress: Int
  package var done: Int
  package var suspended: Int

  package init(notStarted: Int = 0, inProgress: Int = 0, done: Int = 0, suspended: Int = 0) {
    self.notStarted = notStarted
    self.inProgress = inProgress
    self.done = done
    self.suspended = suspended
  }

  package init(_ states: some Sequence<DutyState>) {
    self.init()
    for state in states { self[state] += 1 }
  }

  package var total: Int { notStarted + inProgress + done + suspended }

  package subscript(state: DutyState) -> Int {
    get {
      switch state {
      case .notStarted: notStarted
      case .inProgress: inProgress
      case .done: done
      case .suspended: suspended
      }
    }
    set {
      switch state {
      case .notStarted: notStarted = newValue
      case .inProgress: inProgress = newValue
      case .done: done = newValue
      case .suspended: suspended = newValue
      }
    }
  }

  /// Done when nobody who still has to act is left; suspended when only suspended members are left; in progress as
  /// soon as one has begun.
  package var state: DutyState {
    if total == 0 { return .notStarted }
    if notStarted + inProgress == 0 { return suspended == 0 ? .done : .suspended }
    return inProgress + done > 0 ? .inProgress : .notStarted
  }
}
