import NIOCore
import Synchronization

/// The connections that are open. When they become too many, of one place of the network or of all, the one closes that has
/// waited longest for a request to be complete, so that whoever holds connections open shuts nobody out; of all, first
/// those that never asked for anything. A request that is being answered is never given up.
final class ConnectionTable: Sendable {
  /// Closes the connection; called outside of the lock, on any thread.
  typealias Close = @Sendable () -> Void

  private struct Connection {
    var place: String
    /// When it began to wait for the request that comes; nil while one is answered.
    var waitsSince: NIODeadline?
    /// Whether it has asked for something before: a reader between two pages.
    var hasAsked = false
    var close: Close
  }

  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    var places: [String: Set<ObjectIdentifier>] = [:]
  }

  private let state = Mutex(State())
  private let most: Int
  private let mostOfOne: Int

  /// - Parameters:
  ///   - most: of all places together.
  ///   - mostOfOne: of one network address.
  init(most: Int, mostOfOne: Int) {
    self.most = most
    self.mostOfOne = mostOfOne
  }

  func enter(_ id: ObjectIdentifier, from place: String, at now: NIODeadline, close: @escaping Close) {
    let victim: Close? = state.withLock { state in
      state.connections[id] = Connection(place: place, waitsSince: now, close: close)
      state.places[place, default: []].insert(id)
      if state.places[place, default: []].count > mostOfOne {
        return Self.longestWaiting(among: state.places[place] ?? [], &state)
      }
      guard state.connections.count > most else { return nil }
      let silent = state.connections.filter { !$0.value.hasAsked && $0.key != id }.keys
      let crowd = state.places.max { $0.value.count < $1.value.count }?.value ?? []
      return Self.longestWaiting(among: silent.isEmpty ? crowd : Set(silent), &state)
    }
    victim?()
  }

  /// A request has come in full and is answered, or its answer is out and the next one is waited for.
  func isWaiting(_ id: ObjectIdentifier, since now: NIODeadline?) {
    state.withLock { state in
      state.connections[id]?.waitsSince = now
      if now == nil { state.connections[id]?.hasAsked = true }
    }
  }

  func leave(_ id: ObjectIdentifier) {
    state.withLock { state in
      guard let connection = state.connections.removeValue(forKey: id) else { return }
      Self.forget(id, connection.place, &state)
    }
  }

  var count: Int { state.withLock { $0.connections.count } }

  /// Taken out of the table at once, so that the next newcomer displaces another one. The newcomer itself goes when all
  /// others are at work.
  private static func longestWaiting(among ids: Set<ObjectIdentifier>, _ state: inout State) -> Close? {
    let waiting = ids.compactMap { id in
      state.connections[id]?.waitsSince.map { (id: id, since: $0) }
    }
    guard let longest = waiting.min(by: { $0.since < $1.since }) else { return nil }
    let connection = state.connections.removeValue(forKey: longest.id)
    if let connection { forget(longest.id, connection.place, &state) }
    return connection?.close
  }

  private static func forget(_ id: ObjectIdentifier, _ place: String, _ state: inout State) {
    state.places[place]?.remove(id)
    if state.places[place]?.isEmpty == true { state.places[place] = nil }
  }
}
