import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import OfficeFiles
import OfficialForm
import Registers
import Store

/// What an incoming document shows besides its facts: the documents that answer it, and what its signatures say.
enum IncomingPage {
  static let route = ResourceRoute<IncomingDocument>("incoming")

  struct Model: Sendable {
    var id: ID<IncomingDocument>
    var answers: [OutgoingDocument] = []
    var copies: [SignedCopy] = []
  }

  static let face = RegisterFace<IncomingDocument>(section: .documents, shownOtherwise: ["year"]) { frame in
    frame.rights.contains(.writeDocuments)
      ? linkButton(DocumentRoute.receive(), frame(ReceiveDocument.title), style: .primary) : .nothing
  } part: { document, reader, _ in
    let model = Model(
      id: document.id, answers: try document.answers(reader),
      copies: try SignedCopy.all(
        of: FileSubject(IncomingDocument.register.kindName, document.id), reader))
    return { frame in part(model, frame) }
  }

  static func part(_ model: Model, _ frame: PageFrame) -> RegisterFace<IncomingDocument>.Part {
    RegisterFace.Part(
      actions: frame.rights.contains(.writeDocuments)
        ? linkButton(
          DocumentRoute.write().adding("answers", model.id.description), frame(Words.writeAnswer)) : .nothing,
      panels: group {
        if !model.answers.isEmpty {
          section(.class("panel"), .labelledBy("answers")) {
            h2(.id("answers")) { frame(Words.answers) }
            ul(.class("plain")) {
              for answer in model.answers {
                li {
                  a(.href(OutgoingPage.route.page(answer.id))) { answer.subject }
                  p(.class("note")) { text(PlanDocuments.summary(answer, frame)) }
                }
              }
            }
          }
        }
        if model.copies.contains(where: { !$0.reading.signatures.isEmpty }) {
          section(.class("panel"), .labelledBy("signed")) {
            h2(.id("signed")) { frame(Words.signatures) }
            for copy in model.copies { SignedCopyView.signatures(copy.reading.signatures, frame) }
          }
        }
      })
  }
}
