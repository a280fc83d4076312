import Foundation
import Store

/// A kind of job that a runner knows how to do. A runner takes no others: they wait for one that does.
package struct JobKind: Sendable {
  enum Work: Sendable {
    case inDatabase(@Sendable (String, Transaction, JobRun) throws -> Void)
    case outside(@Sendable (String, JobRun) async throws -> Void)
  }

  package let name: String
  let attempts: Attempts
  let work: Work

  var isOutside: Bool {
    if case .outside = work { true } else { false }
  }

  package static func database<J: DatabaseJob>(_ type: J.Type) -> JobKind {
    JobKind(
      name: J.kind, attempts: J.attempts,
      work: .inDatabase { try JobPayload.job(J.self, $0).act($1, $2) })
  }

  /// A job with effects outside of the database. `effect` has what it needs captured; it may run again after a kill or a
  /// lost lease, so it names what it does by `run.identity`, and it ends within bounded time.
  package static func outside<J: Job>(
    _ type: J.Type, _ effect: @escaping @Sendable (J, JobRun) async throws -> Void
  ) -> JobKind {
    JobKind(
      name: J.kind, attempts: J.attempts,
      work: .outside { try await effect(JobPayload.job(J.self, $0), $1) })
  }
}

/// A job as it is stored.
enum JobPayload {
  /// Bytes of JSON: what is larger belongs into a table of its own, with the job naming the row.
  static let most = 1 << 20

  static func text<J: Job>(_ job: J) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(job)
    guard bytes.count <= most else { throw JobError.tooLarge(kind: J.kind, bytes: bytes.count) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func job<J: Job>(_ type: J.Type, _ text: String) throws -> J {
    do {
      return try JSONDecoder().decode(J.self, from: Data(text.utf8))
    } catch is DecodingError {
      throw JobError.unreadablePayload(kind: J.kind)
    }
  }
}
