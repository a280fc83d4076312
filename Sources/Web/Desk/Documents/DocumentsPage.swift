import Accounts
import Core
import Markup
import OfficialForm

/// What can be done with official documents: check one, write one, look into the books.
enum DocumentsPage {
  struct Model: Sendable {
    var places: [RegisterPlace]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(Model(places: visit.registers(in: .documents)), visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.officialDocuments), section: .documents, note: frame(Words.documentsHelp),
      actions: group {
        linkButton(DocumentRoute.check(), frame(Words.checkDocument))
        if frame.rights.contains(.writeDocuments) {
          linkButton(DocumentRoute.write(), frame(Words.writeDocument), style: .primary)
        }
      }
    ) {
      ul(.class("hits")) {
        li {
          a(.href(DocumentRoute.check())) { frame(Words.checkDocument) }
          p(.class("note")) { frame(Words.checkPurpose) }
        }
        if frame.rights.contains(.writeDocuments) {
          li {
            a(.href(DocumentRoute.write())) { frame(Words.writeDocument) }
            p(.class("note")) { frame(Words.writePurpose) }
          }
        }
        registerPlaces(model.places, frame)
      }
    }
  }
}
