import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import OfficeFiles
import OfficialForm
import Registers

@testable import Store
@testable import Web

extension PageSnapshot {
  static let book: [PageSnapshot] = [
    PageSnapshot("DocumentsPage", at: DocumentRoute.overview, DocumentsPage.view(.mock, .mock)),
    PageSnapshot("WritePage", at: DocumentRoute.write, WritePage.view(.mock, .mock)),
    PageSnapshot(
      "WritePage-nothing", at: DocumentRoute.write,
      WritePage.view(DraftForm(DocumentOrder.fields, of: DocumentOrder()), .mock)),
    PageSnapshot(
      "OutgoingPage", at: OutgoingPage.route.page,
      EntryPage(OutgoingPage.face).view(.outgoing(.draft), .mock)),
    PageSnapshot(
      "OutgoingPage-signed", at: OutgoingPage.route.page,
      EntryPage(OutgoingPage.face).view(.outgoing(.signed), PageFrame.mock.english)),
    PageSnapshot(
      "IncomingPage", at: IncomingPage.route.page, EntryPage(IncomingPage.face).view(.incoming, .mock)),
    PageSnapshot(
      "RegisterPage-narrowed", at: OutgoingPage.route.list,
      RegisterPage(OutgoingPage.face).view(.narrowed, .mock)),
    PageSnapshot("ReceivePage-signed", at: DocumentRoute.takeSigned, ReceivePage.view(.signed, .mock)),
    PageSnapshot("ReceivePage", at: DocumentRoute.receive, ReceivePage.view(.mock, .mock)),
  ]
}

extension DocumentsPage.Model {
  static let mock = DocumentsPage.Model(
    places: [
      RegisterPlace(
        OutgoingDocument.register.plural, OutgoingDocument.register.purpose, OutgoingPage.route.list(),
        needs: .viewDocuments, in: .documents)
    ])
}

extension DraftForm where Draft == DocumentOrder {
  static var mock: Self {
    var form = Self(DocumentOrder.fields, of: DocumentOrder())
    form.offered["template"] = [FieldChoice("31", "Công văn <đôn đốc>")]
    form.offered["plan"] = [FieldChoice("41", "15/KH-UBND: Thông tin đối ngoại")]
    form.picker = .mock
    return form
  }
}

extension OutgoingDocument {
  static let draft = {
    var document = OutgoingDocument()
    (document.id, document.edition) = (211, 2)
    (document.subject, document.kind, document.office) = ("đôn đốc <nhiệm vụ>", .letter, 201)
    (document.symbol, document.addressees, document.plan) = ("UBND-NV", [51, 52], 41)
    document.body = "Đề nghị báo cáo trước ngày …….\n| TT | Nhiệm vụ |\n| 1 | Mở lớp <tập huấn> |"
    (document.recipients, document.archive) = ("Như trên", "VT, NV")
    document.authority = "TM. Ủy ban nhân dân\nChủ tịch"
    return document
  }()

  static let signed = {
    var document = draft
    (document.number, document.issuedOn, document.isSigned, document.stage) = (9, "2026-11-10", true, .signed)
    document.printed = "09/UBND-NV"
    return document
  }()

  fileprivate var official: OfficialDocument {
    var made = OfficialDocument(
      .letter, Letterhead(issuer: ["Ủy ban nhân dân", "tỉnh An Hải"], name: "Ủy ban nhân dân tỉnh An Hải"),
      number: printedNumber, place: "An Hải", date: issuedOn, subject: subject)
    made.addressees = ["Sở Du lịch", "Sở Ngoại vụ"]
    made.body = BodyText.elements(body)
    made.recipients = recipients.ownLines
    made.archive = archive
    made.signers = [FormSigner(authority.ownLines)]
    made.marks = FormMarks(urgency: .urgent)
    return made
  }
}

extension OutgoingPage.Model {
  static func mock(_ document: OutgoingDocument) -> Self {
    var reading = SignedReading()
    (reading.number, reading.issuedOn) = ("10/UBND-NV", "2026-11-10")
    reading.signatures = [
      PDFSignature(
        signer: "Trần <Mẫu>", organisation: "UBND tỉnh An Hải", signedAt: "2026-11-10 09:30", isIntact: true,
        coversAll: false),
      PDFSignature(signer: "", signedAt: nil, isIntact: false, coversAll: true),
    ]
    let signed = SignedCopy(file: .mock("ban-ky.pdf", .pdf), reading: reading)
    let copies = [
      OutgoingPage.Copy(signed: signed, match: .other), OutgoingPage.Copy(signed: signed, match: .same),
      OutgoingPage.Copy(signed: signed, match: .foreign, namesake: .signed),
      OutgoingPage.Copy(
        signed: SignedCopy(file: .mock("quet.pdf", .pdf), reading: SignedReading()), match: .unread),
    ]
    return Self(
      document: document, official: document.official, copies: document.isSigned ? copies : [],
      number: DraftForm(OutgoingDocument.numberFields, of: document, edition: 2), changing: Offer([]),
      printing: DocumentPrinting(
        isHere: true, replaced: ReplacedFont(wanted: "Times New Roman", used: "Liberation Serif")))
  }
}

extension EntryPage.Model where Entry == OutgoingDocument {
  static func outgoing(_ document: OutgoingDocument) -> Self {
    let names = FieldNames(
      .mock, linked: [LinkedThing("office", 201): "UBND tỉnh An Hải", LinkedThing("plan", 41): "15/KH-UBND"])
    return Self(
      entry: document, names: names, changing: Offer([]), dropping: Offer([]),
      part: { OutgoingPage.part(.mock(document), $0) },
      addresses: ["plan": { PlanRoute.page(ID(rawValue: $0)) }])
  }
}

extension EntryPage.Model where Entry == IncomingDocument {
  static var incoming: Self {
    var document = IncomingDocument()
    (document.id, document.edition, document.arrival, document.year) = (221, 1, 12, 2026)
    (document.subject, document.author, document.number) = (
      "Hướng dẫn <báo cáo>", "Bộ Ngoại giao", "12/BNG-TTĐN"
    )
    (document.arrivedOn, document.issuedOn, document.answerBy) = ("2026-11-12", "2026-11-10", "2026-11-27")
    let copies = OutgoingPage.Model.mock(.signed).copies
    let model = IncomingPage.Model(id: document.id, answers: [.signed], copies: copies.map(\.signed))
    return Self(
      entry: document, names: FieldNames(.mock), changing: Offer([]), dropping: Offer([]),
      part: { IncomingPage.part(model, $0) })
  }
}

extension RegisterPage.Model where Entry == OutgoingDocument {
  static var narrowed: Self {
    let stage = OutgoingDocument.register.fields.first { $0.key == "stage" }
    return Self(
      part: ListPart(items: [EntryRow(entry: .signed, names: FieldNames(.mock))]), order: .newest,
      adding: Offer([]),
      narrowed: stage.map { field in
        [.init(field: field, choices: [FieldChoice("signed", "Có bản ký")], chosen: "signed")]
      } ?? [])
  }
}

extension ReceivePage.Model {
  static let mock = ReceivePage.Model(
    title: ReceiveDocument.title, crumbs: IncomingPage.face.crumbs(.mock), help: Words.receiveHelp,
    address: DocumentRoute.receive(), problems: [FormProblem(field: "file", "Hãy chọn một tệp.")])
  static let signed = ReceivePage.Model(
    title: TakeOutgoing.title, crumbs: OutgoingPage.face.crumbs(.mock), help: Words.takeOutgoingHelp,
    address: DocumentRoute.takeSigned().adding("plan", "41"))
}
