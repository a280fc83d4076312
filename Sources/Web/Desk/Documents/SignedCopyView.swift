import Core
import Markup
import OfficeFiles

/// Signatures that a file bears, and where a signed file is dropped.
enum SignedCopyView {
  static func signatures(_ signatures: [PDFSignature], _ frame: PageFrame) -> HTML {
    guard !signatures.isEmpty else { return p(.class("note")) { frame(Words.noSignatures) } }
    return group {
      ul(.class("plain")) {
        for signature in signatures {
          li {
            strong { signature.signer.isEmpty ? "–" : signature.signer }
            if !signature.organisation.isEmpty { text(", \(signature.organisation)") }
            if let moment = signature.signedAt {
              text(" · ")
              momentText(frame, moment)
            }
            text(" ")
            signature.isIntact
              ? badge(.done, frame(Words.intact)) : badge(.late, frame(Words.changedSinceSigned))
            if signature.isIntact, !signature.coversAll { text(" \(frame(Words.moreWasAdded))") }
          }
        }
      }
      p(.class("note")) { frame(Words.signaturesHelp) }
    }
  }

  static func upload(
    _ address: Address, _ act: String, _ frame: PageFrame, isInvalid: Bool = false
  ) -> HTML {
    postForm(frame, address, .enctype(.multipart), .data("data-upload")) {
      dropField(
        frame, frame(Words.chooseSigned), help: frame(Words.signedKinds),
        accept: ".pdf,.docx,.doc,.png,.jpg,.tif",
        isInvalid: isInvalid)
      div(.class("form-actions")) { button(.type(.submit)) { act } }
    }
  }
}
