import Core
import Markup
import PlanRegistry

extension ShownState: Standing {
  var tone: BadgeTone {
    switch self {
    case .late: .late
    case .notStarted: .neutral
    case .inProgress: .accent
    case .suspended: .soon
    case .done: .done
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
    if row.missedCount > 0 { badge(.late, frame(Words.missed(row.missedCount))) }
  }
}

/// Names of agencies, known ones as links; the first `most` and how many more.
func agencyNames(_ frame: PageFrame, _ agencies: [NamedAgency], most: Int = 3) -> HTML {
  guard !agencies.isEmpty else { return .nothing }
  return ul(.class("names")) {
    for agency in agencies.prefix(most) {
      li {
        if let id = agency.agencyID {
          a(.href(AgencyRoute.page(id))) { agency.name }
        } else {
          agency.name
        }
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
