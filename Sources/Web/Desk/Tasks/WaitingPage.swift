import Agencies
import Core
import Markup
import PlanRegistry
import Store

/// The work that one agency has not started, or that nobody holds.
enum WaitingPage {
  struct Model: Sendable {
    var query: TaskQuery
    /// Nil for work that nobody holds.
    var agency: Agency?
    var shares: ListPart<NotStarted.Share>
  }

  static func answer(_ visit: SignedIn, _ query: TaskQuery) async throws -> Answer {
    let model = try await visit.database.readBoard(on: visit.frame.today) { board in
      let agency = query.filter.unassigned ? nil : query.filter.agencyID
      return Model(
        query: query, agency: try agency.map { try AgencyDirectory.find($0, in: board.reader) },
        shares: try NotStarted.shares(board, of: agency, plan: query.filter.planID, at: query.place))
    }
    return .page(view(model, visit.frame))
  }

  static func address(of agency: AgencyID?, _ query: TaskQuery) -> Address {
    TaskRoute.notStarted().adding("agency", agency.map(String.init))
      .adding("only", agency == nil ? "unassigned" : nil)
      .adding("plan", query.filter.planID?.description)
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = address(of: model.agency?.id, model.query)
    return deskPage(
      frame, title: model.agency?.name ?? frame(Words.nobody), section: .tasks,
      crumbs: [
        Crumb(
          frame(Words.whoHasNotStarted),
          TaskRoute.notStarted().adding("plan", model.query.filter.planID?.description))
      ]
    ) {
      taskTabs(frame, model.query, Words.whoHasNotStarted)
      if let agency = model.agency {
        p { a(.href(AgencyRoute.page(agency.id))) { frame(Words.agencyPage) } }
      }
      if model.shares.items.isEmpty {
        emptyState(frame(Words.allStarted), frame(Words.allStartedHelp))
      } else {
        dataTable(frame, Words.whoHasNotStarted, columns, model.shares.items)
        partLinks(frame, model.shares, address)
      }
    }
  }

  private static let columns: [Column<NotStarted.Share>] = [
    .shown(Words.taskName, .name) { row, frame in
      group {
        a(.href(TaskRoute.page(row.taskID))) { "\(row.ref) \(row.text)" }
        if row.isRequest { badge(.neutral, frame(Words.request), title: frame(Words.requestHelp)) }
      }
    },
    .shown(Words.period, .figure) { row, frame in text(frame(OccurrenceSlot.name(ofLabel: row.label))) },
    .shown(Words.deadline, .figure) { row, frame in
      row.dueOn.map { deadlineBadge(frame, $0) } ?? .nothing
    },
  ]
}
