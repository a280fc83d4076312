import Accounts
import Core
import Jobs
import Store

/// Lets a job that was given up be tried again, with all its attempts.
package struct RetryJob: Action {
  package static let name = "job.retry"
  package static let title = Localised(vi: "Chạy lại công việc nền", en: "Try a job again")
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

/// Takes a job that was given up off the list for good.
package struct DropJob: Action {
  package static let name = "job.drop"
  package static let title = Localised(vi: "Bỏ công việc nền", en: "Drop a job")
  package static let permission = Permission.manageSystem

  package var jobID: ID<QueuedJob>

  package init(_ job: ID<QueuedJob>) {
    jobID = job
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try Refusal.unlessDead(jobID, reader)
  }

  /// What it was, for the log.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> DeadJob {
    guard let job = try JobQueue.dead(transaction, jobID), try JobQueue.drop(transaction, jobID) else {
      throw Refusal.jobNotDead
    }
    return job
  }

  package func record(of outcome: DeadJob) -> AuditRecord? {
    AuditRecord("job", jobID, ["kind": outcome.kind, "key": outcome.key])
  }
}

extension Refusal {
  fileprivate static func unlessDead(_ job: ID<QueuedJob>, _ reader: Reader) throws -> [Refusal] {
    [.unless(try JobQueue.dead(reader, job) != nil, .jobNotDead)].compactMap(\.self)
  }

  static let jobNotDead = Refusal(
    "job-not-dead",
    Localised(
      vi: "Công việc này không còn trong danh sách hỏng. Hãy tải lại trang.",
      en: "This job is no longer on the list of failed ones. Reload the page."))
}
