import Core
import Jobs

/// A mail that is to go out once: enqueued in the transaction of what it tells about. It is repeated only when the
/// process ends, or loses the server, between the server's yes and the row; then with the same Message-ID.
package struct SendMail: Job {
  package static let kind = "mail.send"

  /// Over about a day and a half, so that a server may be away for a night.
  package static let attempts = Attempts(most: 24, firstRest: .seconds(15), longestRest: .seconds(3 * 3600))

  /// What the mail tells, and to whom: "invitation-812/1".
  package var key: String
  package var message: MailMessage
  /// From when on it would tell nobody anything: a mail that waited longer is let go. Nil: it is sent however late.
  package var notAfter: Timestamp?

  package init(_ message: MailMessage, key: String, notAfter: Timestamp? = nil) {
    self.message = message
    self.key = key
    self.notAfter = notAfter
  }

  /// The kind for a runner. Without mail settings a runner has none, and mail waits in the queue.
  package static func through(_ sender: SMTPSender) -> JobKind {
    .outside(SendMail.self) { job, run in
      if let end = job.notAfter, end < run.startedAt { return }
      try await sender.send(job.message, identity: run.identity, date: run.madeAt)
    }
  }
}
