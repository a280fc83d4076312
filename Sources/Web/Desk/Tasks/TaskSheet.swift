import Core
import OfficeFiles
import PlanRegistry

/// The table of tasks to take away: every column, one row a task.
enum TaskSheet {
  static func make(_ rows: [TaskRow], plans: [Plan], language: Language) -> Sheet {
    let numbers = Dictionary(
      plans.map { ($0.id, $0.number ?? $0.title) }, uniquingKeysWith: { first, _ in first })
    let columns = TaskColumn.allCases.map { column in
      Sheet.Column(column.label[language], width: width(column))
    }
    return Sheet(
      name: Words.tasks[language],
      columns: columns + [
        Sheet.Column(Words.progressLabel[language], width: 12),
        Sheet.Column(Words.missedYear[language], width: 10),
      ],
      rows: rows.map { row in
        TaskColumn.allCases.map { cell($0, row, numbers, language) } + [
          .text("\(row.rollUp.done)/\(row.rollUp.total)"), .integer(row.missedCount),
        ]
      })
  }

  private static func width(_ column: TaskColumn) -> Double {
    switch column {
    case .text: 60
    case .leads, .coordinators, .monitors, .pillar: 32
    case .plan, .period, .state: 18
    case .ref, .due: 12
    }
  }

  private static func cell(
    _ column: TaskColumn, _ row: TaskRow, _ plans: [ID<Plan>: String], _ language: Language
  ) -> CellValue {
    func names(_ agencies: [NamedAgency]) -> CellValue {
      .text(agencies.map(\.name).joined(separator: "; "))
    }
    return switch column {
    case .ref: .text(row.ref)
    case .text: .text(row.text)
    case .plan: CellValue(plans[row.planID])
    case .pillar: .text(row.pillar)
    case .leads: names(row.leads)
    case .coordinators: names(row.coordinators)
    case .monitors: names(row.monitors)
    case .period: .text(OccurrenceSlot.name(ofLabel: row.slot.label)[language])
    case .due: CellValue(row.slot.dueOn)
    case .state: .text(row.shown.name[language])
    }
  }
}
