import Accounts
import Attachments
import Core
import OfficialForm
import PlanRegistry
import Registers
import Store

/// Văn bản đi: a document of an office, from its draft to the signed copy.
package struct OutgoingDocument: RegisterEntry {
  /// How far it is; follows from its number and its signed copy.
  package enum Stage: String, Titled, Sendable, CaseIterable {
    case draft, numbered, signed

    package var title: Localised<String> {
      switch self {
      case .draft: Localised(vi: "Dự thảo", en: "Draft")
      case .numbered: Localised(vi: "Đã cấp số", en: "Numbered")
      case .signed: Localised(vi: "Có bản ký", en: "Signed copy here")
      }
    }
  }

  package var id = ID<OutgoingDocument>(rawValue: 0)
  package var edition: Int64 = 0
  package var subject = ""
  package var kind: DocumentKind?
  package var office: ID<Office>?
  /// Of the numbering book; nil until it is given one.
  package var number: Int?
  /// "KH-UBND".
  package var symbol = ""
  package var issuedOn: Day?
  package var addressees: [AgencyID] = []
  /// Those that the directory does not have, one a line.
  package var others = ""
  package var plan: ID<Plan>?
  /// What came in and is answered by it.
  package var answered: ID<IncomingDocument>?
  package var bases = ""
  package var body = ""
  /// Of a programme in two languages.
  package var foreignTitle = ""
  package var recipients = ""
  package var archive = ""
  package var authority = ""
  package var signer = ""
  package var urgency: FormMarks.Urgency?
  package var circulation: FormMarks.Circulation?
  /// A signed copy is here; this and what comes below follow from the others.
  package var isSigned = false
  /// Of its number.
  package var year: Int?
  /// "07/UBND-NV", as people look for it; "" without a number.
  package var printed = ""
  package var stage: Stage? = .draft

  package init() {}

  package mutating func complete(_ reader: Reader) throws {
    isSigned = try SignedCopy.isThere(for: FileSubject(Self.register.kindName, id), reader)
    stage = isSigned ? .signed : number == nil ? .draft : .numbered
    year = number == nil ? nil : issuedOn?.year
    if let office, let kind, let issuer = try Office.register.all([office], in: reader).first {
      // One that was filled in for another kind or office does not stay.
      let before = try Self.register.all([id], in: reader).first
      let isFilledIn = try before.map { try $0.symbol == symbol && $0.hasUsualSymbol(reader) } ?? false
      let isOther = before?.kind != kind || before?.office != office
      if symbol.isEmpty || isFilledIn && isOther { symbol = kind.symbol(of: issuer) }
      if archive.isEmpty { archive = issuer.archive }
      if authority.isEmpty { authority = issuer.authority }
    }
    printed = number == nil ? "" : printedNumber.printed
  }

  private func hasUsualSymbol(_ reader: Reader) throws -> Bool {
    guard let office, let kind else { return false }
    return try Office.register.all([office], in: reader).first.map { kind.symbol(of: $0) } == symbol
  }

  package func refusals(_ reader: Reader) throws -> [Refusal] {
    [BodyText.fault(in: body)].compactMap(\.self) + (try numberRefusals(reader))
  }

  private func numberRefusals(_ reader: Reader) throws -> [Refusal] {
    let before = try Self.register.all([id], in: reader).first
    guard let number else {
      // What was signed under a number keeps one.
      return [.unless(before?.number == nil || !isSigned, .signedWithoutNumber)].compactMap(\.self)
    }
    guard let year else { return [.numberWithoutDay] }
    // A number once given stands, whatever became of the way in which the office numbers.
    let isAsBefore =
      before?.number == number && before?.year == year && before?.office == office && before?.kind == kind
      && before?.symbol == symbol
    guard !isAsBefore else { return [] }
    let sequence = try sequence(reader)
    let taken = try reader.rows(
      """
      SELECT 1 AS one FROM outgoing WHERE office_id = \(office) AND year = \(year) AND number = \(number)
        AND id <> \(id) AND (symbol = \(symbol) OR \(sql: sequence)) LIMIT 1
      """)
    return taken.isEmpty ? [] : [.numberTaken(number, next: try nextNumber(in: year, reader))]
  }

  /// The documents that share its numbers.
  private func sequence(_ reader: Reader) throws -> SQL {
    guard let office, try Office.register.all([office], in: reader).first?.numbering == .together else {
      return "kind = \(kind)"
    }
    return "1 = 1"
  }

  /// The number behind the last one of its sequence in a year.
  package func nextNumber(in year: Int, _ reader: Reader) throws -> Int {
    let last: Int64? = try reader.row(
      """
      SELECT number FROM outgoing WHERE office_id = \(office) AND year = \(year) AND number IS NOT NULL
        AND \(sql: sequence(reader))
      ORDER BY number DESC LIMIT 1
      """)?.get("number")
    return Int(last ?? 0) + 1
  }

  /// A number that was given is given once: a document that bears one stays, or gives it back first.
  package func refusals(ofDropping reader: Reader) throws -> [Refusal] {
    [.unless(number == nil, .hasNumber)].compactMap(\.self)
  }

  /// "15/UBND-NV"; a blank stands where no number was given yet.
  package var printedNumber: DocumentNumber { DocumentNumber(number, symbol: symbol) }
}

