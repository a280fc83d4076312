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
    if let format { return try format.answer(sheet(plans.items, visit.language), name: "ke-hoach") }
    return .page(view(plans, visit))
  }

  static func view(_ plans: Page<PlanListItem>, _ visit: SignedIn) -> HTML {
    let frame = visit.frame
    let address = PlanRoute.list.address
    return deskPage(
      frame, title: frame(Words.plans), section: .plans,
      actions: group {
        exportLinks(frame, address)
        loadPlanLink(frame)
      }
    ) {
      if visit.query["done"] == "discarded" { notice(.success) { frame(Words.draftDiscarded) } }
      if plans.items.isEmpty {
        emptyState(frame(Words.noPlansYet), frame(Words.noPlansYetHelp), action: loadPlanLink(frame))
      } else {
        dataTable(caption: frame(Words.plans), columns(frame), plans.items, rowID: { "plan-\($0.plan.id)" })
        pagination(frame, plans, address)
      }
    }
  }

  private static func columns(_ frame: PageFrame) -> [Column<PlanListItem>] {
    [
      Column(frame(Words.number), figure: true) { text($0.plan.number ?? "–") },
      Column(frame(Words.plan), name: true) { item in
        a(.href(PlanRoute.page(item.plan.id.rawValue).address)) { item.plan.title }
      },
      Column(frame(Words.issuer)) { text($0.plan.issuer) },
      Column(frame(Words.issuedOn), figure: true) { item in
        item.version.issuedOn.map { dayText(frame, $0) } ?? .nothing
      },
      Column(frame(Words.accepted), figure: true) { item in
        a(.href(TaskRoute.table.address.adding("plan", item.plan.id.description))) {
          String(item.acceptedCount)
        }
      },
      Column(frame(Words.proposed), figure: true) { item in
        item.proposedCount == 0
          ? .nothing
          : a(.href(DraftRoute.review(item.version.id.rawValue).address)) {
            String(item.proposedCount)
          }
      },
      Column(frame(Words.findings), figure: true) { item in
        item.warningCount == 0 ? .nothing : badge(.soon, String(item.warningCount))
      },
    ]
  }

  private static func sheet(_ items: [PlanListItem], _ language: Language) -> Sheet {
    Sheet(
      name: Words.plans[language],
      columns: [
        .init(Words.number[language]), .init(Words.plan[language], width: 60),
        .init(Words.issuer[language], width: 30),
        .init(Words.issuedOn[language], width: 12), .init(Words.accepted[language], width: 12),
        .init(Words.proposed[language], width: 12), .init(Words.versions[language], width: 8),
      ],
      rows: items.map { item in
        [
          CellValue(item.plan.number), .text(item.plan.title), .text(item.plan.issuer),
          CellValue(item.version.issuedOn), .integer(item.acceptedCount), .integer(item.proposedCount),
          .integer(item.versionCount),
        ]
      })
  }
}

/// The way to a new plan, for those who may load one.
func loadPlanLink(_ frame: PageFrame) -> HTML {
  guard frame.rights.contains(ImportPlan.permission) else { return .nothing }
  return linkButton(DraftRoute.upload.address, frame(Words.loadPlan), style: .primary, icon: .upload)
}
