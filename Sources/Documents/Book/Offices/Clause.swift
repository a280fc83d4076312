import Accounts
import Core
import Registers
import Store

/// A passage that an office writes again and again, as templates insert it by its name.
package struct Clause: RegisterEntry {
  package var id = ID<Clause>(rawValue: 0)
  package var edition: Int64 = 0
  package var name = ""
  package var words = ""

  package init() {}

  package func refusals(_ reader: Reader) throws -> [Refusal] {
    let namesakes = try reader.integer(
      "SELECT count(*) AS n FROM clause WHERE name = \(name) AND id <> \(id)")
    return [.unless(namesakes == 0, .nameTaken)].compactMap(\.self)
  }
}

extension Clause {
  package static let register = Register<Clause>(
    "clause", at: "clauses", Localised(vi: "Đoạn văn dùng chung", en: "Shared clauses"),
    one: Localised(vi: "Đoạn văn", en: "Clause"),
    purpose: Localised(
      vi: "Câu, đoạn dùng lại trong nhiều mẫu; mẫu gọi bằng {{đoạn: tên}}.",
      en: "Passages that templates share; a template calls one by {{đoạn: name}}."),
    seeing: .viewDocuments, changing: .manageTemplates,
    fields: [
      .line("name", Localised(vi: "Tên", en: "Name"), \.name, most: 80, required: true),
      .lines("words", Localised(vi: "Lời văn", en: "Words"), \.words, most: 4000, required: true),
    ])
}

extension Refusal {
  fileprivate static let nameTaken = Refusal(
    "name-taken", Localised(vi: "Tên này đã có.", en: "There is one of this name already."), field: "name")
}
