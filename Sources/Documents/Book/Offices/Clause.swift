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
    let hasBraces = name.contains("{") || name.contains("}")
    let odd = TemplateText(words).places.first { if case .field = $0 { false } else { true } }
    let before = try Self.register.all([id], in: reader).first
    let isRenamed = before.map { $0.name != name } ?? false
    return [
      .unless(namesakes == 0, .nameTaken), .unless(!hasBraces, .braces), .unless(odd == nil, .oddField),
      .unless(try !isRenamed || before?.isUsed(reader) != true, .clauseInUse),
    ].compactMap(\.self)
  }

  /// The words of clauses by their names; those that are not there are left out.
  static func words(of names: Set<String>, _ reader: Reader) throws -> [String: String] {
    guard !names.isEmpty else { return [:] }
    let rows = try reader.rows("SELECT name, words FROM clause WHERE name IN \(list: names.sorted())")
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("name"), try $0.get("words")) })
  }

  package func refusals(ofDropping reader: Reader) throws -> [Refusal] {
    [.unless(try !isUsed(reader), .clauseInUse)].compactMap(\.self)
  }

  /// Whether a template calls it, among those that the search finds by its name: a clause's page reads few of many templates.
  private func isUsed(_ reader: Reader) throws -> Bool {
    let ids = try SearchIndex.search(
      reader, "\"\(name)\"", kind: DocumentTemplate.register.kindName, limit: LinkedThings.most)
    return try DocumentTemplate.register.all(ids.map { ID(rawValue: $0) }, in: reader).contains {
      $0.calls.contains(name)
    }
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
  fileprivate static let braces = Refusal(
    "clause-braces", Localised(vi: "Tên không có dấu { }.", en: "A name has no { or }."), field: "name")
  fileprivate static let oddField = Refusal(
    "clause-field",
    Localised(
      vi: "Đoạn văn chỉ gọi các chỗ điền: \(TemplateField.list); không gọi đoạn khác.",
      en: "A clause calls only these fields: \(TemplateField.list), and no other clause."), field: "words")
  fileprivate static let clauseInUse = Refusal(
    "clause-in-use",
    Localised(
      vi: "Có mẫu đang gọi đoạn này theo tên. Hãy sửa mẫu trước.",
      en: "A template calls this clause by its name. Change the template first."))
  fileprivate static let nameTaken = Refusal(
    "name-taken", Localised(vi: "Tên này đã có.", en: "There is one of this name already."), field: "name")
}
