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
      actions: exportLinks(frame, query.address(on: TaskRoute.notStarted()))
    ) {
      taskTabs(frame, query, Words.whoHasNotStarted)
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
          a(.href(AgencyRoute.page(id))) { entry.name ?? "" }
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
      a(.href(TaskRoute.page(item.taskID))) { "\(item.ref) \(item.text)" }
      text(" ")
      span(.class("note")) { frame(OccurrenceSlot.name(ofLabel: item.label)) }
      if let due = item.dueOn {
        text(" ")
        deadlineBadge(frame, due)
      }
      if item.isRequest { badge(.neutral, frame(Words.request), title: frame(Words.requestHelp)) }
    }
  }

  /// One share that has not been started.
  private struct Share: Sendable {
    var agency: String?
    var item: NotStarted.Item
  }

  private static let columns: [Column<Share>] = [
    .inFiles(Words.agency, width: 36) { share, language in .text(share.agency ?? Words.nobody[language]) },
    .inFiles(Words.ref, width: 12) { share, _ in .text(share.item.ref) },
    .inFiles(Words.taskName, width: 60) { share, _ in .text(share.item.text) },
    .inFiles(Words.period) { share, language in
      .text(OccurrenceSlot.name(ofLabel: share.item.label)[language])
    },
    .inFiles(Words.deadline, width: 12) { share, _ in CellValue(share.item.dueOn) },
  ]

  private static func sheet(_ list: [NotStarted], _ language: Language) -> Sheet {
    let shares = list.flatMap { entry in entry.tasks.map { Share(agency: entry.name, item: $0) } }
    return Sheet(Words.whoHasNotStarted, columns, shares, language)
  }
}
