import Accounts
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

extension TaskTablePage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let query = model.query
    let address = TaskRoute.table()
    let names = model.plans.names
    return deskPage(
      frame, title: frame(Words.tasks), section: .tasks,
      actions: exportLinks(frame, query.address(on: address))
    ) {
      taskTabs(frame, query, Words.taskTable)
      SavedViews.view(
        model.views, at: query.address(on: address), canSave: query.isNarrowed, frame)
      filterBar(
        frame, address, query.filters(model.choices, frame) + [query.sorting(frame)],
        search: query.filter.text, kept: query.filter.descending ? ["dir": "desc"] : [:],
        count: model.choices.counts.total, more: columnChooser(frame, query))
      if model.rows.items.isEmpty, query.place == nil, model.rows.after == nil {
        emptyTasks(frame, isFiltered: query.filter.isActive)
      } else {
        dataTable(
          frame, Words.tasks, query.columns.map { column($0, names).sorted(by: query.sort(by: $0)) },
          model.rows.items,
          rowID: { "task-\($0.id)" })
        partLinks(frame, model.rows, query.address(on: address))
      }
    }
  }

  /// What the table can show, and all that a file holds. `plans` are their numbers or titles.
  static func column(_ column: TaskColumn, _ plans: [ID<Plan>: String]) -> Column<TaskRow> {
    let heading = column.title
    func agencies(
      _ named: @escaping @Sendable (TaskRow) -> [NamedAgency],
      cell: @escaping @Sendable (TaskRow, PageFrame) -> HTML
    ) -> Column<TaskRow> {
      Column(
        heading, .wide, width: 32,
        value: { row, _ in .text(named(row).map(\.name).joined(separator: "; ")) }, cell: cell)
    }
    return switch column {
    case .ref: Column(heading, .figure, width: 12) { row, _ in .text(row.ref) }.named("ref")
    case .text:
      Column(heading, .name, width: 60, value: { row, _ in .text(row.text) }) { row, _ in
        a(.href(TaskRoute.page(row.id))) { row.text }
      }.named("text")
    case .plan:
      Column(heading, value: { row, _ in CellValue(plans[row.planID]) }) { row, _ in
        a(.href(PlanRoute.page(row.planID))) { plans[row.planID] ?? "" }
      }.named("plan_id") { .text($0.planID.description) }
    case .pillar: Column(heading, .wide, width: 32) { row, _ in .text(row.pillar) }.named("pillar")
    case .leads: agencies(\.leads) { row, frame in leadNames(frame, row) }.named("leads")
    case .coordinators:
      agencies(\.coordinators) { row, frame in agencyNames(frame, row.coordinators) }.named("coordinators")
    case .monitors: agencies(\.monitors) { row, frame in agencyNames(frame, row.monitors) }.named("monitors")
    case .period:
      Column(heading, .figure) { row, language in
        .text(OccurrenceSlot.name(ofLabel: row.slot.label)[language])
      }.named("period") { .text($0.slot.label) }
    case .due:
      Column(heading, .figure, width: 12, value: { row, _ in CellValue(row.slot.dueOn) }) { row, frame in
        dueCell(frame, row)
      }.named("due_on", .day, optional: true)
    case .state:
      Column(heading, value: { row, language in .text(row.shown.title[language]) }) { row, frame in
        stateSummary(frame, row)
      }.named("state", .choice(ShownState.allCases.map(\.rawValue))) { .text($0.shown.rawValue) }
    }
  }

  /// All that a file holds.
  static func fileColumns(_ plans: [PlanInUse]) -> [Column<TaskRow>] {
    let names = plans.names
    return TaskColumn.allCases.map { column($0, names) } + [
      .inFiles(Words.leadsAsPrinted, width: 32) { row, _ in
        .text(row.leads.map(\.printed).joined(separator: "; "))
      },
      .inFiles(Words.progressLabel, width: 12) { row, _ in .text("\(row.rollUp.done)/\(row.rollUp.total)") },
      .inFiles(Words.missedPeriods, width: 10) { row, _ in .integer(row.missedCount) },
    ]
  }

  private static func dueCell(_ frame: PageFrame, _ row: TaskRow) -> HTML {
    guard let due = row.slot.dueOn else { return .nothing }
    return row.isPressing ? deadlineBadge(frame, due) : dayText(frame, due)
  }

  /// The boxes of the columns, in the form of the filters.
  private static func columnChooser(_ frame: PageFrame, _ query: TaskQuery) -> MoreFilters {
    MoreFilters(
      content: fieldset(.class("chooser")) {
        legend { frame(Words.columns) }
        for column in TaskColumn.allCases where column != .text {
          checkbox(
            "col", value: column.rawValue, frame(column), checked: query.columns.contains(column))
        }
      }, isOpen: query.columns != TaskColumn.usual,
      usual: TaskColumn.usual.filter { $0 != .text }.map { "col=\($0.rawValue)" }.joined(separator: "&"))
  }
}

/// Why a list of tasks is empty and what to do.
func emptyTasks(_ frame: PageFrame, isFiltered: Bool) -> HTML {
  isFiltered
    ? emptyState(frame(Words.nothingFound), frame(Words.nothingFoundHelp))
    : emptyState(
      frame(Words.noTasksYet), frame(Words.noTasksYetHelp),
      action: loadPlanLink(frame))
}

extension [PlanInUse] {
  /// What each is called in a list.
  var names: [ID<Plan>: String] {
    Dictionary(map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ApiResource {
  /// The tasks on the board, in the order of their plans.
  static let tasks = ApiResource(
    "tasks", Words.tasks, needs: .viewPlans, TaskColumn.allCases.map { TaskTablePage.column($0, [:]) },
    id: { $0.id.description },
    list: { database, page in
      try await database.readBoard(on: page.today) { board in
        let filter = TaskFilter()
        guard page.key.map({ TaskList.fits(board, filter, $0) }) ?? true else {
          throw ApiProblem.noSuchPart
        }
        return try TaskList.part(board, filter, at: page.key, size: page.size)
      }
    },
    find: { database, id, today in
      try await database.readBoard(on: today) { try TaskList.find($0, ID(rawValue: id)) }
    })
}
