import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// Who has not started: one panel an agency.
enum NotStartedPage {
  /// Tasks listed in a panel; the table has the rest.
  static let shownTasks = 12

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = TaskQuery(visit.query)
    let today = visit.frame.today
    let list = try await visit.database.read {
      try NotStarted.list($0, plan: query.filter.planID, today: today)
    }
    if let format = try visit.exportFormat() {
      return try format.answer(sheet(list, visit.language), name: "chua-bat-dau-\(today)")
    }
    return .page(view(list, query, visit.frame))
  }

  static func view(_ list: [NotStarted], _ query: TaskQuery, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.whoHasNotStarted), section: .tasks,
      actions: exportLinks(frame, query.address(on: TaskRoute.notStarted.address))
    ) {
      taskTabs(frame, query, current: .notStarted)
      if list.isEmpty {
        emptyState(frame(Words.allStarted), frame(Words.allStartedHelp))
      } else {
        div(.class("not-started")) {
          for entry in list { panel(entry, frame) }
        }
      }
    }
  }

  private static func panel(_ entry: NotStarted, _ frame: PageFrame) -> HTML {
    section(.class("panel")) {
      h2 {
        if let id = entry.agencyID {
          a(.href(AgencyRoute.page(id).address)) { entry.name ?? "" }
        } else {
          frame(Words.nobody)
        }
      }
      p(.class("note")) { frame(Words.notStartedCount(entry.count, late: entry.lateCount)) }
      ul(.class("work")) {
        for item in entry.tasks.prefix(shownTasks) { li { work(item, frame) } }
      }
      if entry.tasks.count > shownTasks {
        p(.class("note")) { frame(Words.more(entry.tasks.count - shownTasks)) }
      }
    }
  }

  private static func work(_ item: NotStarted.Item, _ frame: PageFrame) -> HTML {
    group {
      a(.href(TaskRoute.page(item.taskID.rawValue).address)) { "\(item.ref) \(item.text)" }
      text(" ")
      span(.class("note")) { frame(OccurrenceSlot.name(ofLabel: item.label)) }
      if let due = item.dueOn {
        text(" ")
        deadlineBadge(frame, due)
      }
      if item.isRequest { badge(.neutral, frame(Words.request), title: frame(Words.requestHelp)) }
    }
  }

  private static func sheet(_ list: [NotStarted], _ language: Language) -> Sheet {
    Sheet(
      name: Words.whoHasNotStarted[language],
      columns: [
        .init(Words.agency[language], width: 36), .init(Words.ref[language], width: 12),
        .init(Words.taskName[language], width: 60), .init(Words.period[language], width: 18),
        .init(Words.deadline[language], width: 12),
      ],
      rows: list.flatMap { entry in
        entry.tasks.map { item in
          [
            .text(entry.name ?? Words.nobody[language]), .text(item.ref), .text(item.text),
            .text(OccurrenceSlot.name(ofLabel: item.label)[language]), CellValue(item.dueOn),
          ]
        }
      })
  }
}
