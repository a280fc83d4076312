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
      return try await visit.answer(format, named: "chua-bat-dau-\(today)") { path in
        try await visit.database.readBoard(on: today) { board in
          try format.write(path, Words.whoHasNotStarted[language], fileColumns, language) { take in
            try NotStarted.each(board, plan: query.filter.planID) { agency, shares in
              try take(shares.map { Line(agency: agency, share: $0) })
            }
          }
        }
      }
    }
    if query.filter.agencyID != nil || query.filter.unassigned {
      return try await WaitingPage.answer(visit, query)
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
    [
      .shown(Words.agency, .name) { row, frame in
        a(.href(WaitingPage.address(of: row.agencyID, query))) { row.name ?? frame(Words.nobody) }
      },
      .shown(ShownState.notStarted.title, .figure) { row, _ in text(String(row.count)) },
      .shown(ShownState.late.title, .figure) { row, _ in
        row.lateCount > 0 ? badge(.late, String(row.lateCount)) : .nothing
      },
    ]
  }

  /// A share that has not been started, and who holds it.
  private struct Line: Sendable {
    var agency: String?
    var share: NotStarted.Share
  }

  private static let fileColumns: [Column<Line>] = [
    .inFiles(Words.agency, width: 36) { line, language in .text(line.agency ?? Words.nobody[language]) },
    .inFiles(Words.ref, width: 12) { line, _ in .text(line.share.ref) },
    .inFiles(Words.taskName, width: 60) { line, _ in .text(line.share.text) },
    .inFiles(Words.period) { line, language in
      .text(OccurrenceSlot.name(ofLabel: line.share.label)[language])
    },
    .inFiles(Words.deadline, width: 12) { line, _ in CellValue(line.share.dueOn) },
  ]
}
