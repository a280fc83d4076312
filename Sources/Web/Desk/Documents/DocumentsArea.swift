import Accounts
import Core
import DocumentBook
import Markup
import Registers
import SampleProvince

extension Section {
  static let documents = Section(
    Words.officialDocuments, DocumentRoute.overview(), needs: .viewPlans, order: 5)
}

extension Area {
  /// Official documents: checked before they are signed, written from templates.
  package static let documents = Area(
    section: .documents,
    pages: [
      .get(DocumentRoute.overview, needs: .viewPlans, DocumentsPage.answer),
      .form(DocumentRoute.check, intake: .files, needs: .viewPlans, CheckPage.answer),
      .get(DocumentRoute.copy, needs: .viewPlans, CheckPage.copy),
      .form(DocumentRoute.write, needs: .writeDocuments, WritePage.answer),
    ])

  /// The book of what goes out: numbers, signed copies.
  package static let outgoing = {
    var area = register(OutgoingDocument.self, face: OutgoingPage.face, migrations: BookSchema.migrations)
    let route = OutgoingPage.route
    area.pages += [
      .post(route.act("number"), needs: .writeDocuments, OutgoingPage.number),
      .get(route.act("docx"), needs: .viewDocuments, OutgoingPage.word),
      .get(route.act("xlsx"), needs: .viewDocuments, OutgoingPage.sheet),
      .get(route.act("pdf"), needs: .viewDocuments, OutgoingPage.pdf),
      .post(route.act("signed"), intake: .files, needs: .writeDocuments, OutgoingPage.takeSigned),
      .post(route.act("record"), needs: .writeDocuments, OutgoingPage.record),
    ]
    area.pages.append(
      .form(DocumentRoute.takeSigned, intake: .files, needs: .writeDocuments, ReceivePage.outgoing))
    area.actions += [TakeSigned.self, TakeOutgoing.self]
    return area
  }()

  /// The book of what comes in.
  package static let incoming = {
    var area = register(IncomingDocument.self, face: IncomingPage.face, migrations: [])
    area.pages.append(
      .form(DocumentRoute.receive, intake: .files, needs: .writeDocuments, ReceivePage.incoming))
    area.actions.append(ReceiveDocument.self)
    return area
  }()

  /// What documents are written from.
  package static let templates = register(
    DocumentTemplate.self,
    face: RegisterFace(
      section: .documents,
      part: { template, _, _ in
        { frame in
          RegisterFace.Part(
            actions: frame.rights.contains(.writeDocuments)
              ? linkButton(
                DocumentRoute.write().adding("template", template.id.description), frame(Words.useTemplate))
              : .nothing)
        }
      }), migrations: [], samples: [BookSample.self])
  package static let offices = register(
    Office.self, face: RegisterFace(section: .documents), migrations: [])
  package static let clauses = register(
    Clause.self, face: RegisterFace(section: .documents), migrations: [])
}
