import Core
import Store

/// Work to be done later, kept as a row until it is: `transaction.enqueue(job)`. Its stored form is JSON, so a new field
/// is optional or has a default, as rows of the version before may wait.
package protocol Job: Codable, Sendable {
  /// Area and verb, unique over the program: "mail.send".
  static var kind: String { get }

  /// What its effect is, at most 300 bytes: two jobs of one kind with the same key are the same job, and enqueuing it
  /// again changes nothing.
  var key: String { get }

  /// How often it is tried and how long it rests in between.
  static var attempts: Attempts { get }
}

extension Job {
  package static var attempts: Attempts { .standard }
}

/// A job whose whole effect is in the database. It happens exactly once: the effect and the mark that it happened are
/// one transaction.
package protocol DatabaseJob: Job {
  /// May be called again when its transaction lost against another or the process was killed; what an earlier call
  /// wrote is undone by then.
  func act(_ transaction: Transaction, _ run: JobRun) throws
}

/// One run of a job.
package struct JobRun: Hashable, Sendable {
  package var id: ID<QueuedJob>
  package var kind: String
  package var key: String
  /// Counted from 1.
  package var attempt: Int
  /// When the job was enqueued: the same at each attempt.
  package var madeAt: Timestamp
  package var startedAt: Timestamp

  /// 32 hexadecimal digits, the same at each attempt and of no other job: the name under which an effect outside is
  /// known, such as a Message-ID, so that whoever receives it twice can tell.
  package var identity: String {
    String(Digest.sha256(Array("\(kind)\n\(key)\n\(id)".utf8)).prefix(32))
  }
}

/// A row of the queue, as the owner of identities.
package enum QueuedJob {}
