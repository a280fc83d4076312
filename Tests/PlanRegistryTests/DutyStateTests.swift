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

  @Test("what is late, missed or to come is derived from the day", arguments: DutyState.allCases)
  func late(state: DutyState) throws {
    let slot = try #require(OccurrenceSlot.whole(2025, kind: .year))
    let (first, due) = (try #require(slot.startsOn), try #require(slot.dueOn))
    func shown(_ today: Day, isCurrent: Bool = true, in slot: OccurrenceSlot) -> ShownState {
      ShownState(state, in: slot, isCurrent: isCurrent, today: today)
    }
    let isClosed = state == .done || state == .suspended
    #expect(shown(due, in: slot).rawValue == state.rawValue)
    #expect(shown(due.adding(days: 1), in: slot) == (isClosed ? shown(due, in: slot) : .late))
    #expect(
      shown(due.adding(days: 1), isCurrent: false, in: slot) == (isClosed ? shown(due, in: slot) : .missed))
    let early = shown(first.adding(days: -1), in: slot)
    #expect(early == (state == .notStarted ? .upcoming : shown(due, in: slot)))
    #expect(shown(due, in: OccurrencePlanner.open) == shown(due, in: slot))
  }

  @Test func theOrderOfStatesIsWhatIsKept() {
    #expect(ShownState.ranked.map(\.rank) == Array(0..<ShownState.allCases.count))
    #expect(Set(ShownState.ranked) == Set(ShownState.allCases))
    #expect(Set(ShownState.ofNow) == Set(ShownState.allCases).subtracting([.missed]))
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
