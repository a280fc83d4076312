import Accounts
import Administration
import Core
import Jobs
import Markup
import Store

/// Jobs: how many wait, what runs when, and what was given up and waits for a person.
enum JobsPage {
  static let size = 50

  struct Model: Sendable {
    var counts: [JobCount]
    var schedules: [Schedule]
    var dead: [DeadJob]
    /// Where the list of dead ones goes on.
    var next: Address?
    var problems: [FormProblem] = []
    /// The schedule whose rule was refused, as typed.
    var typed: (name: String, rule: String)?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(try await load(visit), administrationTabs(visit, Words.jobs), visit.frame))
  }

  static func schedule(_ visit: SignedIn, _ name: String) async throws -> Answer {
    if visit.form["do"] == "run" { return try await act(visit, RunSchedule(name), .jobQueued) }
    let rule = visit.form["rule"] ?? ""
    let change = ChangeSchedule(name, rule: rule, isOn: visit.form["on"] != nil)
    return try await act(visit, change, .changed, typed: (name, rule))
  }

  static func act(
    _ visit: SignedIn, _ action: some Action, _ done: Done, typed: (name: String, rule: String)? = nil
  ) async throws -> Answer {
    try await visit.acting {
      _ = try await action.run(in: visit.database, by: visit.context)
      return .redirect(to: JobRoute.list().saying(done))
    } refused: { problems in
      var model = try await load(visit)
      model.problems = problems
      model.typed = typed
      return view(model, administrationTabs(visit, Words.jobs), visit.frame)
    }
  }

  private static func load(_ visit: SignedIn) async throws -> Model {
    let before = visit.query["before"].flatMap(ID<QueuedJob>.init)
    return try await visit.database.read { reader in
      let last = try before.flatMap { try JobQueue.dead(reader, $0) }
      let found = try JobQueue.dead(reader, after: last, most: size + 1)
      let dead = Array(found.prefix(size))
      let next =
        found.count > size ? JobRoute.list().adding("before", dead.last?.id.description) : nil
      return Model(
        counts: try JobQueue.counts(reader), schedules: try Schedule.all(reader), dead: dead, next: next)
    }
  }

  static func view(_ model: Model, _ tabs: HTML, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.jobs), section: .administration,
      actions: actionButton(frame, JobRoute.testMail(), frame(SendTestMail.title))
    ) {
      tabs
      errorSummary(frame, model.problems)
      p(.class("note")) { frame(Words.jobsHelp) }
      h2 { frame(Words.deadJobs) }
      if model.dead.isEmpty {
        emptyState(frame(Words.noDeadJobs), frame(Words.noDeadJobsHelp))
      } else {
        dataTable(frame, Words.deadJobs, deadColumns, model.dead)
        if let next = model.next {
          nav(.class("pages"), .label(frame(Words.pages))) {
            a(.rel(.next), .href(next)) { frame(Words.next) }
          }
        }
      }
      h2 { frame(Words.schedules) }
      dataTable(frame, Words.schedules, scheduleColumns(model), model.schedules)
      h2 { frame(Words.queue) }
      dataTable(frame, Words.queue, countColumns, model.counts)
    }
  }
}
