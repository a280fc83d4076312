import Core
import Store
import Synchronization

/// When sessions and tokens were last used. Noted in memory at once and written a little later, so that reading a page needs
/// no writing: neither a full disk nor another writer keeps anybody out. What cannot be written is tried again with the
/// next note.
package final class UseNotes: Sendable {
  enum Thing: Hashable {
    case session(hash: String)
    case token(ID<AccessToken>)
  }

  private struct State {
    /// The newest use of each, for as long as it decides whether a session runs out.
    var uses: [Thing: Timestamp] = [:]
    var unwritten: Set<Thing> = []
    var isWriting = false
  }

  private let database: Database
  private let state = Mutex(State())
  /// Sessions and tokens that are remembered, and those written in one transaction.
  private static let most = 20_000
  private static let step = 500

  package init(_ database: Database) {
    self.database = database
  }

  /// The newest use that this process knows of.
  func use(of thing: Thing) -> Timestamp? { state.withLock { $0.uses[thing] } }

  func note(_ thing: Thing, at now: Timestamp) {
    let begins = state.withLock { state in
      if state.uses.count >= Self.most {
        let oldest = now.adding(seconds: -Session.idleSeconds)
        state.uses = state.uses.filter { $0.value > oldest }
        if state.uses.count >= Self.most { state.uses = [:] }
        state.unwritten.formIntersection(state.uses.keys)
      }
      state.uses[thing] = now
      state.unwritten.insert(thing)
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if begins { Task { await write() } }
  }

  /// One writer at a time; it ends when nothing is left or nothing can be written.
  private func write() async {
    var goesOn = true
    while goesOn {
      let notes = state.withLock { state in
        state.unwritten.prefix(Self.step).compactMap { thing in state.uses[thing].map { (thing, $0) } }
      }
      let isWritten = (try? await database.write { try Self.write(notes, $0) }) != nil
      goesOn = state.withLock { state in
        if isWritten {
          for (thing, at) in notes where state.uses[thing] == at { state.unwritten.remove(thing) }
        }
        let goesOn = isWritten && !state.unwritten.isEmpty
        state.isWriting = goesOn
        return goesOn
      }
    }
  }

  private static func write(_ notes: [(Thing, Timestamp)], _ transaction: Transaction) throws {
    for (thing, at) in notes {
      switch thing {
      case .session(let hash):
        try transaction.run(
          "UPDATE session SET seen_at = \(at) WHERE token_hash = \(hash) AND seen_at < \(at)")
      case .token(let id):
        try transaction.run("UPDATE access_token SET used_on = \(at.day) WHERE id = \(id)")
      }
    }
  }

  /// Waits until what was noted is written or cannot be; for tests.
  package func settle() async throws {
    while state.withLock({ $0.isWriting }) { try await Task.sleep(for: .milliseconds(5)) }
  }
}
