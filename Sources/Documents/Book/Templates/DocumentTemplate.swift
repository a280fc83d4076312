import Accounts
import Core
import OfficialForm
import Registers
import Store

/// What a document begins with: its words, with fields that are filled from the register.
package struct DocumentTemplate: RegisterEntry {
  package var id = ID<DocumentTemplate>(rawValue: 0)
  package var edition: Int64 = 0
  package var name = ""
  package var kind: DocumentKind?
  package var office: ID<Office>?
  package var subject = ""
  package var bases = ""
  package var foreignTitle = ""
  package var body = ""
  package var recipients = ""

  package init() {}

  /// Its texts, by the names of their fields.
  private var texts: [(field: String, text: String)] {
    [
      ("subject", subject), ("foreign_title", foreignTitle), ("bases", bases), ("body", body),
      ("recipients", recipients),
    ]
  }

  /// The names of the clauses that it calls.
  var calls: Set<String> {
    Set(
      texts.flatMap { TemplateText($0.text).places }.compactMap { place in
        if case .clause(let name) = place { name } else { nil }
      })
  }

  package func refusals(_ reader: Reader) throws -> [Refusal] {
    let clauses = Set(try Clause.words(of: calls, reader).keys)
    return texts.compactMap { field, text in
      TemplateText(text).places.lazy.compactMap { place -> Refusal? in
        switch place {
        case .unknown(let name): .unknownField(name, field)
        case .clause(let name) where !clauses.contains(name): .unknownClause(name, field)
        case .clause, .field: nil
        }
      }.first ?? Self.torn(text, field)
    }
  }
}

extension DocumentTemplate {
  /// A table that has not its line to itself.
  private static func torn(_ text: String, _ field: String) -> Refusal? {
    for line in text.ownLines {
      let pieces = TemplateText(line).pieces
      for case .place(.field(let place)) in pieces where place.isTable && pieces.count > 1 {
        return .tableInLine(place, field)
      }
    }
    return nil
  }

  package static let register = Register<DocumentTemplate>(
    "template", at: "templates", Localised(vi: "Mẫu văn bản", en: "Templates"),
    one: Localised(vi: "Mẫu văn bản", en: "Template"),
    purpose: Localised(
      vi: "Mẫu công văn, giấy mời, báo cáo … có chỗ được điền từ kế hoạch và nhiệm vụ.",
      en: "Letters, invitations, reports … with places that plans and tasks fill."),
    seeing: .viewDocuments, changing: .manageTemplates,
    fields: [
      .line("name", Localised(vi: "Tên mẫu", en: "Name"), \.name, most: 120, required: true),
      .choice("kind", Localised(vi: "Loại văn bản", en: "Kind"), \.kind, required: true),
      .linked(
        "office_id", Localised(vi: "Đơn vị ban hành", en: "Issuing office"), \.office,
        to: .entries(of: Office.self),
        required: true),
      .line(
        "subject", Localised(vi: "Trích yếu", en: "Subject"), \.subject, help: TemplateField.help,
        required: true),
      .line(
        "foreign_title", Localised(vi: "Tên bằng tiếng nước ngoài", en: "Title in another language"),
        \.foreignTitle,
        most: 500, help: Localised(vi: "Của chương trình song ngữ.", en: "Of bilingual programmes."),
        listed: false),
      .lines(
        "bases", Localised(vi: "Căn cứ", en: "Legal bases"), \.bases, most: 4000,
        help: Localised(
          vi: "Mỗi căn cứ một dòng, không ghi dấu cuối dòng.", en: "One a line, without the sign at its end."),
        listed: false),
      .lines(
        "body", Localised(vi: "Nội dung", en: "Body"), \.body, most: 20_000, help: BodyText.help,
        required: true, listed: false),
      .lines(
        "recipients", Localised(vi: "Nơi nhận", en: "Recipients"), \.recipients, most: 4000,
        help: Localised(
          vi: "Mỗi nơi một dòng; dòng “Lưu” lấy theo đơn vị ban hành.",
          en: "One a line; the archive is that of the office."), listed: false),
    ])
}

extension Refusal {
  fileprivate static func tableInLine(_ place: TemplateField, _ field: String) -> Refusal {
    Refusal(
      "table-in-line",
      Localised(
        vi: "{{\(place.rawValue)}} là một bảng: hãy để riêng một dòng.",
        en: "{{\(place.rawValue)}} is a table: give it a line of its own."), field: field)
  }

  fileprivate static func unknownField(_ name: String, _ field: String) -> Refusal {
    Refusal(
      "unknown-field",
      Localised(
        vi: "Không có chỗ điền {{\(name)}}. Các chỗ điền: \(TemplateField.list).",
        en: "There is no field {{\(name)}}. The fields are: \(TemplateField.list)."), field: field)
  }

  fileprivate static func unknownClause(_ name: String, _ field: String) -> Refusal {
    Refusal(
      "unknown-clause",
      Localised(
        vi: "Không có đoạn văn dùng chung tên “\(name)”.", en: "There is no shared clause “\(name)”."),
      field: field)
  }
}
