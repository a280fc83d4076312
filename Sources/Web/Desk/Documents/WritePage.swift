import Accounts
import Core
import DocumentBook
import Markup
import PlanRegistry
import Registers
import Store

/// Begins a document from a template: for which plan, to whom. What it makes is a draft in the book, without a number.
enum WritePage {
  static func answer(_ visit: SignedIn) async throws -> Answer {
    let (query, today, database) = (visit.query, visit.frame.today, visit.database)
    return try await visit.answerForm(DocumentOrder.fields) { _ in
      var order = DocumentOrder()
      order.template = query.id("template")
      order.plan = query.id("plan")
      order.answered = query.id("answers")
      return order
    } view: { form in
      view(form, visit.frame)
    } act: { order in
      AddEntry(try await database.readBoard(on: today) { try order.draft($0) })
    } done: { document in
      .redirect(to: ResourceRoute<OutgoingDocument>("outgoing").page(document.id).saying(.added))
    }
  }

  static func view(_ form: DraftForm<DocumentOrder>, _ frame: PageFrame) -> HTML {
    let hasTemplates = !(form.offered["template"] ?? []).isEmpty
    return deskPage(
      frame, title: frame(Words.writeDocument), section: .documents,
      crumbs: [Crumb(frame(Words.officialDocuments), DocumentRoute.overview())], width: .narrow
    ) {
      errorSummary(frame, form.linkedProblems)
      if hasTemplates {
        div(.class("panel")) {
          p(.class("note")) { frame(Words.writePurpose) }
          postForm(frame, DocumentRoute.write()) {
            form.controls(frame)
            div(.class("form-actions")) {
              button(.type(.submit), .class("primary")) { frame(Words.makeDraft) }
              linkButton(
                ResourceRoute<OutgoingDocument>("outgoing").new(), frame(Words.withoutTemplate), style: .quiet
              )
            }
          }
        }
      } else {
        emptyState(
          frame(Words.noTemplates), frame(Words.noTemplatesHelp),
          action: linkButton(
            ResourceRoute<DocumentTemplate>("templates").new(), frame(AddEntry<DocumentTemplate>.title),
            style: .primary))
      }
    }
  }
}
