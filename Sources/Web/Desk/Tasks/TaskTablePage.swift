import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// The table of tasks: filters in the address, columns to choose, to take away as a file.
enum TaskTablePage {
  struct Model: Sendable {
    var query: TaskQuery
    var rows: ListPart<TaskRow>
    var choices: TaskChoices
    /// Of the rows.
    var plans: [PlanInUse]
    var views: [SavedView] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = TaskQuery(visit.query, own: visit.ownAgency)
    let today = visit.frame.today
    let (filter, person) = (query.asked(on: today), visit.person.id)
    if let format = try visit.exportFormat() {
      let language = visit.language
      return try await visit.answer(format, named: "nhiem-vu-\(today)") { path in
        try await visit.database.readBoard(on: today) { board in
          let columns = fileColumns(try PlanInUse.list(board, limit: TaskList.exportLimit))
          try format.write(path, Words.tasks[language], columns, language) { take in
            try TaskList.each(board, filter, take)
          }
        }
      }
    }
    let model = try await visit.database.readBoard(on: today) { board in
      let rows = try TaskList.part(board, filter, at: query.place)
      return Model(
        query: query, rows: rows, choices: try TaskChoices.load(board, filter),
        plans: try PlanInUse.named(Set(rows.items.map(\.planID)), in: board.reader),
        views: try SavedView.list(board.reader, of: person))
    }
    return .page(view(model, visit.frame))
  }
}
