import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Registers
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
    /// Shares still open, which a successor should take; of a unit that exists no one asks.
    var openCount: Int
    var reassigning: Offer
    var vouching: Offer
    /// Who confirmed it, and whether the person may take that back.
    var vouched: Vouching?
    var unvouching = Offer([.notPermitted])
    /// The form of the handover, as it was sent, when it was refused.
    var sentHandover: DraftForm<Handover>?
  }

  /// The first tasks of a list, and how many there are.
  struct TaskExcerpt: Sendable {
    var rows: [TaskRow]
    var total: Int
  }

  /// The open work of a unit that exists no longer goes to one that took its place.
  struct Handover: Sendable {
    var successor: AgencyID?

    static func fields(_ successors: [Successor]) -> [DraftField<Handover>] {
      let choices = successors.map { successor in
        let scope = successor.scope.isEmpty ? "" : " (\(successor.scope))"
        return FieldChoice(successor.agency.id.description, successor.agency.name + scope)
      }
      return [.choice("successor", Words.successors, \.successor, of: choices, required: true)]
    }
  }

  static func answer(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  static func reassign(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    let today = visit.frame.today
    let heirs = try await visit.database.read { try AgencyDirectory.successors($0, of: id, on: today) }
    return try await visit.answerForm(Handover.fields(heirs)) { _ in
      Handover()
    } view: { form in
      var model = try await load(visit, id)
      model.sentHandover = form
      return view(model, visit.frame)
    } act: {
      ReassignToSuccessor(agencyID: id, successorID: $0.successor)
    } done: { _ in
      .redirect(to: AgencyRoute.page(id).saying(.workMoved))
    }
  }

  /// Says that it is there as the directory has it.
  static func vouch(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    try await VouchForAgency(id).run(in: visit.database, by: visit.context)
    return .redirect(to: AgencyRoute.page(id).saying(.changed))
  }

  static func undoVouching(_ visit: SignedIn, _ id: AgencyID) async throws -> Answer {
    try await UndoVouching(id).run(in: visit.database, by: visit.context)
    return .redirect(to: AgencyRoute.page(id).saying(.undone))
  }

  private static func load(_ visit: SignedIn, _ id: AgencyID) async throws -> Model {
    let (today, context) = (visit.frame.today, visit.context)
    return try await visit.database.readBoard(on: today) { board in
      let reader = board.reader
      let agency = try AgencyDirectory.find(id, in: reader)
      func work(_ part: Responsibility.Role) throws -> TaskExcerpt {
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
        openCount: agency.isAlive(on: today) ? 0 : try OpenWork.count(reader, of: id),
        reassigning: try ReassignToSuccessor(agencyID: id).offer(reader, context),
        vouching: try VouchForAgency(id).offer(reader, context),
        vouched: try Vouching.last(of: id, in: reader),
        unvouching: try UndoVouching(id).offer(reader, context))
    }
  }
}

extension AgencyPage.TaskExcerpt {
  init(_ board: BoardReader, _ filter: TaskFilter) throws {
    rows = try TaskList.part(board, filter, size: 20).items
    total = try FilterCounts.states(board, filter)?.values.reduce(0, +) ?? rows.count
  }
}
