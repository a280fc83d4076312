import Accounts
import Administration
import Core
import Jobs
import Markup
import Registers
import Store

/// Jobs: how many wait, what runs when, and what was given up and waits for a person.
enum JobsPage {
  struct Model: Sendable {
    var counts: [JobCount]
    var schedules: [Schedule]
    var dead: ListPart<DeadJob>
    /// What stands against a button.
    var refused: [FormProblem] = []
    /// The form of the schedule whose rule was refused.
    var sent: (name: String, form: DraftForm<ScheduleDraft>)?

    var problems: [FormProblem] { refused + (sent?.form.linkedProblems ?? []) }
  }

  struct ScheduleDraft: Sendable {
    var rule = ""
    var isOn = false

    static func fields(of name: String) -> [DraftField<ScheduleDraft>] {
      let label = Localised(vi: "\(Words.rule.vi): \(name)", en: "\(Words.rule.en): \(name)")
      return [.line("rule", label, \.rule, most: 60), .flag("on", Words.isOn, \.isOn)]
    }
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(try await load(visit), visit.frame))
  }

  static func schedule(_ visit: SignedIn, _ name: String) async throws -> Answer {
    if visit.form["do"] == "run" { return try await act(visit, RunSchedule(name), .jobQueued) }
    return try await visit.answerForm(ScheduleDraft.fields(of: name), suffix: "-\(name)") { _ in
      ScheduleDraft()
    } view: { form in
      var model = try await load(visit)
      model.sent = (name, form)
      return view(model, visit.frame)
    } act: {
      ChangeSchedule(name, rule: $0.rule, isOn: $0.isOn)
    } done: { _ in
      .redirect(to: JobRoute.list().saying(.changed))
    }
  }

  static func drop(_ visit: SignedIn, _ id: ID<QueuedJob>) async throws -> Answer {
    try await visit.acting {
      let dropped = try await DropJob(id).run(in: visit.database, by: visit.context)
      return .redirect(to: JobRoute.list().saying(.jobDropped, to: dropped.binned.rawValue))
    } refused: { problems in
      var model = try await load(visit)
      model.refused = problems
      return view(model, visit.frame)
    }
  }

  static func act(_ visit: SignedIn, _ action: some Action, _ done: Done) async throws -> Answer {
    try await visit.acting {
      _ = try await action.run(in: visit.database, by: visit.context)
      return .redirect(to: JobRoute.list().saying(done))
    } refused: { problems in
      var model = try await load(visit)
      model.refused = problems
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
