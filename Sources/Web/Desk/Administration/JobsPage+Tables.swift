import Administration
import Core
import Jobs
import Markup

extension JobsPage {
  static let deadColumns: [Column<DeadJob>] = [
    .shown(Words.when, .figure) { row, frame in momentText(frame, row.endedAt) },
    .shown(Words.jobKind, .name) { row, _ in text(row.kind) },
    .shown(Words.jobKey) { row, _ in text(row.key) },
    .shown(Words.attempts, .figure) { row, _ in text(String(row.attempts)) },
    .shown(Words.lastError, .wide) { row, _ in text(row.lastError) },
    .shown(Words.action) { job, frame in
      div(.class("form-actions")) {
        actionButton(frame, JobRoute.retry(job.id), frame(Words.tryAgain))
        actionButton(frame, JobRoute.drop(job.id), frame(Words.dropIt), style: .danger)
      }
    },
  ]

  static func scheduleColumns(_ model: Model) -> [Column<Schedule>] {
    [
      .shown(Words.jobKind, .name) { schedule, frame in
        group {
          text(schedule.name)
          p(.class("note")) { schedule.rule.map { frame($0.words) } ?? frame(Words.ruleUnreadable) }
        }
      },
      .shown(Words.rule, .wide) { schedule, frame in
        scheduleForm(schedule, model, frame)
      },
      .shown(Words.lastRun, .figure) { schedule, frame in
        schedule.lastAt.map { momentText(frame, $0) } ?? .nothing
      },
      .shown(Words.nextRun, .figure) { schedule, frame in
        schedule.isOn ? momentText(frame, schedule.nextAt) : badge(.neutral, frame(Words.resting))
      },
    ]
  }

  private static func scheduleForm(_ schedule: Schedule, _ model: Model, _ frame: PageFrame) -> HTML {
    let name = schedule.name
    let draft = ScheduleDraft(rule: schedule.rule?.description ?? "", isOn: schedule.isOn)
    let form = DraftForm(ScheduleDraft.fields(of: name), of: draft, suffix: "-\(name)")
      .showing(model.sent.flatMap { $0.name == name ? $0.form : nil })
    return postForm(frame, JobRoute.schedule(name), .class("one-line in-cell")) {
      form.controls(frame)
      button(.type(.submit)) { frame(Words.save) }
      button(.type(.submit), .name("do"), .value("run"), .class("quiet")) { frame(RunSchedule.title) }
    }
  }

  static let countColumns: [Column<JobCount>] = [
    .shown(Words.jobKind, .name) { row, _ in text(row.kind) },
    .shown(Words.state) { row, frame in badge(frame, row.state) },
    .shown(Words.number, .figure) { row, _ in text(String(row.count)) },
  ]
}

extension JobQueue.State: Standing {
  package var title: Localised<String> {
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
