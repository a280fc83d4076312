import Synchronization

/// Identities that repeat: the same seed and the same moments give the same ones, rising with a clock that whoever
/// makes data of the past moves forward by hand.
///
/// Who makes a sample or runs a test binds it around the work; `Database` carries it on to the threads on which its
/// bodies run. Everybody else's identities stay as they are, also in the same process.
package final class ScriptedIDs: Sendable {
  /// Where `ID.next()` takes its numbers from; nil for the clock of the machine.
  @TaskLocal package static var current: ScriptedIDs?

  private struct State {
    var tick: Int64
    var last: Int64 = 0
  }

  private let seed: UInt64
  private let state: Mutex<State>

  package init(seed: UInt64, startingAt moment: Timestamp) {
    self.seed = seed
    state = Mutex(State(tick: IDLayout.tick(moment)))
  }

  /// From now on identities are those of this moment. Going back has no effect: identities rise.
  package func move(to moment: Timestamp) {
    state.withLock { $0.tick = max($0.tick, IDLayout.tick(moment)) }
  }

  func next() -> Int64 {
    state.withLock { state in
      state.last = max(state.tick, state.last + 1)
      let noise = SeededRandom.mixed(seed ^ UInt64(bitPattern: state.last))
      return IDLayout.value(state.last, noise: Int64(noise & 1023))
    }
  }
}
