import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import OfficeFiles
import OfficialForm
import Registers
import Store

/// What an outgoing document shows besides its facts: how it will look, its next number, the copies that came back signed.
enum OutgoingPage {
  typealias Page = EntryPage<OutgoingDocument>
  static let route = ResourceRoute<OutgoingDocument>("outgoing")

  /// A copy, and what it has to do with the document.
  struct Copy: Sendable {
    var signed: SignedCopy
    var match: CopyMatch
    /// The document whose number it bears.
    var namesake: OutgoingDocument?
  }

  struct Model: Sendable {
    var document: OutgoingDocument
    /// As it stands now.
    var official: OfficialDocument
    var copies: [Copy] = []
    var number: DraftForm<OutgoingDocument>
    var changing: Offer
    var printing = DocumentPrinting.now
  }

  static let face = face()

  /// What stands in the document itself, or says how far it is.
  private static let shownOtherwise: Set = [
    "bases", "body", "foreign_title", "recipients", "archive", "authority", "signer", "urgency",
    "circulation", "others",
    "number", "symbol", "printed", "issued_on", "stage", "is_signed", "year",
  ]

  /// - Parameter sent: The form of the number as it was sent, when it was refused.
  private static func face(sent: DraftForm<OutgoingDocument>? = nil) -> RegisterFace<OutgoingDocument> {
    RegisterFace(section: .documents, shownOtherwise: shownOtherwise) { frame in
      frame.rights.contains(.writeDocuments)
        ? group {
          linkButton(DocumentRoute.takeSigned(), frame(TakeOutgoing.title))
          linkButton(DocumentRoute.write(), frame(Words.writeDocument))
        } : .nothing
    } part: { document, reader, context in
      let model = Model(
        document: document, official: try document.official(reader),
        copies: try SignedCopy.all(
          of: FileSubject(OutgoingDocument.register.kindName, document.id), reader
        ).map { copy in
          Copy(
            signed: copy, match: try document.match(copy.reading, reader),
            namesake: try document.namesake(of: copy.reading, reader))
        },
        number: DraftForm(
          OutgoingDocument.numberFields, of: try numbered(document, reader, context.now.day),
          edition: document.edition
        ).showing(sent), changing: try ChangeEntry(document).offer(reader, context))
      return { frame in part(model, frame) }
    }
  }

  /// With the next free number and this day, to be kept as they are or otherwise.
  private static func numbered(
    _ document: OutgoingDocument, _ reader: Reader, _ today: Day
  ) throws -> OutgoingDocument {
    guard document.number == nil else { return document }
    var document = document
    let day = document.issuedOn ?? today
    document.issuedOn = day
    document.number = try document.nextNumber(in: day.year, reader)
    return document
  }

  static func number(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    try await visit.answerForm(OutgoingDocument.numberFields, edition: \.edition) { reader in
      try OutgoingDocument.register.find(id, in: reader)
    } view: { form in
      try await Page(face(sent: form)).shown(visit, id, problems: form.linkedProblems)
    } act: { document in
      guard document.number != nil else { throw Refusal.noNumber }
      return ChangeEntry(document)
    } done: { changed in
      .redirect(to: route.page(id).saying(.changed, to: changed.after.edition))
    }
  }

  static func word(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    let (document, stem) = try await written(visit, id)
    return .download(try WordFile.bytes(of: document), name: "\(stem).docx", type: WordFile.mediaType)
  }

  /// Its tables, in the same style.
  static func sheet(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    let (document, stem) = try await written(visit, id)
    return .download(try SheetForm.bytes(of: document), name: "\(stem).xlsx", type: SheetForm.mediaType)
  }

  static func pdf(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    let (document, stem) = try await written(visit, id)
    return .download(
      try await DocumentPrinting.pdf(of: document, visit), name: "\(stem).pdf", type: PDFPrinter.mediaType)
  }

  private static func written(
    _ visit: SignedIn, _ id: ID<OutgoingDocument>
  ) async throws -> (document: OfficialDocument, stem: String) {
    try await visit.database.read { reader in
      let document = try OutgoingDocument.register.find(id, in: reader)
      return (try document.official(reader), document.fileStem)
    }
  }

  /// A copy comes back signed.
  static func takeSigned(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    try await Page(face).act(visit, id) {
      let (file, reading) = try await DocumentIntake.receive(visit)
      try await TakeSigned(id, file, reading).run(in: visit.database, by: visit.context)
      return route.page(id).saying(.signedTaken)
    }
  }

