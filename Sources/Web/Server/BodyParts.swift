import HummingbirdCore
import NIOCore

/// The parts of a body as they come. One that is broken off or written wrong is the sender's mistake, not the program's.
struct BodyParts: AsyncSequence, Sendable {
  let body: RequestBody

  struct AsyncIterator: AsyncIteratorProtocol {
    var parts: RequestBody.AsyncIterator

    mutating func next() async throws -> ByteBuffer? {
      do {
        return try await parts.next()
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        throw WebError.badRequest
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(parts: body.makeAsyncIterator()) }
}
