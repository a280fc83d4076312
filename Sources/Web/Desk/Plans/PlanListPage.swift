import Accounts
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// The register of plans.
enum PlanListPage {
  struct Model: Sendable {
    var plans: ListPart<PlanListItem>
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    if let format = try visit.exportFormat() {
      return try await visit.answer(
        format, ListExport(Words.plans, name: "ke-hoach", columns, PlanListItem.list))
    }
    let key = visit.query.at
    let plans = try await visit.database.read {
      try $0.part(PlanListItem.self, of: PlanListItem.list, at: key)
    }
    return .page(view(Model(plans: plans), visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let plans = model.plans
    let address = PlanRoute.list()
    return deskPage(
      frame, title: frame(Words.plans), section: .plans,
      actions: group {
        exportLinks(frame, address)
        loadPlanLink(frame)
      }, undo: Undo.ofDrop(frame, .draftDiscarded)
    ) {
      if plans.items.isEmpty {
        emptyState(frame(Words.noPlansYet), frame(Words.noPlansYetHelp), action: loadPlanLink(frame))
      } else {
        dataTable(frame, Words.plans, columns, plans.items, rowID: { "plan-\($0.plan.id)" })
        partLinks(frame, plans, address)
      }
    }
  }

  static let columns: [Column<PlanListItem>] = [
    Column(
      Words.number, .figure, value: { item, _ in CellValue(item.plan.number) }
    ) { item, _ in text(item.plan.number ?? "–") }.named("number", optional: true),
    Column(Words.plan, .name, width: 60, value: { item, _ in .text(item.plan.title) }) { item, _ in
      a(.href(PlanRoute.page(item.plan.id))) { item.plan.title.abridged(300) }
    }.named("title"),
    Column(Words.issuer, width: 30) { item, _ in .text(item.plan.issuer) }.named("issuer"),
    Column(Words.issuedOn, .figure, width: 12) { item, _ in CellValue(item.issuedOn) }
      .named("issued_on", .day, optional: true),
    Column(Words.accepted, .figure, width: 12, value: { item, _ in .integer(item.acceptedCount) }) {
      item, _ in
      a(.href(TaskRoute.table().adding("plan", item.plan.id.description))) {
        counted(item.acceptedCount)
      }
    }.named("accepted_count", .integer),
    Column(Words.proposed, .figure, width: 12, value: { item, _ in .integer(item.proposedCount) }) {
      item, _ in
      item.draftID.map { draft in a(.href(DraftRoute.review(draft))) { counted(item.proposedCount) } }
        ?? .nothing
    }.named("proposed_count", .integer),
    .inFiles(Words.versions, width: 8) { item, _ in .integer(item.versionCount) },
    Column(Words.findings, .figure, width: 12, value: { item, _ in .integer(item.toLookAt) }) { item, _ in
      item.toLookAt == 0
        ? .nothing
        : a(.href(PlanRoute.page(item.plan.id).at("findings"))) { badge(.soon, counted(item.toLookAt)) }
    }.named("to_look_at_count", .integer),
  ]
}

private func counted(_ number: Int) -> String { Words.atMost(number) }

extension Words {
  /// What was counted no further has a plus.
  static func atMost(_ number: Int) -> String {
    number < PlanListItem.mostCounted ? String(number) : "\(number)+"
  }
}

extension ApiResource {
  static let plans = ApiResource(
    "plans", Words.plans, needs: .viewPlans, PlanListPage.columns, id: { $0.plan.id.description },
    list: { database, page in
      try await database.read { try page.part(PlanListItem.self, of: PlanListItem.list, $0) }
    },
    find: { database, id, _ in
      try await database.read { try PlanListItem.find(ID(rawValue: id), in: $0) }
    })
}

/// The way to a new plan, for those who may load one.
func loadPlanLink(_ frame: PageFrame) -> HTML {
  guard frame.rights.contains(ImportPlan.permission) else { return .nothing }
  return linkButton(DraftRoute.upload(), frame(Words.loadPlan), style: .primary, icon: .upload)
}
