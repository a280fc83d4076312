import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import OfficeFiles
import Registers
import Store

/// What an incoming document shows besides its facts: what its signatures say.
enum IncomingPage {
  static let route = ResourceRoute<IncomingDocument>("incoming")

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
}
