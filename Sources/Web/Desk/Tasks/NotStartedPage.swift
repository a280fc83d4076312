import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// Who has not started: how much each agency has before it, and the work of the one that is chosen.
enum NotStartedPage {
  struct Model: Sendable {
    var query: TaskQuery
    var agencies: ListPart<NotStarted>
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = TaskQuery(visit.query)
    let today = visit.frame.today
    if let format = try visit.exportFormat() {
      let language = visit.language
      return try await visit.answer(format, named: "chua-trien-khai-\(today)") { path in
        try await visit.database.readBoard(on: today) { board in
          try format.write(path, Words.whoHasNotStarted[language], fileColumns, language) { take in
            try NotStarted.each(board, plan: query.filter.planID) { agency, rows in
              let plans = try PlanInUse.named(Set(rows.map(\.planID)), in: board.reader).names
              try take(rows.map { Line(agency: agency, row: $0, plan: plans[$0.planID] ?? "") })
            }
          }
        }
      }
    }
    let agencies = try await visit.database.readBoard(on: today) {
      try NotStarted.agencies($0, plan: query.filter.planID, at: query.place)
    }
    return .page(view(Model(query: query, agencies: agencies), visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = TaskRoute.notStarted()
    return deskPage(
      frame, title: frame(Words.whoHasNotStarted), section: .tasks,
      actions: exportLinks(frame, model.query.address(on: address))
    ) {
      taskTabs(frame, model.query, Words.whoHasNotStarted)
      if model.agencies.items.isEmpty {
        emptyState(frame(Words.allStarted), frame(Words.allStartedHelp))
      } else {
        dataTable(frame, Words.whoHasNotStarted, columns(model.query), model.agencies.items)
        partLinks(frame, model.agencies, model.query.address(on: address))
      }
    }
  }

  private static func columns(_ query: TaskQuery) -> [Column<NotStarted>] {
    let plan = query.filter.planID
    @Sendable func tasks(
      _ row: NotStarted, _ states: Set<ShownState> = [], missed: Bool = false
    ) -> TaskFilter {
      NotStarted.filter(of: row.agencyID, plan: plan, states: states, missed: missed)
    }
    return [
      .shown(Words.agency, .name) { row, frame in
        group {
          if row.isNobody {
            a(.href(TaskQuery(tasks(row)).address(on: TaskRoute.table()))) { frame(Words.nobody) }
          } else {
            a(.href(AgencyRoute.page(row.agencyID))) { row.name ?? "" }
            if let place = row.place, !place.isEmpty, row.name?.hasSuffix(place) != true {
              span(.class("note")) { " \(place)" }
            }
          }
        }
      },
      .shown(ShownState.notStarted.title, .figure) { row, _ in
        taskNumber(row.notStarted, tasks(row, [.notStarted]))
      },
      .shown(ShownState.late.title, .figure) { row, _ in
        taskNumber(row.late, tasks(row, [.late]), .late)
      },
      .shown(Words.missedPeriods, .figure) { row, _ in
        taskNumber(row.missed, tasks(row, missed: true), .late)
      },
    ]
  }

  /// A task, and the agency that is behind with it.
  private struct Line: Sendable {
    var agency: NotStarted
    var row: TaskRow
    /// Number or title.
    var plan: String
  }

  private static let fileColumns: [Column<Line>] = [
    .inFiles(Words.agency, width: 36) { line, language in .text(line.agency.name ?? Words.nobody[language]) },
    .inFiles(Words.provincePlace, width: 18) { line, _ in .text(line.agency.place ?? "") },
    .inFiles(Words.plan, width: 30) { line, _ in .text(line.plan) },
    .inFiles(Words.ref, width: 12) { line, _ in .text(line.row.ref) },
    .inFiles(Words.taskName, width: 60) { line, _ in .text(line.row.text) },
    .inFiles(Words.period) { line, language in
      .text(OccurrenceSlot.name(ofLabel: line.row.slot.label)[language])
    },
    .inFiles(Words.deadline, width: 12) { line, _ in CellValue(line.row.slot.dueOn) },
    .inFiles(Words.state, width: 16) { line, language in .text(line.row.shown.title[language]) },
    .inFiles(Words.missedPeriods, width: 10) { line, _ in .integer(line.row.missedCount) },
  ]
}
