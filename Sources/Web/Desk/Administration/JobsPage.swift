import Accounts
import Administration
import Core
import Jobs
import Markup
import Store

/// Jobs: how many wait, what runs when, and what was given up and waits for a person.
enum JobsPage {
  struct Model: Sendable {
    var counts: [JobCount]
    var schedules: [Schedule]
    var dead: ListPart<DeadJob>
    var problems: [FormProblem] = []
    /// The schedule whose rule was refused, as typed.
    var typed: (name: String, rule: String)?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(try await load(visit), visit.frame))
  }

  static func schedule(_ visit: SignedIn, _ name: String) async throws -> Answer {
    if visit.form["do"] == "run" { return try await act(visit, RunSchedule(name), .jobQueued) }
    let rule = visit.form["rule"] ?? ""
    let change = ChangeSchedule(name, rule: rule, isOn: visit.form["on"] != nil)
    return try await act(visit, change, .changed, typed: (name, rule))
  }

  static func drop(_ visit: SignedIn, _ id: ID<QueuedJob>) async throws -> Answer {
    try await visit.acting {
      let dropped = try await DropJob(id).run(in: visit.database, by: visit.context)
      return .redirect(to: JobRoute.list().saying(.jobDropped, to: dropped.binned.rawValue))
    } refused: { problems in
      var model = try await load(visit)
      model.problems = problems
      return view(model, visit.frame)
    }
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
      return view(model, visit.frame)
    }
  }

  private static func load(_ visit: SignedIn) async throws -> Model {
    let key = visit.query.at
    return try await visit.database.read { reader in
      Model(
        counts: try JobQueue.counts(reader), schedules: try Schedule.all(reader),
        dead: try reader.part(DeadJob.self, of: JobQueue.deadList, at: key))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.jobs), section: .administration,
      actions: actionButton(frame, JobRoute.testMail(), frame(SendTestMail.title)),
      undo: Undo.ofDrop(frame, .jobDropped)
    ) {
      administrationTabs(frame, Words.jobs)
      errorSummary(frame, model.problems)
      p(.class("note")) { frame(Words.jobsHelp) }
      h2 { frame(Words.deadJobs) }
      if model.dead.items.isEmpty {
        emptyState(frame(Words.noDeadJobs), frame(Words.noDeadJobsHelp))
      } else {
        dataTable(frame, Words.deadJobs, deadColumns, model.dead.items)
        partLinks(frame, model.dead, JobRoute.list())
      }
      h2 { frame(Words.schedules) }
      dataTable(frame, Words.schedules, scheduleColumns(model), model.schedules)
      h2 { frame(Words.queue) }
      dataTable(frame, Words.queue, countColumns, model.counts)
    }
  }
}