extension OutgoingDocument {
  package static let register = Register<OutgoingDocument>(
    "outgoing", at: "outgoing", Localised(vi: "Văn bản đi", en: "Outgoing documents"),
    one: Localised(vi: "Văn bản đi", en: "Outgoing document"),
    purpose: Localised(
      vi: "Sổ đăng ký văn bản đi: dự thảo, cấp số, bản ký, gửi đi đâu, thuộc kế hoạch nào.",
      en: "The book of outgoing documents: drafts, numbers, signed copies, to whom, of which plan."),
    seeing: .viewDocuments, changing: .writeDocuments, fields: fields, orders: [.newest, .day("issued_on")],
    filters: ["stage", "kind", "office_id", "plan_id"], takesFiles: true)

  private static let fields: [DraftField<OutgoingDocument>] = [
    .line("subject", Localised(vi: "Trích yếu", en: "Subject"), \.subject, most: 500, required: true),
    .choice("kind", Localised(vi: "Loại văn bản", en: "Kind"), \.kind, required: true),
    .linked(
      "office_id", Localised(vi: "Đơn vị ban hành", en: "Issuing office"), \.office,
      to: .entries(of: Office.self),
      required: true, listed: false),
    numberField,
    .line(
      "symbol", Localised(vi: "Ký hiệu", en: "Symbol"), \.symbol, most: 60,
      help: Localised(vi: "Để trống để lấy theo loại và đơn vị.", en: "Empty: by kind and office."),
      listed: false),
    DraftField.line("printed", Localised(vi: "Số, ký hiệu", en: "Number"), \.printed).derived,
    dayField,
    .agencies(
      "addressees", Localised(vi: "Kính gửi", en: "To"), \.addressees, in: "outgoing_addressee",
      help: Localised(
        vi: "Gõ tên hoặc tên viết tắt của từng đơn vị.", en: "Name or abbreviation of each agency.")),
    .lines(
      "others", Localised(vi: "Kính gửi nơi khác", en: "To others"), \.others, most: 2000,
      help: Localised(vi: "Mỗi nơi một dòng.", en: "One a line."), listed: false),
    .linked("plan_id", Localised(vi: "Thuộc kế hoạch", en: "Of the plan"), \.plan, to: .plans),
    .linked(
      "answered_id", Localised(vi: "Trả lời văn bản đến", en: "Answers"), \.answered, to: .incoming,
      listed: false),
    .lines(
      "bases", Localised(vi: "Căn cứ", en: "Legal bases"), \.bases, most: 8000,
      help: Localised(
        vi: "Mỗi căn cứ một dòng, không ghi dấu cuối dòng.", en: "One a line, without the sign at its end."),
      listed: false),
    .line(
      "foreign_title", Localised(vi: "Tên bằng tiếng nước ngoài", en: "Title in another language"),
      \.foreignTitle,
      most: 500,
      help: Localised(
        vi: "In dưới trích yếu, của chương trình song ngữ.",
        en: "Printed below the subject, of bilingual programmes."), listed: false),
    .lines(
      "body", Localised(vi: "Nội dung", en: "Body"), \.body, most: 100_000, help: BodyText.help, listed: false
    ),
    .lines(
      "recipients", Localised(vi: "Nơi nhận", en: "Recipients"), \.recipients, most: 8000,
      help: Localised(vi: "Mỗi nơi một dòng.", en: "One a line."), listed: false),
    .line("archive", Localised(vi: "Lưu", en: "Archive"), \.archive, most: 80, listed: false),
    .lines(
      "authority", Localised(vi: "Quyền hạn, chức vụ người ký", en: "Authority of the signer"), \.authority,
      most: 300, listed: false),
    .lines(
      "signer", Localised(vi: "Người ký", en: "Signer"), \.signer, most: 300,
      help: Localised(
        vi: "Biên bản có nhiều người ký: mỗi người một dòng.", en: "Of minutes several, one a line."),
      listed: false),
    .choice("urgency", Localised(vi: "Mức độ khẩn", en: "Urgency"), \.urgency, listed: false),
    .choice(
      "circulation", Localised(vi: "Phạm vi lưu hành", en: "Circulation"), \.circulation, listed: false),
    DraftField.choice("stage", Localised(vi: "Tình trạng", en: "Stage"), \.stage).derived,
    DraftField.flag(
      "is_signed", Localised(vi: "Có bản ký", en: "Signed copy here"), \.isSigned, listed: false
    )
    .derived,
    DraftField.number(
      "year", Localised(vi: "Năm của số", en: "Year of the number"), \.year, in: 1900...2199, listed: false
    ).derived,
  ]

