import Core
import Markup
import Registers

/// What somebody typed into a field, where the form itself has no place any more.
struct TypedText: Hashable, Sendable {
  var label: String
  var text: String

  /// Those of a form that say something, secrets excepted.
  static func all<Draft: Sendable>(
    _ fields: [DraftField<Draft>], _ language: Language, _ texts: (String) -> [String]
  ) -> [TypedText] {
    fields.filter { !$0.isSecret }.compactMap { field in
      let text = texts(field.key).filter { !$0.isEmpty }.joined(separator: "\n")
      return text.isEmpty ? nil : TypedText(label: field.label[language], text: text)
    }
  }

  /// To be read and copied.
  static func list(_ typed: [TypedText], _ frame: PageFrame) -> HTML {
    guard !typed.isEmpty else { return .nothing }
    return section(.class("panel"), .labelledBy("typed")) {
      h2(.id("typed")) { frame(Words.typedText) }
      p(.class("note")) { frame(Words.typedTextHelp) }
      dl(.class("facts")) {
        for typed in typed {
          dt { typed.label }
          dd { for line in typed.text.split(separator: "\n") { p { String(line) } } }
        }
      }
    }
  }
}

extension DraftForm {
  /// What was typed into it.
  func typed(_ frame: PageFrame) -> [TypedText] { TypedText.all(fields, frame.language) { texts[$0] ?? [] } }
}

extension Words {
  static let typedText = Both(vi: "Những gì bạn đã nhập", en: "What you typed")
  static let typedTextHelp = Both(
    vi: "Chưa được lưu. Hãy sao chép phần còn cần.", en: "It was not saved. Copy what you still need.")
}
