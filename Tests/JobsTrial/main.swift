import Core
import Dispatch
import Foundation
import Jobs
import Logging
import Mail
import Store

// A process of its own for the tests of the queue to kill: a runner with a job whose effect is a row, and mail.
//   jobs-trial DATABASE MAIL-URL CONCURRENCY LEASE-MILLISECONDS

/// Notes a number: once, unless the queue is wrong.
struct NoteNumber: DatabaseJob {
  static let kind = "trial.note"
  static let attempts = Attempts(most: 100, firstRest: .milliseconds(50), longestRest: .seconds(1))

  var number: Int
  var key: String { "\(number)" }

  func act(_ transaction: Transaction, _ run: JobRun) throws {
    try transaction.run("INSERT INTO effect (id, number) VALUES (\(ID<NoteNumber>.next()), \(number))")
  }
}

/// Ends its process, each time.
struct EndProcess: Job {
  static let kind = "trial.end"
  static let attempts = Attempts(most: 3, firstRest: .milliseconds(50), longestRest: .seconds(1))

  var key: String
}

/// Mail with more attempts than the product's, as the trial kills more often than life does.
private func mailKind(_ sender: SMTPSender) -> JobKind {
  .outside(TrialMail.self) { job, run in
    try await sender.send(job.message, identity: run.identity, date: run.madeAt)
  }
}

struct TrialMail: Job {
  static let kind = SendMail.kind
  static let attempts = Attempts(most: 100, firstRest: .milliseconds(50), longestRest: .seconds(1))

  var key: String
  var message: MailMessage
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let location = DatabaseLocation(arguments[1]),
  let concurrency = Int(arguments[3]), let lease = Int(arguments[4])
else { exit(2) }

var limits = JobLimits()
limits.concurrency = concurrency
limits.lease = .milliseconds(lease)
limits.pause = .milliseconds(50)
var log = Logger(label: "jobs-trial")
log.logLevel = .critical

let database = try await Database.open(location)
let settings = try MailSettings(url: arguments[2], from: "Hải Đăng <haidang@anhai.example>")
let runner = try JobRunner(
  database,
  kinds: [
    .database(NoteNumber.self), .database(SweepJobs.self), mailKind(SMTPSender(settings)),
    .outside(EndProcess.self) { _, _ in exit(9) },
  ],
  schedule: [ScheduledJob("trial.sweep", "every 1 minutes", SweepJobs())], limits: limits, log: log)

signal(SIGTERM, SIG_IGN)
let terminated = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
terminated.setEventHandler { @Sendable in runner.stop() }
terminated.resume()
await runner.run()
database.close()
