import Core
import Store

/// The queue as rows: what runners and the page of jobs ask of it. Each call is part of the caller's transaction.
package enum JobQueue {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case waiting
    /// Taken by a runner, which holds its lease.
    case running
    case done
    /// Given up: it failed for good or too often. Waits for a person on the dead list.
    case dead
  }
}

extension Transaction {
  /// Keeps a job to be done after this transaction: with it or not at all. Whether it is new; one with the same kind
  /// and key, even a done one, stays as it is.
  @discardableResult
  package func enqueue<J: Job>(_ job: J, at due: Timestamp = .now) throws -> Bool {
    try enqueue(job, key: job.key, at: due)
  }

  @discardableResult
  func enqueue<J: Job>(_ job: J, key: String, at due: Timestamp = .now) throws -> Bool {
    try enqueue(kind: J.kind, key: key, payload: JobPayload.text(job), at: due)
  }

  /// Goes on with a job that does a bounded part of its work a run. The steps are numbered behind its key, so that a step
  /// which runs again makes the same next one.
  package func enqueueNextStep<J: Job>(of job: J, _ run: JobRun) throws {
    let parts = run.key.split(separator: "/", maxSplits: 1)
    let number = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
    try enqueue(job, key: "\(parts.first ?? "")/\(number + 1)")
  }

  func enqueue(kind: String, key: String, payload: String, at due: Timestamp) throws -> Bool {
    guard (1...300).contains(key.utf8.count) else { throw JobError.unfitKey(kind: kind) }
    let made = try run(
      """
      INSERT INTO job (id, kind, job_key, payload, state, due_at, attempts, made_at)
      VALUES (\(ID<QueuedJob>.next()), \(kind), \(key), \(payload), \(JobQueue.State.waiting), \(due), 0,
        \(Timestamp.now))
      ON CONFLICT (job_key, kind) DO NOTHING
      """)
    return made > 0
  }
}
