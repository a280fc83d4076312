import Core
import Markup
import Registers
import Store

/// A form of declared fields as it stands on a page: what is typed in each, what is wrong, what was seen when it was opened.
package struct DraftForm<Draft: Sendable>: Sendable {
  package let fields: [DraftField<Draft>]
  /// By field: the text of a control, or one text for each of several.
  package var texts: [String: [String]]
  package var problems: [FormProblem] = []
  /// The edition that was read before the form was shown; sent along, so that two editors do not overwrite each other.
  package var edition: Int64?
  /// What somebody else wrote meanwhile, by field, where it differs.
  package var meanwhile: [String: String] = [:]
  /// Helps to fill in fields of agencies; nil when there is none.
  var picker: AgencyPicker?

  package init(_ fields: [DraftField<Draft>], texts: [String: [String]] = [:], edition: Int64? = nil) {
    self.fields = fields
    self.texts = texts
    self.edition = edition
  }

  /// The controls, in the order of the fields, with the token of what was seen.
  package func controls(_ frame: PageFrame) -> HTML {
    group {
      if let edition { input(.type(.hidden), .name(Self.editionField), .value(String(edition))) }
      if let picker { picker.suggestions }
      for field in fields {
        control(field, frame)
        if let text = meanwhile[field.key] {
          p(.class("help meanwhile")) { frame(Words.meanwhile(text.isEmpty ? "–" : text)) }
        }
      }
    }
  }

  static var editionField: String { "edition" }

  private func control(_ field: DraftField<Draft>, _ frame: PageFrame) -> HTML {
    let texts = texts[field.key] ?? []
    let text = texts.first ?? ""
    let frameOf = Field(
      field.key, frame(field.label), help: field.help.map(frame.callAsFunction), problems: problems,
      required: field.isRequired)
    return switch field.kind {
    case .line(let most): frameOf.textInput(text, attributes: .maxlength(most))
    case .lines: frameOf.textArea(text)
    case .day: frameOf.textInput(text, type: .date)
    case .number: frameOf.textInput(text, attributes: .inputmode(.numeric))
    case .choice(let choices):
      frameOf.select(
        choices.map { Choice($0.value, frame($0.label)) }, chosen: text.isEmpty ? nil : text, blank: "–")
    case .agencies: picker?.fields(frameOf, texts) ?? frameOf.textInputs(texts, spare: 2)
    }
  }
}

extension DraftField {
  /// What the controls of a form show of a draft.
  func texts(of draft: Draft, _ names: [AgencyID: String]) -> [String] {
    switch get(draft) {
    case .agencies(let agencies): agencies.map { names[$0] ?? $0.description }
    case let value: [value.plain]
    }
  }

  /// What people read of a value, in a page, a file and a note alike.
  func shown(_ draft: Draft, _ names: [AgencyID: String], _ language: Language) -> String {
    switch (kind, get(draft)) {
    case (.choice(let choices), .text(let text)):
      choices.first { $0.value == text }?.label[language] ?? text
    case (_, .day(let day)): day?.printed(language) ?? ""
    case (_, .agencies(let agencies)): agencies.map { names[$0] ?? "" }.joined(separator: "; ")
    case (.lines, .text(let text)): text.replacing("\n", with: "; ")
    case (_, let value): value.plain
    }
  }
}
