import Core
import Dispatch

/// Threads for calls that wait: disk, sockets, libcurl. Such calls never hold the threads on which tasks run.
enum FileLane {
  private static let turns = Turns(16)

  /// Runs `body` on a thread of its own; others wait while 16 are at work.
  static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await turns.take {
      // A serial queue of its own gets a thread of its own; those of a concurrent queue come from the few that tasks run on.
      let queue = DispatchQueue(label: "haidang.files")
      return try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Result(catching: body)) }
      }
    }
  }
}
