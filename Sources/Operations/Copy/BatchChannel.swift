import Foundation
import Store

/// Hands rows from the thread that reads one database to the thread that writes the other, a few batches at a time, so
/// that memory stays bounded. Both threads belong to the databases; neither is one of Swift's tasks.
///
/// `state` is touched only while `condition` is locked: that makes the class safe to share.
final class BatchChannel: @unchecked Sendable {
  enum Message: Sendable {
    case rows([[SQLValue]], table: String)
    /// The end, with what was read.
    case end([TableChecksum])
  }

  private struct State {
    var messages: [Message] = []
    var failure: (any Error)?
    var isTaken = false
  }

  /// How many batches may wait.
  private static let length = 2

  private let condition = NSCondition()
  private var state = State()

  /// Waits for room; throws what the other side failed with.
  func send(_ message: Message) throws {
    condition.lock()
    defer { condition.unlock() }
    while state.messages.count >= Self.length, state.failure == nil { condition.wait() }
    if let failure = state.failure { throw failure }
    state.messages.append(message)
    condition.broadcast()
  }

  /// Waits for the next one; throws what the other side failed with.
  func receive() throws -> Message {
    condition.lock()
    defer { condition.unlock() }
    while state.messages.isEmpty, state.failure == nil { condition.wait() }
    if let failure = state.failure { throw failure }
    defer { condition.broadcast() }
    return state.messages.removeFirst()
  }

  /// Wakes and ends both sides; the first failure counts.
  func fail(_ error: any Error) {
    condition.lock()
    defer { condition.unlock() }
    state.failure = state.failure ?? error
    condition.broadcast()
  }

  /// Whether this is the first one that reads it: what was handed over cannot be handed over again.
  func take() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    defer { state.isTaken = true }
    return !state.isTaken
  }
}