  /// What numbering a document asks for.
  package static let numberFields: [DraftField<OutgoingDocument>] = [
    .number("number", numberLabel, \.number, in: 1...999_999), dayField,
  ]

  private static let numberLabel = Localised(vi: "Số", en: "Number")

  private static let numberField: DraftField<OutgoingDocument> = .number(
    "number", numberLabel, \.number, in: 1...999_999,
    help: Localised(vi: "Để trống khi chưa cấp số.", en: "Empty until it is numbered."), listed: false)

  private static let dayField: DraftField<OutgoingDocument> = .day(
    "issued_on", Localised(vi: "Ngày ban hành", en: "Issued on"), \.issuedOn)
}

extension DocumentKind {
  /// Whether it begins with "Kính gửi"; of others those to whom it goes stand among the recipients.
  var isAddressed: Bool { [.letter, .proposal, .report].contains(self) }

  /// Whether the address of the office stands at the foot (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III.5).
  var bearsAddress: Bool { self == .letter || self == .invitation }

  /// "KH-UBND"; a letter has the unit that wrote it behind the issuer, which is the last one of the archive: "UBND-NV" (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục I, Mục II.3).
  func symbol(of office: Office) -> String {
    if let code { return "\(code)-\(office.symbol)" }
    let unit = office.archive.split { $0 == "," || $0 == ";" || $0.isWhitespace }.last.map(String.init)
    return [office.symbol, unit == "VT" ? nil : unit].compactMap(\.self).joined(separator: "-")
  }
}

extension FormMarks.Urgency: Titled {
  package var title: Localised<String> {
    switch self {
    case .flash: Localised(vi: "Hỏa tốc", en: "Flash")
    case .immediate: Localised(vi: "Thượng khẩn", en: "Immediate")
    case .urgent: Localised(vi: "Khẩn", en: "Urgent")
    }
  }
}

extension FormMarks.Circulation: Titled {
  package var title: Localised<String> {
    switch self {
    case .afterMeeting: Localised(vi: "Trả lại sau khi họp", en: "Return after the meeting")
    case .afterUse: Localised(vi: "Xem xong trả lại", en: "Return after reading")
    case .notForPress: Localised(vi: "Không phổ biến", en: "Not to be spread")
    case .internalUse: Localised(vi: "Lưu hành nội bộ", en: "Internal")
    }
  }
}

extension Refusal {
  fileprivate static let signedWithoutNumber = Refusal(
    "signed-without-number",
    Localised(
      vi: "Văn bản đã có bản ký nên cần giữ số. Nếu nhận nhầm bản ký, hãy gỡ tài liệu đó trước.",
      en: "A signed copy is here, so it keeps a number. Remove the copy first if it is the wrong one."),
    field: "number")
  fileprivate static let hasNumber = Refusal(
    "has-number",
    Localised(
      vi: "Văn bản đã cấp số không bỏ được. Nếu cấp nhầm, hãy sửa và xóa số trước.",
      en: "A numbered document cannot be dropped. If the number was a mistake, clear it first."))
  fileprivate static let numberWithoutDay = Refusal(
    "number-without-day",
    Localised(vi: "Văn bản có số thì cần ngày ban hành.", en: "A number needs the day of issue."),
    field: "issued_on")

  fileprivate static func numberTaken(_ number: Int, next: Int) -> Refusal {
    Refusal(
      "number-taken",
      Localised(
        vi: "Số \(number) đã cấp cho văn bản khác. Số tiếp theo: \(next).",
        en: "Number \(number) is taken by another document. The next one is \(next)."), field: "number")
  }
}
