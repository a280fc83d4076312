import Accounts
import Core
import DocumentBook
import Markup
import OfficialForm
import PlanRegistry
import Registers
import Store

/// What the book has of a plan, on the plan's page, and the way of its signed copy into the book.
enum PlanDocuments {
  private static let most = 5

  static func newest(of plan: ID<Plan>, _ reader: Reader) throws -> [OutgoingDocument] {
    let list = OutgoingDocument.register.list(
      .newest, with: [EntryFilter("plan_id", .linked(plan.rawValue))], on: Timestamp.now.day)
    return try OutgoingDocument.register.part(of: list, size: most, in: reader).items
  }

  /// "Công văn · 15/UBND-NV · Đã cấp số".
  static func summary(_ document: OutgoingDocument, _ frame: PageFrame) -> String {
    let number = document.number == nil ? nil : document.printedNumber.printed
    return [document.kind.map { frame($0.title) }, number, document.stage.map { frame($0.title) }]
      .compactMap(\.self).joined(separator: " · ")
  }

  static func view(_ documents: [OutgoingDocument]?, of plan: ID<Plan>, _ frame: PageFrame) -> HTML {
    guard let documents else { return .nothing }
    return section(.class("panel"), .labelledBy("documents")) {
      h2(.id("documents")) { frame(Words.documentsOfPlan) }
      if documents.isEmpty { p(.class("note")) { frame(Words.noDocumentsOfPlan) } }
      ul(.class("plain")) {
        for document in documents {
          li {
            a(.href(OutgoingPage.route.page(document.id))) { document.subject }
            p(.class("note")) { text(summary(document, frame)) }
          }
        }
      }
      div(.class("form-actions")) {
        if !documents.isEmpty {
          a(.href(OutgoingPage.route.list().adding("plan_id", plan.description))) {
            frame(Words.allDocumentsOfPlan)
          }
        }
        if frame.rights.contains(.writeDocuments) {
          linkButton(DocumentRoute.takeSigned().adding("plan", plan.description), frame(TakeOutgoing.title))
        }
      }
    }
  }
}
