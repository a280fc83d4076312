import Accounts
import Core
import Jobs
import Store

/// Lets a job that was given up be tried again, with all its attempts.
package struct RetryJob: Action {
  package static let name = "job.retry"
  package static let title = Localised(vi: "Chạy lại tác vụ nền", en: "Try a job again")
  package static let permission = Permission.manageSystem

  package var jobID: ID<QueuedJob>

  package init(_ job: ID<QueuedJob>) {
    jobID = job
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try Refusal.unlessDead(jobID, reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    guard try JobQueue.retry(transaction, jobID) else { throw Refusal.jobNotDead }
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("job", jobID) }
}

/// Takes a job that was given up off the list, into the bin; its key may be used again.
package struct DropJob: Action {
  package static let name = "job.drop"
  package static let title = Localised(vi: "Bỏ tác vụ nền", en: "Drop a job")
  package static let permission = Permission.manageSystem

  package var jobID: ID<QueuedJob>

  package init(_ job: ID<QueuedJob>) {
    jobID = job
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try Refusal.unlessDead(jobID, reader)
  }

  /// What it was, for the log, and where it is now.
  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (job: DeadJob, binned: ID<BinnedThing>) {
    guard let job = try JobQueue.dead(transaction, jobID) else { throw Refusal.jobNotDead }
    let binned = try transaction.drop(
      from: "job", "job", jobID.rawValue, title: "\(job.kind) \(job.key)", context)
    return (job, binned)
  }

  package func record(of outcome: (job: DeadJob, binned: ID<BinnedThing>)) -> AuditRecord? {
    AuditRecord("job", jobID, ["kind": outcome.job.kind, "key": outcome.job.key])
  }
}

/// Puts a dropped job back on the list of those that were given up.
package struct RestoreJob: Action {
  package static let name = "job.restore"
  package static let title = Localised(vi: "Khôi phục tác vụ nền", en: "Restore a job")
  package static let permission = Permission.manageSystem

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard let row = try reader.binned(binned, "job").first else { return [.notInTheBin] }
    let (kind, key): (String, String) = (try row.get("kind"), try row.get("job_key"))
    let same = try reader.integer(
      "SELECT count(*) AS n FROM job WHERE job_key = \(key) AND kind = \(kind)")
    return [.unless(same == 0, .sameJobQueued)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<QueuedJob> {
    let id = ID<QueuedJob>(rawValue: try BinnedThing.find(binned, in: transaction).subjectID)
    try transaction.restore(binned)
    return id
  }

  package func record(of outcome: ID<QueuedJob>) -> AuditRecord? { AuditRecord("job", outcome) }
}

extension Refusal {
  fileprivate static func unlessDead(_ job: ID<QueuedJob>, _ reader: Reader) throws -> [Refusal] {
    [.unless(try JobQueue.dead(reader, job) != nil, .jobNotDead)].compactMap(\.self)
  }

  fileprivate static let sameJobQueued = Refusal(
    "same-job-queued",
    Localised(
      vi: "Một công việc cùng loại, cùng khóa đã có trong hàng đợi.",
      en: "A job of the same kind and key is in the queue already."))

  static let jobNotDead = Refusal(
    "job-not-dead",
    Localised(
      vi: "Tác vụ này không còn trong danh sách hỏng. Hãy tải lại trang.",
      en: "This job is no longer on the list of failed ones. Reload the page."))
}
