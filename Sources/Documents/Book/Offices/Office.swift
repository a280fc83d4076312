import Accounts
import Core
import OfficialForm
import Registers
import Store

/// Who issues documents: what the head prints, how they are signed and numbered.
package struct Office: RegisterEntry {
  /// Which documents share a sequence of numbers (Nghị định 30/2020/NĐ-CP, Điều 15: the head of the office decides).
  package enum Numbering: String, Titled, Sendable, CaseIterable {
    case byKind = "by-kind"
    case together

    package var title: Localised<String> {
      switch self {
      case .byKind: Localised(vi: "Mỗi loại văn bản một dãy số", en: "Each kind has its own numbers")
      case .together: Localised(vi: "Chung một dãy số", en: "All share their numbers")
      }
    }
  }

  package var id = ID<Office>(rawValue: 0)
  package var edition: Int64 = 0
  /// As running text names it: "Ủy ban nhân dân tỉnh An Hải".
  package var name = ""
  /// Of the directory.
  package var agency: AgencyID?
  /// Lines of the head, from top to bottom.
  package var parent = ""
  package var issuer = ""
  /// "UBND".
  package var symbol = ""
  /// "An Hải" of "An Hải, ngày …".
  package var place = ""
  package var address = ""
  /// "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", one line each.
  package var authority = ""
  package var archive = ""
  package var numbering: Numbering? = .byKind

  package init() {}

  package func refusals(ofDropping reader: Reader) throws -> [Refusal] {
    let users = try reader.rows(
      """
      SELECT 1 AS one FROM outgoing WHERE office_id = \(id)
      UNION ALL SELECT 1 AS one FROM template WHERE office_id = \(id) LIMIT 1
      """)
    return [.unless(users.isEmpty, .officeInUse)].compactMap(\.self)
  }

  /// Who decides, above the bases of a decision (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2): the office itself where its head signs
  /// for all of it ("TM."), else its head, whoever signs in their place ("KT.", "Q.", "TL.", "TUQ.").
  func authority(signing lines: [String]) -> String {
    let name = issuer.ownLines.joined(separator: " ")
    guard let first = lines.first, !first.hasPrefix("TM.") else { return name }
    let deputies = ["KT.", "Q.", "TL.", "TUQ."]
    let words = first.split(separator: " ").filter { !deputies.contains($0.uppercased()) }
    return "\(words.joined(separator: " ")) \(name)"
  }

  package var letterhead: Letterhead {
    Letterhead(parent: parent.ownLines, issuer: issuer.ownLines, name: name, address: address)
  }
}

extension Office {
  package static let register = Register<Office>(
    "office", at: "offices", Localised(vi: "Đơn vị ban hành", en: "Issuing offices"),
    one: Localised(vi: "Đơn vị ban hành", en: "Issuing office"),
    purpose: Localised(
      vi: "Tiêu đề văn bản, ký hiệu, người ký và cách đánh số của mỗi đơn vị ban hành.",
      en: "Head, symbol, signature and numbering of each office that issues documents."),
    seeing: .viewDocuments, changing: .manageTemplates,
    fields: [
      .line(
        "name", Localised(vi: "Tên đầy đủ", en: "Full name"), \.name,
        help: Localised(vi: "Như: Ủy ban nhân dân tỉnh An Hải.", en: "As running text has it."),
        required: true),
      .agency("agency_id", Localised(vi: "Trong danh bạ", en: "In the directory"), \.agency),
      .lines(
        "parent", Localised(vi: "Cấp trên ghi ở tiêu đề", en: "Parent body in the head"), \.parent, most: 300,
        help: Localised(vi: "Mỗi dòng như được in; để trống nếu không ghi.", en: "Each line as printed."),
        listed: false),
      .lines(
        "issuer", Localised(vi: "Tên ở tiêu đề", en: "Name in the head"), \.issuer, most: 300,
        help: Localised(vi: "Mỗi dòng như được in.", en: "Each line as printed."),
        required: true, listed: false),
      .line(
        "symbol", Localised(vi: "Viết tắt trong ký hiệu", en: "Short form in symbols"), \.symbol, most: 40,
        help: Localised(vi: "Như: UBND, SNgV.", en: "Such as UBND, SNgV."), required: true),
      .line(
        "place", Localised(vi: "Địa danh", en: "Place"), \.place, most: 80,
        help: Localised(vi: "Ghi trước ngày tháng: An Hải, ngày …", en: "Before the day: An Hải, ngày …"),
        required: true),
      .line("address", Localised(vi: "Địa chỉ", en: "Address"), \.address, listed: false),
      .lines(
        "authority", Localised(vi: "Quyền hạn, chức vụ người ký", en: "Authority of the signer"),
        \.authority, most: 300,
        help: Localised(
          vi: "Mỗi dòng như được in: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH.", en: "Each line as printed."),
        listed: false),
      .line(
        "archive", Localised(vi: "Lưu", en: "Archive"), \.archive, most: 80,
        help: Localised(vi: "Ghi sau chữ “Lưu:”, như: VT, NV.", en: "Behind “Lưu:”, such as VT, NV."),
        listed: false),
      .choice(
        "numbering", Localised(vi: "Đánh số", en: "Numbering"), \.numbering, required: true),
    ])
}

extension String {
  /// The lines of a field, without those that are empty.
  package var ownLines: [String] {
    split(whereSeparator: \.isNewline).map {
      $0.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}

extension Refusal {
  fileprivate static let officeInUse = Refusal(
    "office-in-use",
    Localised(
      vi: "Đơn vị này đã có văn bản hoặc mẫu trong sổ nên không bỏ được.",
      en: "There are documents or templates of this office: it cannot be dropped."))
}