  /// Puts the number and the day that a signed copy bears into the book.
  static func record(_ visit: SignedIn, _ id: ID<OutgoingDocument>) async throws -> Answer {
    guard let file: ID<AttachedFile> = visit.form.id("file") else { throw WebError.badRequest }
    return try await Page(face).act(visit, id) {
      let changed = try await visit.database.read { reader in
        let copies = try SignedCopy.all(of: FileSubject(OutgoingDocument.register.kindName, id), reader)
        guard let copy = copies.first(where: { $0.file.id == file }) else { throw WebError.notFound }
        let document = try OutgoingDocument.register.find(id, in: reader)
        guard try document.match(copy.reading, reader) == .other else { throw Refusal.otherDocument }
        return document.as(copy.reading)
      }
      let outcome = try await ChangeEntry(changed).run(in: visit.database, by: visit.context)
      return route.page(id).saying(.changed, to: outcome.after.edition)
    }
  }

  static func part(_ model: Model, _ frame: PageFrame) -> RegisterFace<OutgoingDocument>.Part {
    let id = model.document.id
    return RegisterFace.Part(
      actions: group {
        linkButton(route.act("docx")(id), "DOCX")
        if SheetForm.hasTables(model.official) { linkButton(route.act("xlsx")(id), "XLSX") }
        if model.printing.isHere { linkButton(route.act("pdf")(id), "PDF") }
      },
      panels: group {
        stage(model, frame)
        section(.class("panel"), .labelledBy("preview")) {
          h2(.id("preview")) { frame(Words.howItLooks) }
          DocumentPreview.view(model.official, frame)
          model.printing.note(frame)
        }
        copies(model, frame)
      })
  }

  private static func stage(_ model: Model, _ frame: PageFrame) -> HTML {
    let document = model.document
    return section(.class("panel"), .labelledBy("stage")) {
      h2(.id("stage")) { document.stage.map { frame($0.title) } ?? "" }
      if document.blankCount > 0 {
        p { badge(.soon, frame(Words.blanks(document.blankCount))) }
      }
      if document.number == nil {
        p(.class("note")) { frame(Words.numberHelp) }
        offered(model.changing, frame) {
          postForm(frame, route.act("number")(document.id), .class("in-line")) {
            model.number.controls(frame)
            button(.type(.submit), .class("primary")) { frame(Words.giveNumber) }
          }
        }
      } else {
        p {
          strong { document.printedNumber.printed }
          if let day = document.issuedOn {
            text(", ")
            dayText(frame, day)
          }
        }
      }
    }
  }

  private static func copies(_ model: Model, _ frame: PageFrame) -> HTML {
    let document = model.document
    return section(.class("panel"), .labelledBy("signed")) {
      h2(.id("signed")) { frame(Words.signedCopies) }
      for copy in model.copies {
        div(.class("signed-copy")) {
          p { a(.href(FileRoute.page(copy.signed.file.id))) { copy.signed.file.name } }
          SignedCopyView.signatures(copy.signed.reading.signatures, frame)
          found(copy, model, frame)
        }
      }
      if document.number != nil || !model.copies.isEmpty {
        offered(model.changing, frame) {
          SignedCopyView.upload(route.act("signed")(document.id), frame(Words.takeSigned), frame)
        }
      } else {
        p(.class("note")) { frame(Words.signedHelp) }
      }
    }
  }

  /// What the copy says, and whether the book says the same.
  private static func found(_ copy: Copy, _ model: Model, _ frame: PageFrame) -> HTML {
    let reading = copy.signed.reading
    guard copy.match != .unread else { return p(.class("note")) { frame(Words.nothingRead) } }
    return group {
      p { frame(Words.readInCopy(reading.number, reading.issuedOn)) }
      switch copy.match {
      case .same: p { badge(.done, frame(Words.sameAsBook)) }
      case .other:
        p { badge(.soon, frame(Words.otherNumber)) }
        offered(model.changing, frame) {
          actionButton(
            frame, route.act("record")(model.document.id), frame(Words.recordInBook),
            fields: ["file": copy.signed.file.id.description])
        }
      case .foreign, .unread: p { badge(.late, frame(Words.otherDocument)) }
      }
      if let namesake = copy.namesake {
        p { a(.href(route.page(namesake.id))) { frame(Words.itsDocument(namesake.printed)) } }
      }
    }
  }
}

extension Refusal {
  fileprivate static let otherDocument = Refusal("other-document", Words.otherDocument)
  fileprivate static let noNumber = Refusal(
    "no-number", Localised(vi: "Hãy ghi số cần cấp.", en: "Write the number."), field: "number")
}
