import Accounts
import Core
import PlanRegistry
import Registers
import Store

/// Văn bản đến: a document that came in, with its number of arrival.
package struct IncomingDocument: RegisterEntry {
  package var id = ID<IncomingDocument>(rawValue: 0)
  package var edition: Int64 = 0
  package var subject = ""
  /// Số đến, counted from 1 each year; nil takes the next one.
  package var arrival: Int?
  package var arrivedOn: Day?
  /// Who issued it, as its head prints it.
  package var author = ""
  package var number = ""
  package var issuedOn: Day?
  /// Who deals with it.
  package var handler: AgencyID?
  package var answerBy: Day?
  package var plan: ID<Plan>?
  package var note = ""
  package var year: Int?

  package init() {}

  package mutating func complete(_ reader: Reader) throws {
    if arrivedOn == nil { arrivedOn = Timestamp.now.day }
    year = arrivedOn?.year
    if arrival == nil { arrival = try nextArrival(reader) }
  }

  private func nextArrival(_ reader: Reader) throws -> Int {
    let last: Int64? = try reader.row(
      "SELECT arrival FROM incoming WHERE year = \(year) ORDER BY arrival DESC LIMIT 1")?.get("arrival")
    return Int(last ?? 0) + 1
  }

  package func refusals(_ reader: Reader) throws -> [Refusal] {
    let taken = try reader.integer(
      "SELECT count(*) AS n FROM incoming WHERE year = \(year) AND arrival = \(arrival) AND id <> \(id)")
    let next = try nextArrival(reader)
    return [
      .unless(taken == 0, .arrivalTaken(next: next)),
      .unless(issuedOn.flatMap { issued in arrivedOn.map { issued <= $0 } } ?? true, .arrivedBeforeIssued),
    ].compactMap(\.self)
  }
}

extension IncomingDocument {
  package static let register = Register<IncomingDocument>(
    "incoming", at: "incoming", Localised(vi: "Văn bản đến", en: "Incoming documents"),
    one: Localised(vi: "Văn bản đến", en: "Incoming document"),
    purpose: Localised(
      vi: "Sổ đăng ký văn bản đến: ai gửi, số ngày nào, ai xử lý, hạn trả lời.",
      en: "The book of incoming documents: who sent them, number and day, who deals with them, by when."),
    seeing: .viewDocuments, changing: .writeDocuments,
    fields: [
      .line("subject", Localised(vi: "Trích yếu", en: "Subject"), \.subject, most: 500, required: true),
      .number(
        "arrival", Localised(vi: "Số đến", en: "Number of arrival"), \.arrival, in: 1...999_999,
        help: Localised(vi: "Để trống để lấy số tiếp theo.", en: "Empty: the next one.")),
      .day(
        "arrived_on", Localised(vi: "Ngày đến", en: "Arrived on"), \.arrivedOn,
        help: Localised(vi: "Để trống nếu là hôm nay.", en: "Empty: today.")),
      .line("author", Localised(vi: "Nơi gửi", en: "Sent by"), \.author, most: 200, required: true),
      .line("number", Localised(vi: "Số, ký hiệu", en: "Number"), \.number, most: 80),
      .day("issued_on", Localised(vi: "Ngày văn bản", en: "Dated"), \.issuedOn),
      .agency("handler_id", Localised(vi: "Đơn vị xử lý", en: "Dealt with by"), \.handler),
      .day("answer_by", Localised(vi: "Hạn xử lý", en: "To be answered by"), \.answerBy),
      .linked("plan_id", Localised(vi: "Thuộc kế hoạch", en: "Of the plan"), \.plan, to: .plans),
      .lines("note", Localised(vi: "Ghi chú", en: "Note"), \.note, most: 2000, listed: false),
      DraftField.number(
        "year", Localised(vi: "Năm", en: "Year"), \.year, in: 1900...2199, listed: false
      ).derived,
    ],
    orders: [.newest, .day("answer_by")], filters: ["plan_id"], takesFiles: true)
}

extension LinkedThings {
  /// What came in, newest first.
  package static let incoming = LinkedThings("incoming") { reader in
    let list = IncomingDocument.register.list(.newest, on: Timestamp.now.day)
    return try IncomingDocument.register.part(of: list, size: most, in: reader).items.map {
      FieldChoice($0.id.description, $0.shortName)
    }
  } names: { ids, reader in
    let found = try IncomingDocument.register.all(ids.sorted().map { ID(rawValue: $0) }, in: reader)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.rawValue, $0.shortName) })
  }
}

extension IncomingDocument {
  /// "12/BNG-TTĐN: Hướng dẫn báo cáo".
  fileprivate var shortName: String { [number, subject].filter { !$0.isEmpty }.joined(separator: ": ") }

  /// The documents that answer it.
  package func answers(_ reader: Reader) throws -> [OutgoingDocument] {
    let ids: [ID<OutgoingDocument>] = try reader.rows(
      "SELECT id FROM outgoing WHERE answered_id = \(id) ORDER BY id LIMIT 20"
    ).map { try $0.get("id") }
    return try OutgoingDocument.register.all(ids, in: reader)
  }

  /// A document that answers it has it as what it answers.
  package func refusals(ofDropping reader: Reader) throws -> [Refusal] {
    [.unless(try answers(reader).isEmpty, .isAnswered)].compactMap(\.self)
  }
}

extension Refusal {
  fileprivate static let isAnswered = Refusal(
    "is-answered",
    Localised(
      vi: "Đã có văn bản đi trả lời văn bản này nên không bỏ được.",
      en: "An outgoing document answers it: it cannot be dropped."))

  fileprivate static func arrivalTaken(next: Int) -> Refusal {
    Refusal(
      "arrival-taken",
      Localised(
        vi: "Số đến này đã dùng trong năm. Số tiếp theo: \(next).",
        en: "This number is taken this year. The next one is \(next)."), field: "arrival")
  }
  fileprivate static let arrivedBeforeIssued = Refusal(
    "arrived-before-issued",
    Localised(
      vi: "Ngày đến sớm hơn ngày văn bản. Xem lại hai ngày.",
      en: "It arrived before it was issued. Look at both days."), field: "arrived_on")
}
