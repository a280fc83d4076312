import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// The register of plans: what is under review, what is on the board.
enum DraftListPage {
  struct Model: Sendable {
    var page: Page<PlanListItem>
    var mayImport: Bool
    var done: String?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    try visit.require(.viewPlans)
    let number = visit.query.number("page") ?? 1
    let page = try await visit.database.read { try PlanListItem.page($0, number: number) }
    let model = Model(page: page, mayImport: visit.person.may(.importPlan), done: visit.query["done"])
    return .page(view(model, visit.frame, bar: acceptedBar(visit)))
  }

  static func view(_ model: Model, _ frame: PageFrame, bar: HTML = .nothing) -> HTML {
    let add =
      model.mayImport
      ? linkButton(DraftRoute.upload.address, frame(Words.addPlan), style: .primary, icon: .upload) : .nothing
    return deskPage(
      frame, title: frame(Words.plans), section: .plans, note: frame(Words.plansNote),
      actions: model.page.total > 0 ? add : .nothing, notice: bar
    ) {
      if model.done == "discarded" { notice(.success) { frame(Words.draftDiscarded) } }
      if model.page.total == 0 {
        emptyState(frame(Words.noPlans), frame(Words.noPlansHelp), action: add)
      } else {
        dataTable(
          caption: frame(Words.plans), columns(frame), model.page.items,
          rowID: { "plan-\($0.plan.id)" })
        pagination(frame, model.page, DraftRoute.list.address)
      }
    }
  }

  private static func columns(_ frame: PageFrame) -> [Column<PlanListItem>] {
    [
      Column(frame(Words.planColumn), name: true) { item in
        group {
          a(.href(DraftRoute.review(item.version.id.rawValue).address)) { item.version.title }
          div(.class("note")) {
            [item.version.number, item.version.issuer].compactMap(\.self).filter { !$0.isEmpty }
              .joined(separator: " · ")
          }
        }
      },
      Column(frame(Words.issuedColumn), figure: true) { item in
        item.version.issuedOn.map { dayText(frame, $0) } ?? .nothing
      },
      Column(frame(Words.stateColumn)) { item in
        badge(item.version.state.tone, frame(item.version.state.label))
      },
      Column(frame(Words.tasksColumn), figure: true) { .text(String($0.acceptedCount)) },
      Column(frame(Words.waitingColumn), figure: true) { .text(String($0.proposedCount)) },
      Column(frame(Words.warningsColumn), figure: true) { item in
        item.warningCount > 0 && item.proposedCount > 0 ? badge(.soon, String(item.warningCount)) : .text("–")
      },
    ]
  }
}

extension PlanVersion.State {
  package var label: Localised<String> {
    switch self {
    case .draft: Words.draftState
    case .accepted: Words.acceptedState
    case .superseded: Words.supersededState
    case .discarded: Words.discardedState
    }
  }

  package var tone: BadgeTone {
    switch self {
    case .draft: .accent
    case .accepted: .done
    case .superseded, .discarded: .neutral
    }
  }
}
