/// States, events, and the table of what leads where: readable aloud, testable pair by pair.
package struct Workflow<State: Hashable & Sendable, Event: Hashable & Sendable>: Sendable {
  package struct Step: Hashable, Sendable {
    package var from: State
    package var event: Event
    package var to: State

    package init(_ from: State, _ event: Event, _ to: State) {
      self.from = from
      self.event = event
      self.to = to
    }
  }

  private struct Key: Hashable, Sendable {
    var state: State
    var event: Event
  }

  private let table: [Key: State]
  package let steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
    table = Dictionary(
      steps.map { (Key(state: $0.from, event: $0.event), $0.to) }, uniquingKeysWith: { first, _ in first })
  }

  /// The state after `event`, or nil when the table does not allow it.
  package func state(after event: Event, in state: State) -> State? {
    table[Key(state: state, event: event)]
  }

  /// The events allowed in `state`, in the order of the table.
  package func events(in state: State) -> [Event] {
    steps.filter { $0.from == state }.map(\.event)
  }
}
