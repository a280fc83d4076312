import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import OfficeFiles
import Registers
import Store

/// Documents that come in: a file is read and stands in the book, to be looked at; what its signatures say.
enum IncomingPage {
  static let route = ResourceRoute<IncomingDocument>("incoming")

  struct Model: Sendable {
    var problems: [FormProblem] = []
  }

  static let face = RegisterFace<IncomingDocument>(section: .documents, shownOtherwise: ["year"]) { frame in
    frame.rights.contains(.writeDocuments)
      ? linkButton(DocumentRoute.receive(), frame(ReceiveDocument.title), style: .primary) : .nothing
  } part: { document, reader, _ in
    let copies = try SignedCopy.all(
      of: FileSubject(IncomingDocument.register.kindName, document.id), reader)
    return { frame in
      RegisterFace.Part(
        panels: copies.allSatisfy(\.reading.signatures.isEmpty)
          ? .nothing
          : section(.class("panel"), .labelledBy("signed")) {
            h2(.id("signed")) { frame(Words.signatures) }
            for copy in copies { SignedCopyView.signatures(copy.reading.signatures, frame) }
          })
    }
  }

  static func receive(_ visit: SignedIn) async throws -> Answer {
    guard visit.visit.isPost else { return .page(view(Model(), visit.frame)) }
    return try await visit.acting {
      let (file, reading) = try await DocumentIntake.receive(visit)
      let entry = try await ReceiveDocument(file, reading).run(in: visit.database, by: visit.context)
      return .redirect(to: route.edit(entry.id).saying(.received))
    } refused: { problems in
      view(Model(problems: problems.map { FormProblem(field: "file", $0.message) }), visit.frame)
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(ReceiveDocument.title), section: .documents, crumbs: face.crumbs(frame),
      width: .narrow
    ) {
      errorSummary(frame, model.problems)
      p(.class("note")) { frame(Words.receiveHelp) }
      SignedCopyView.upload(
        DocumentRoute.receive(), frame(ReceiveDocument.title), frame, isInvalid: !model.problems.isEmpty)
    }
  }
}
