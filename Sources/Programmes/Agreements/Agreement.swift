import Accounts
import Core
import Registers
import Store

/// Chương trình phối hợp, thoả thuận hợp tác: what agencies agreed to do together, or with partners outside, for a period.
package struct Agreement: RegisterEntry {
  package enum Kind: String, Titled, Sendable, CaseIterable {
    case coordination, cooperation, sister

    package var title: Localised<String> {
      switch self {
      case .coordination: Localised(vi: "Chương trình phối hợp", en: "Coordination programme")
      case .cooperation: Localised(vi: "Thỏa thuận hợp tác", en: "Cooperation agreement")
      case .sister: Localised(vi: "Kết nghĩa", en: "Twinning")
      }
    }
  }

  package var id = ID<Agreement>(rawValue: 0)
  package var edition: Int64 = 0
  package var title = ""
  package var number = ""
  package var kind: Kind?
  /// Of the directory.
  package var parties: [AgencyID] = []
  /// Bodies that the directory does not have, one a line.
  package var partners = ""
  package var terms = ""
  package var signedOn: Day?
  package var startsOn: Day?
  package var endsOn: Day?

  package init() {}

  package func refusals(_ reader: Reader) throws -> [Refusal] {
    let partnerCount = partners.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
      .count
    let namesakes = try reader.integer(
      "SELECT count(*) AS n FROM agreement WHERE number <> '' AND number = \(number) AND id <> \(id)")
    return [
      .unless(parties.count + partnerCount >= 2, .fewParties), .unless(namesakes == 0, .numberTaken),
      .unless(signedOn.flatMap { signed in endsOn.map { signed <= $0 } } ?? true, .endsBeforeSigned),
    ].compactMap(\.self)
  }
}

extension Agreement {
  package static let register = Register<Agreement>(
    "agreement", at: "agreements", Localised(vi: "Chương trình phối hợp, hợp tác", en: "Agreements"),
    one: Localised(vi: "Thỏa thuận", en: "Agreement"),
    purpose: Localised(
      vi: "Các đơn vị đã ký phối hợp, hợp tác với ai, đến bao giờ, kèm văn bản.",
      en: "Who agreed to work with whom, until when, with the documents."),
    seeing: .viewRegisters, changing: .manageRegisters,
    fields: [
      .line("title", Localised(vi: "Tên", en: "Title"), \.title, required: true),
      .line("number", Localised(vi: "Số, ký hiệu", en: "Number"), \.number, most: 80),
      .choice("kind", Localised(vi: "Loại", en: "Kind"), \.kind, required: true),
      .agencies(
        "parties", Localised(vi: "Đơn vị tham gia", en: "Agencies"), \.parties, in: "agreement_party",
        help: Localised(
          vi: "Gõ tên hoặc tên viết tắt, có thể kèm tỉnh.",
          en: "Name or abbreviation, with the province if needed.")),
      .lines(
        "partners", Localised(vi: "Đối tác khác", en: "Other partners"), \.partners, most: 2000,
        help: Localised(vi: "Mỗi đối tác một dòng.", en: "One a line.")),
      .lines("terms", Localised(vi: "Nội dung chính", en: "What was agreed"), \.terms),
      .day("signed_on", Localised(vi: "Ngày ký", en: "Signed on"), \.signedOn),
      .day("starts_on", Localised(vi: "Từ ngày", en: "From"), \.startsOn, listed: false),
      .day(
        "ends_on", Localised(vi: "Hết hạn", en: "Ends on"), \.endsOn,
        help: Localised(vi: "Để trống nếu không thời hạn.", en: "Empty when it has no end.")),
    ],
    orders: [.day("ends_on"), .heading, .newest],
    validity: Validity(from: "starts_on", to: "ends_on"), takesFiles: true)
}

extension Refusal {
  fileprivate static let fewParties = Refusal(
    "few-parties", Localised(vi: "Cần ít nhất hai bên.", en: "At least two parties are needed."),
    field: "parties")
  fileprivate static let endsBeforeSigned = Refusal(
    "ends-before-signed",
    Localised(
      vi: "Hết hạn trước ngày ký. Xem lại hai ngày.", en: "It ends before it was signed. Look at both days."),
    field: "ends_on")
  fileprivate static let numberTaken = Refusal(
    "number-taken",
    Localised(vi: "Số, ký hiệu này đã có trong sổ.", en: "This number is in the register already."),
    field: "number")
}
