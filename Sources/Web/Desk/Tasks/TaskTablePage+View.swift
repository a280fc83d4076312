import Core
import Markup
import PlanRegistry

extension TaskTablePage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let query = model.query
    let address = TaskRoute.table.address
    return deskPage(
      frame, title: frame(Words.tasks), section: .tasks,
      actions: exportLinks(frame, query.address(on: address))
    ) {
      taskTabs(frame, query, current: .table)
      filterBar(
        frame, address, query.filters(model.choices, frame) + [query.sorting(frame)],
        search: query.filter.text, kept: query.filter.descending ? ["dir": "desc"] : [:],
        count: model.rows.total, more: columnChooser(frame, query))
      if model.rows.items.isEmpty {
        emptyTasks(frame, isFiltered: query.filter.isActive)
      } else {
        dataTable(
          caption: frame(Words.tasks), query.columns.map { column($0, model, frame) }, model.rows.items,
          rowID: { "task-\($0.id)" })
        pagination(frame, model.rows, query.address(on: address))
      }
    }
  }

  private static func column(_ column: TaskColumn, _ model: Model, _ frame: PageFrame) -> Column<TaskRow> {
    let heading = frame(column.label)
    return switch column {
    case .ref: Column(heading, figure: true) { row in text(row.ref) }
    case .text:
      Column(heading, name: true) { row in
        a(.href(TaskRoute.page(row.id.rawValue).address)) { row.text }
      }
    case .plan:
      Column(heading) { row in
        let plan = model.choices.plans.first { $0.id == row.planID }
        return a(.href(PlanRoute.page(row.planID.rawValue).address)) {
          plan?.number ?? plan?.title ?? ""
        }
      }
    case .pillar: Column(heading, wide: true) { row in text(row.pillar) }
    case .leads: Column(heading, wide: true) { row in leadNames(frame, row) }
    case .coordinators: Column(heading, wide: true) { row in agencyNames(frame, row.coordinators) }
    case .monitors: Column(heading, wide: true) { row in agencyNames(frame, row.monitors) }
    case .period:
      Column(heading, figure: true) { row in text(frame(OccurrenceSlot.name(ofLabel: row.slot.label))) }
    case .due: Column(heading, figure: true) { row in dueCell(frame, row) }
    case .state: Column(heading) { row in stateSummary(frame, row) }
    }
  }

  private static func dueCell(_ frame: PageFrame, _ row: TaskRow) -> HTML {
    guard let due = row.slot.dueOn else { return .nothing }
    return row.shown == .done || row.shown == .suspended
      ? dayText(frame, due) : deadlineBadge(frame, due)
  }

  /// The boxes of the columns, in the form of the filters.
  private static func columnChooser(_ frame: PageFrame, _ query: TaskQuery) -> MoreFilters {
    MoreFilters(
      content: fieldset(.class("chooser")) {
        legend { frame(Words.columns) }
        for column in TaskColumn.allCases where column != .text {
          checkbox(
            "col", value: column.rawValue, frame(column.label), checked: query.columns.contains(column))
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
