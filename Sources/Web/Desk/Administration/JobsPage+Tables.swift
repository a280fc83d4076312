import Administration
import Core
import Jobs
import Markup

extension JobsPage {
  static func deadColumns(_ frame: PageFrame) -> [Column<DeadJob>] {
    [
      Column(frame(Words.when), figure: true) { momentText(frame, $0.endedAt) },
      Column(frame(Words.jobKind), name: true) { text($0.kind) },
      Column(frame(Words.jobKey)) { text($0.key) },
      Column(frame(Words.attempts), figure: true) { text(String($0.attempts)) },
      Column(frame(Words.lastError), wide: true) { text($0.lastError) },
      Column(frame(Words.action)) { job in
        div(.class("form-actions")) {
          actionButton(frame, JobRoute.retry(job.id.rawValue).address, frame(Words.tryAgain))
          actionButton(frame, JobRoute.drop(job.id.rawValue).address, frame(Words.dropIt), style: .danger)
        }
      },
    ]
  }

  static func scheduleColumns(_ model: Model, _ frame: PageFrame) -> [Column<Schedule>] {
    [
      Column(frame(Words.jobKind), name: true) { schedule in
        group {
          text(schedule.name)
          p(.class("note")) { schedule.rule.map { frame($0.words) } ?? frame(Words.ruleUnreadable) }
        }
      },
      Column(frame(Words.rule), wide: true) { schedule in
        scheduleForm(schedule, model, frame)
      },
      Column(frame(Words.lastRun), figure: true) { schedule in
        schedule.lastAt.map { momentText(frame, $0) } ?? .nothing
      },
      Column(frame(Words.nextRun), figure: true) { schedule in
        schedule.isOn ? momentText(frame, schedule.nextAt) : badge(.neutral, frame(Words.resting))
      },
    ]
  }

  private static func scheduleForm(_ schedule: Schedule, _ model: Model, _ frame: PageFrame) -> HTML {
    let typed = model.typed.flatMap { $0.name == schedule.name ? $0.rule : nil }
    let problem = typed == nil ? nil : model.problems.message(for: "rule")
    let id = problem == nil ? "rule-\(schedule.name)" : "rule"
    return postForm(frame, JobRoute.schedule(schedule.name).address, .class("one-line")) {
      label(.class("unseen"), .for(id)) { "\(frame(Words.rule)): \(schedule.name)" }
      input(
        .type(.text), .id(id), .name("rule"),
        .value(typed ?? schedule.rule?.description ?? ""), .invalid(problem != nil),
        .describedBy(problem.map { _ in "rule-error" }), .maxlength(60))
      if let problem { p(.id("rule-error"), .class("error")) { problem } }
      checkbox("on", frame(Words.isOn), checked: schedule.isOn)
      button(.type(.submit)) { frame(Words.save) }
      button(.type(.submit), .name("do"), .value("run"), .class("quiet")) { frame(RunSchedule.title) }
    }
  }

  static func countColumns(_ frame: PageFrame) -> [Column<JobCount>] {
    [
      Column(frame(Words.jobKind), name: true) { text($0.kind) },
      Column(frame(Words.state)) { badge($0.state.tone, frame($0.state.label)) },
      Column(frame(Words.number), figure: true) { text(String($0.count)) },
    ]
  }
}

extension JobQueue.State {
  var label: Localised<String> {
    switch self {
    case .waiting: Localised(vi: "Đang chờ", en: "Waiting")
    case .running: Localised(vi: "Đang chạy", en: "Running")
    case .done: Localised(vi: "Xong trong 24 giờ qua", en: "Done in the last 24 hours")
    case .dead: Localised(vi: "Hỏng", en: "Given up")
    }
  }

  var tone: BadgeTone {
    switch self {
    case .waiting: .neutral
    case .running: .accent
    case .done: .done
    case .dead: .late
    }
  }
}
