import Core
import Markup
import PlanReading
import PlanRegistry

extension ShownState: Standing {
  var tone: BadgeTone {
    switch self {
    case .late, .missed: .late
    case .notStarted, .upcoming: .neutral
    case .inProgress: .accent
    case .suspended: .soon
    case .done: .done
    }
  }
}

extension TaskRow {
  /// Its deadline counts: days that are left or over are said.
  var isPressing: Bool {
    switch shown {
    case .late, .notStarted, .inProgress, .upcoming: true
    case .done, .suspended, .missed: false
    }
  }
}

/// State, how many members are done, missed periods.
func stateSummary(_ frame: PageFrame, _ row: TaskRow) -> HTML {
  group {
    badge(frame, row.shown)
    if row.rollUp.total > 1 {
      progressBar(
        frame, done: row.rollUp.done, of: row.rollUp.total,
        label: frame(Words.membersDone(row.rollUp.done, row.rollUp.total)))
    }
    missedBadge(frame, row)
  }
}

/// A number that leads to the tasks that it counts; nothing where there are none.
func taskNumber(_ number: Int, _ filter: TaskFilter, _ tone: BadgeTone? = nil) -> HTML {
  guard number > 0 else { return .nothing }
  return a(.href(TaskQuery(filter).address(on: TaskRoute.table()))) {
    tone.map { badge($0, String(number)) } ?? text(String(number))
  }
}

/// Periods missed besides the one whose state is shown.
func missedBadge(_ frame: PageFrame, _ row: TaskRow) -> HTML {
  let others = row.missedCount - (row.shown == .missed ? 1 : 0)
  return others > 0 ? badge(.late, frame(Words.missed(row.missedCount))) : .nothing
}

/// Who holds a part today, known ones as links; the printed name on hover. The first `most` and how many more.
func agencyNames(_ frame: PageFrame, _ agencies: [NamedAgency], most: Int = 3) -> HTML {
  guard !agencies.isEmpty else { return .nothing }
  return ul(.class("names")) {
    for agency in agencies.prefix(most) {
      li(.title(agency.name == agency.printed ? nil : frame(Words.printedAs(agency.printed)))) {
        if let id = agency.agencyID {
          a(.href(AgencyRoute.page(id))) { agency.name }
        } else {
          agency.name
        }
        if agency.hasEnded(on: frame.today) { span(.class("note ended")) { " (\(frame(Words.ended)))" } }
      }
    }
    if agencies.count > most {
      li(.class("note"), .title(agencies.dropFirst(most).map(\.name).joined(separator: "; "))) {
        frame(Words.more(agencies.count - most))
      }
    }
  }
}

/// Who leads, or that nobody does.
func leadNames(_ frame: PageFrame, _ row: TaskRow) -> HTML {
  row.leads.isEmpty ? span(.class("note")) { frame(Words.nobody) } : agencyNames(frame, row.leads)
}

/// The views of the tasks, which keep the filters.
func taskTabs(_ frame: PageFrame, _ query: TaskQuery, _ current: Words.Both) -> HTML {
  let places: [(Words.Both, Address)] = [
    (Words.taskTable, TaskRoute.table()), (Words.taskBoard, TaskRoute.board()),
    (Words.whoHasNotStarted, TaskRoute.notStarted()),
  ]
  return tabs(
    frame(Words.views), places.map { Tab(frame($0), query.address(on: $1), isCurrent: $0 == current) })
}

/// Says of a task that it is a report which the plan asks for.
func reportBadge(_ task: RegisteredTask, _ frame: PageFrame) -> HTML {
  task.origin == .report ? badge(.neutral, frame(Words.reportingDuties)) : .nothing
}
