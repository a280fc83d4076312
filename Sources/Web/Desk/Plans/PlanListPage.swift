import Accounts
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// The register of plans.
enum PlanListPage {
  static func answer(_ visit: SignedIn) async throws -> Answer {
    let number = visit.query.number("page") ?? 1
    let format = try visit.exportFormat()
    let plans = try await visit.database.read {
      try PlanListItem.page($0, number: format == nil ? number : 1, size: format == nil ? 50 : 500)
    }
    if let format {
      return try format.answer(
        Sheet(Words.plans, columns, plans.items, visit.language), name: "ke-hoach")
    }
    return .page(view(plans, visit))
  }

  static func view(_ plans: Page<PlanListItem>, _ visit: SignedIn) -> HTML {
    let frame = visit.frame
    let address = PlanRoute.list()
    return deskPage(
      frame, title: frame(Words.plans), section: .plans,
      actions: group {
        exportLinks(frame, address)
        loadPlanLink(frame)
      }
    ) {
      if plans.items.isEmpty {
        emptyState(frame(Words.noPlansYet), frame(Words.noPlansYetHelp), action: loadPlanLink(frame))
      } else {
        dataTable(frame, Words.plans, columns, plans.items, rowID: { "plan-\($0.plan.id)" })
        pagination(frame, plans, address)
      }
    }
  }

  private static let columns: [Column<PlanListItem>] = [
    Column(
      Words.number, .figure, value: { item, _ in CellValue(item.plan.number) }
    ) { item, _ in text(item.plan.number ?? "–") },
    Column(Words.plan, .name, width: 60, value: { item, _ in .text(item.plan.title) }) { item, _ in
      a(.href(PlanRoute.page(item.plan.id))) { item.plan.title }
    },
    Column(Words.issuer, width: 30) { item, _ in .text(item.plan.issuer) },
    Column(Words.issuedOn, .figure, width: 12) { item, _ in CellValue(item.version.issuedOn) },
    Column(Words.accepted, .figure, width: 12, value: { item, _ in .integer(item.acceptedCount) }) {
      item, _ in
      a(.href(TaskRoute.table().adding("plan", item.plan.id.description))) {
        String(item.acceptedCount)
      }
    },
    Column(Words.proposed, .figure, width: 12, value: { item, _ in .integer(item.proposedCount) }) {
      item, _ in
      item.proposedCount == 0
        ? .nothing
        : a(.href(DraftRoute.review(item.version.id))) { String(item.proposedCount) }
    },
    .inFiles(Words.versions, width: 8) { item, _ in .integer(item.versionCount) },
    .shown(Words.findings, .figure) { item, _ in
      item.warningCount == 0 ? .nothing : badge(.soon, String(item.warningCount))
    },
  ]
}

/// The way to a new plan, for those who may load one.
func loadPlanLink(_ frame: PageFrame) -> HTML {
  guard frame.rights.contains(ImportPlan.permission) else { return .nothing }
  return linkButton(DraftRoute.upload(), frame(Words.loadPlan), style: .primary, icon: .upload)
}
