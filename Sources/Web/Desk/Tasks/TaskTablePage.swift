import Core
import Markup
import PlanRegistry
import Store

/// The table of tasks: filters in the address, columns to choose, to take away as a file.
enum TaskTablePage {
  struct Model: Sendable {
    var query: TaskQuery
    var rows: Page<TaskRow>
    var choices: TaskChoices
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = TaskQuery(visit.query)
    let today = visit.frame.today
    if let format = try visit.exportFormat() {
      let (rows, plans) = try await visit.database.read { reader in
        (
          try TaskList.page(reader, query.filter, number: 1, size: TaskList.exportLimit, today: today).items,
          try Plan.withTasks(reader)
        )
      }
      let sheet = sheet(rows, plans, visit.language)
      return try format.answer(sheet, name: "nhiem-vu-\(today)")
    }
    let model = try await visit.database.read { reader in
      Model(
        query: query, rows: try TaskList.page(reader, query.filter, number: query.page, today: today),
        choices: try TaskChoices.load(reader, query.filter, today: today))
    }
    return .page(view(model, visit.frame))
  }
}
