import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// The tasks in columns by state.
enum BoardPage {
  struct Model: Sendable {
    var query: TaskQuery
    var board: Board
    var choices: TaskChoices
    var recent: [RecentAcceptance] = []
    /// Shares whose state can be changed on their cards.
    var shares: [ID<Occurrence>: CardShare] = [:]
    var views: [SavedView] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var query = TaskQuery(visit.query, own: visit.ownAgency)
    query.filter.states = []
    let (asked, context, person) = (query, visit.context, visit.person)
    let filter = asked.asked(on: visit.frame.today)
    let model = try await visit.database.readBoard(on: visit.frame.today) { board in
      let columns = try Board.load(board, filter)
      return Model(
        query: asked, board: columns, choices: try TaskChoices.load(board, filter),
        recent: try RecentAcceptance.list(board.reader, plan: asked.filter.planID, context),
        shares: try CardShare.ofCards(columns.columns.flatMap(\.cards), for: person, board.reader),
        views: try SavedView.list(board.reader, of: person.id))
    }
    return .page(view(model, visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = TaskRoute.board()
    let filters = model.query.filters(model.choices, frame).filter { $0.name != "state" }
    return deskPage(
      frame, title: frame(Words.tasks), section: .tasks, width: .full,
      actions: exportLinks(frame, model.query.address(on: TaskRoute.table())), undo: Undo.ofProgress(frame)
    ) {
      recentAcceptances(frame, model.recent)
      taskTabs(frame, model.query, Words.taskBoard)
      SavedViews.view(
        model.views, at: model.query.address(on: address), canSave: model.query.isNarrowed, frame)
      filterBar(frame, address, filters, search: model.query.filter.text, count: model.choices.counts.total)
      if model.board.isEmpty {
        emptyTasks(frame, isFiltered: model.query.filter.isActive)
      } else {
        div(.class("board")) {
          for column in model.board.columns where column.state != .missed || model.query.filter.year != nil {
            columnView(column, model, frame)
          }
        }
      }
    }
  }

  private static func columnView(_ column: Board.Column, _ model: Model, _ frame: PageFrame) -> HTML {
    var rest = model.query
    rest.filter.states = [column.state]
    rest.filter.sort = .due
    let id = "column-\(column.state.rawValue)"
    return section(.class("board-column"), .labelledBy(id)) {
      h2(.id(id)) {
        badge(frame, column.state)
        if let number = column.count { count(number) }
      }
      ul(.class("cards")) {
        for card in column.cards {
          li(.class("card")) {
            cardView(card, frame)
            if let share = model.shares[card.occurrenceID] { acts(share, card, frame) }
          }
        }
      }
      if column.goesOn {
        p {
          a(.href(rest.address(on: TaskRoute.table()))) {
            frame(column.count.map { Words.more($0 - column.cards.count) } ?? Words.theRest)
          }
        }
      }
    }
  }

  /// Start, complete, resume without leaving the board.
  private static func acts(_ share: CardShare, _ row: TaskRow, _ frame: PageFrame) -> HTML {
    postForm(frame, TaskRoute.change(row.id), .class("card-acts")) {
      input(.type(.hidden), .name("duty"), .value(share.duty.id.description))
      input(.type(.hidden), .name("time"), .value(row.occurrenceID.description))
      input(.type(.hidden), .name("back"), .value(frame.here.text))
      for event in share.events {
        button(.type(.submit), .name("event"), .value(event.rawValue), .class("quiet small")) { frame(event) }
      }
    }
  }

  private static func cardView(_ row: TaskRow, _ frame: PageFrame) -> HTML {
    group {
      p(.class("card-head")) {
        span(.class("ref")) { row.ref }
        if let due = row.slot.dueOn, row.isPressing {
          deadlineBadge(frame, due)
        } else {
          span(.class("note")) { frame(OccurrenceSlot.name(ofLabel: row.slot.label)) }
        }
      }
      p(.class("card-text")) {
        a(.href(TaskRoute.page(row.id))) { row.text }
      }
      leadNames(frame, row)
      if !row.coordinators.isEmpty {
        p(.class("note"), .title(row.coordinators.map(\.name).joined(separator: "; "))) {
          frame(Words.helpers(row.coordinators.count))
        }
      }
      p(.class("card-foot")) {
        span(.class("note")) { frame(OccurrenceSlot.name(ofLabel: row.slot.label)) }
        missedBadge(frame, row)
      }
      if row.rollUp.total > 1 {
        progressBar(
          frame, done: row.rollUp.done, of: row.rollUp.total,
          label: frame(Words.membersDone(row.rollUp.done, row.rollUp.total)))
      }
    }
  }
}

extension Words {
  package static func helpers(_ count: Int) -> Both {
    Both(vi: "+\(count) phối hợp", en: "+\(count) helping")
  }
}
