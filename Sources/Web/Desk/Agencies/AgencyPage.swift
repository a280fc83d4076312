import Accounts
import Agencies
import Core
import HTTPTypes
import Markup
import PlanRegistry
import Store

/// One agency: names, changes, its people and its work.
enum AgencyPage {
  struct Model: Sendable {
    var agency: Agency
    var parent: Agency?
    var aliases: [String]
    var events: [AgencyEvent]
    var successors: [Successor]
    var predecessors: [Agency]
    var people: [Person]
    var work: TaskExcerpt
    var guiding: TaskExcerpt
    /// Shares still open, which a successor should take.
    var openCount: Int
    var reassigning: Offer
    var problems: [FormProblem] = []
  }

  /// The first tasks of a list, and how many there are.
  struct TaskExcerpt: Sendable {
    var rows: [TaskRow]
    var total: Int
  }

  static func answer(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  static func reassign(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    try await visit.acting {
      try await ReassignToSuccessor(agencyID: id, successorID: visit.form.id("successor"))
        .run(in: visit.database, by: visit.context)
      return .redirect(to: AgencyRoute.page(id).saying(.workMoved))
    } refused: { problems in
      var model = try await load(visit, id)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func load(_ visit: SignedIn, _ id: AgencyID) async throws -> Model {
    let (today, context) = (visit.frame.today, visit.context)
    return try await visit.database.readBoard(on: today) { board in
      let reader = board.reader
      let agency = try AgencyDirectory.find(id, in: reader)
      func work(_ part: TaskFilter.Part) throws -> TaskExcerpt {
        try TaskExcerpt(board, TaskFilter(agencyID: id, part: part, sort: .state))
      }
      return Model(
        agency: agency, parent: try agency.parentID.map { try AgencyDirectory.find($0, in: reader) },
        aliases: try AgencyDirectory.aliases(reader, of: agency.id).map(\.name),
        events: try AgencyDirectory.events(reader, of: agency.id),
        successors: agency.isAlive(on: today)
          ? [] : try AgencyDirectory.successors(reader, of: agency.id, on: today),
        predecessors: try AgencyDirectory.predecessors(reader, of: agency.id),
        people: try Person.active(ofAgency: id, in: reader), work: try work(.lead),
        guiding: try work(.monitor),
        openCount: try OpenWork.count(reader, of: id),
        reassigning: try ReassignToSuccessor(agencyID: id).offer(reader, context))
    }
  }
}

extension AgencyPage.TaskExcerpt {
  init(_ board: BoardReader, _ filter: TaskFilter) throws {
    rows = try TaskList.part(board, filter, size: 20).items
    total = try FilterCounts.states(board, filter)?.values.reduce(0, +) ?? rows.count
  }
}
