import Accounts
import Core
import Testing

@testable import PlanRegistry

@Suite struct DutyStateTests {
  /// Read aloud: from a state, by an event, to a state; what is not here is refused.
  static let allowed: [DutyState: [DutyEvent: DutyState]] = [
    .notStarted: [.start: .inProgress, .complete: .done, .suspend: .suspended],
    .inProgress: [.complete: .done, .suspend: .suspended, .putBack: .notStarted],
    .suspended: [.resume: .inProgress],
    .done: [.reopen: .inProgress],
  ]

  @Test("every state with every event", arguments: DutyState.allCases, DutyEvent.allCases)
  func table(state: DutyState, event: DutyEvent) {
    #expect(DutyState.workflow.state(after: event, in: state) == Self.allowed[state]?[event])
  }

  @Test("late is derived from the day", arguments: DutyState.allCases)
  func late(state: DutyState) throws {
    let due = try #require(Day(year: 2025, month: 12, day: 31))
    let onTime = ShownState(state, dueOn: due, today: due)
    let after = ShownState(state, dueOn: due, today: due.adding(days: 1))
    #expect(onTime.rawValue == state.rawValue)
    let isClosed = state == .done || state == .suspended
    #expect(after == (isClosed ? onTime : .late))
    #expect(ShownState(state, dueOn: nil, today: due) == onTime)
  }

  @Test(
    "members roll up",
    arguments: [
      ([], .notStarted),
      ([.notStarted, .notStarted], .notStarted),
      ([.done, .notStarted], .inProgress),
      ([.done, .done], .done),
      ([.done, .suspended], .suspended),
      ([.suspended, .notStarted], .notStarted),
      ([.inProgress, .suspended], .inProgress),
    ] as [([DutyState], DutyState)])
  func rollUp(states: [DutyState], whole: DutyState) {
    #expect(RollUp(states).state == whole)
    #expect(RollUp(states).total == states.count)
  }
}
