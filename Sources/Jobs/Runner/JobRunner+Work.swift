import Core
import Logging
import Store

/// The lease of a job went to another runner; what was done under it in the database is undone.
private struct LostLease: Error {}

extension JobRunner {
  /// One attempt, from the claim to its end in the row. Never throws.
  func run(_ job: ClaimedJob) async {
    guard let kind = kinds[job.run.kind] else { return }
    let started = ContinuousClock.now
    do {
      switch kind.work {
      case .inDatabase(let act): try await runInDatabase(job, act)
      case .outside(let effect): try await runOutside(job, effect)
      }
      let milliseconds = (ContinuousClock.now - started).milliseconds
      log.info("job done", metadata: job.run.metadata.merging(["ms": "\(milliseconds)"]) { $1 })
    } catch is LostLease {
      log.warning("job lost its lease", metadata: job.run.metadata)
    } catch {
      await end(job, of: kind, after: error)
    }
  }

  /// The row is marked first: it stays locked until the effect is kept together with the mark.
  private func runInDatabase(
    _ job: ClaimedJob, _ act: @escaping @Sendable (String, Transaction, JobRun) throws -> Void
  ) async throws {
    try await database.write { transaction in
      guard try JobQueue.finish(transaction, job) else { throw LostLease() }
      try act(job.payload, transaction, job.run)
    }
  }

  private func runOutside(
    _ job: ClaimedJob, _ effect: @escaping @Sendable (String, JobRun) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await effect(job.payload, job.run) }
      group.addTask { try await self.keepLease(of: job) }
      try await group.next()
    }
    // Its effect has happened: the more it matters that this is kept.
    guard try await patiently({ try JobQueue.finish($0, job) }) else { throw LostLease() }
  }

  /// Renews until cancelled; throws `LostLease` when another runner has the job. A database that is away may be back
  /// before the lease ends.
  private func keepLease(of job: ClaimedJob) async throws {
    let lease = limits.lease
    while true {
      try await Task.sleep(for: lease / 3)
      do {
        guard
          try await database.write(isolation: .readCommitted, { try JobQueue.renew($0, job, lease: lease) })
        else { throw LostLease() }
      } catch let error as StoreError {
        log.warning(
          "lease not renewed",
          metadata: job.run.metadata.merging(["reason": "\(FailedAttempt(error).summary)"]) { $1 })
      }
    }
  }

  /// Back into the queue after a rest, or onto the dead list.
  private func end(_ job: ClaimedJob, of kind: JobKind, after error: any Error) async {
    let failure = FailedAttempt(error)
    let isDead = failure.isPermanent || job.run.attempt >= kind.attempts.most
    var generator = SystemRandomNumberGenerator()
    let rest = kind.attempts.rest(after: job.run.attempt, using: &generator)
    var metadata = job.run.metadata.merging(["reason": "\(failure.summary)"]) { $1 }
    if !isDead { metadata["again_ms"] = "\(rest.milliseconds)" }
    do {
      let isKept = try await patiently { transaction in
        isDead
          ? try JobQueue.giveUp(transaction, job, because: failure.summary)
          : try JobQueue.postpone(
            transaction, job, until: Timestamp.now.adding(rest), because: failure.summary)
      }
      if !isKept {
        log.warning("job lost its lease", metadata: metadata)
      } else if isDead {
        log.error("job dead", metadata: metadata)
      } else {
        log.warning("job failed", metadata: metadata)
      }
    } catch {
      // Its lease ends, and it is taken again.
      log.error("end of job not kept", metadata: metadata)
    }
  }

  /// Tries again while the database is away, for as long as the limits say.
  private func patiently<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let end = ContinuousClock.now + limits.patience
    while true {
      do {
        return try await database.write(isolation: .readCommitted, body)
      } catch let error as StoreError where error.isPassing && ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(250))
      }
    }
  }
}

extension JobRun {
  /// What a log may say of a job: never its payload or key.
  var metadata: Logger.Metadata { ["kind": "\(kind)", "job": "\(id)", "attempt": "\(attempt)"] }
}
