import Foundation

/// Threads for calls that wait: disk, sockets, libcurl. Such calls never hold the threads on which tasks run.
enum FileLane {
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "haidang.files"
    queue.maxConcurrentOperationCount = 16
    return queue
  }()

  /// Runs `body` on a thread of its own; others wait while 16 are at work.
  static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: body)) }
    }
  }
}
