import Core
import Markup
import Registers
import Store

/// A form of declared fields as it stands on a page: what is typed in each, what is wrong, what was seen when it was opened.
package struct DraftForm<Draft: Sendable>: Sendable {
  package let fields: [DraftField<Draft>]
  /// Where the page has several forms: tells the ids of its fields from theirs.
  package var suffix: String
  /// By field: the text of a control, or one text for each of several.
  package var texts: [String: [String]] = [:]
  package var problems: [FormProblem] = []
  /// The edition that was read before the form was shown; sent along, so that two editors do not overwrite each other.
  package var edition: Int64?
  /// What somebody else wrote meanwhile, by field, where it differs.
  package var meanwhile: [String: String] = [:]
  /// What is offered in fields of links, by field.
  var offered: [String: [FieldChoice]] = [:]
  /// Suggests names in fields of agencies; nil where the page has them already, or none.
  var picker: AgencyPicker?

  /// The form of a draft, before anything is typed.
  package init(
    _ fields: [DraftField<Draft>], of draft: Draft, _ names: FieldNames = FieldNames(), suffix: String = "",
    edition: Int64? = nil
  ) {
    self.fields = fields
    self.suffix = suffix
    self.edition = edition
    for field in fields where !field.isSecret { texts[field.key] = field.texts(of: draft, names) }
  }

  /// This form of a page as it was sent and refused; itself when it was not.
  package func showing(_ sent: DraftForm?) -> DraftForm {
    guard let sent else { return self }
    var form = self
    form.texts.merge(sent.texts) { $1 }
    (form.problems, form.edition, form.meanwhile) = (sent.problems, sent.edition ?? edition, sent.meanwhile)
    return form
  }

  /// What is wrong, for the summary on top of the page: each leads to its field.
  package var linkedProblems: [FormProblem] {
    problems.map { problem in
      let own = fields.first { $0.key == problem.field }
      return FormProblem(field: own.map { $0.key + suffix }, problem.message)
    }
  }
}

extension DraftForm {
  static var editionField: String { "edition" }

  /// The controls, in the order of the fields, with the token of what was seen.
  package func controls(_ frame: PageFrame) -> HTML {
    group {
      seen
      if let picker { picker.suggestions }
      for field in fields { control(field, frame) }
    }
  }

  /// The token of what was seen; where a form places its controls one by one.
  package var seen: HTML {
    guard let edition else { return .nothing }
    return input(.type(.hidden), .name(Self.editionField), .value(String(edition)))
  }

  /// One control by the name of its field; nothing for a name that the form does not have, which the page's snapshot shows.
  package func control(_ name: String, _ frame: PageFrame) -> HTML {
    fields.first { $0.key == name }.map { control($0, frame) } ?? .nothing
  }

  private func control(_ field: DraftField<Draft>, _ frame: PageFrame) -> HTML {
    guard let text = meanwhile[field.key] else { return box(field, frame) }
    return div {
      box(field, frame)
      p(.class("help meanwhile")) { frame(Words.meanwhile(text.isEmpty ? "–" : text)) }
    }
  }

  private func box(_ field: DraftField<Draft>, _ frame: PageFrame) -> HTML {
    let texts = texts[field.key] ?? []
    let text = texts.first ?? ""
    let place = Field(
      field.key, frame(field.label), help: field.help.map(frame.callAsFunction), id: field.key + suffix,
      problems: problems, required: field.isRequired)
    func options(_ choices: [FieldChoice]) -> [Choice] { choices.map { Choice($0.value, frame($0.label)) } }
    return switch field.kind {
    case .line(let most): place.textInput(text, attributes: .maxlength(most))
    case .lines: place.textArea(text, rows: text.rows)
    case .email: place.textInput(text, type: .email)
    case .secret(let isNew):
      place.textInput(type: .password, attributes: .autocomplete(isNew ? .newPassword : .currentPassword))
    case .day: place.textInput(text, type: .date)
    case .number: place.textInput(text, attributes: .inputmode(.numeric))
    case .flag: place.box(checked: !text.isEmpty)
    case .choice(let choices):
      place.select(options(choices), chosen: text.isEmpty ? nil : text, blank: "–")
    case .linked:
      place.select(options(offered[field.key] ?? []), chosen: text.isEmpty ? nil : text, blank: "–")
    case .several(let choices): place.checkboxes(options(choices), ticked: Set(texts))
    case .agency: place.textInput(text, attributes: .list(AgencyPicker.listID), .maxlength(300))
    case .agencies, .names: place.textInputs(texts, spare: 2, list: AgencyPicker.listID)
    }
  }
}

extension String {
  /// Of a box: one more than its lines take, some at least and not too many.
  fileprivate var rows: Int {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 70 + 1 }
    return Swift.min(10, Swift.max(3, lines.reduce(1, +)))
  }
}

extension DraftField {
  /// What the controls of a form show of a draft.
  func texts(of draft: Draft, _ names: FieldNames) -> [String] {
    switch get(draft) {
    case .agency, .agencies: get(draft).agencies.map { names.agencies.printed[$0] ?? $0.description }
    case .texts(let texts): texts
    case .text(let text) where isNames: text.split(separator: "\n").map(String.init)
    case let value: [value.plain]
    }
  }

  private var isNames: Bool { if case .names = kind { true } else { false } }

  /// What people read of a value, in a page, a file and a note alike.
  func shown(_ draft: Draft, _ names: FieldNames, _ language: Language) -> String {
    switch (kind, get(draft)) {
    case (.choice(let choices), .text(let text)):
      choices.first { $0.value == text }?.label[language] ?? text
    case (.several(let choices), .texts(let texts)):
      choices.filter { texts.contains($0.value) }.map { $0.label[language] }.joined(separator: "; ")
    case (_, .day(let day)): day?.printed(language) ?? ""
    case (_, .flag(let isOn)): (isOn ? Words.yes : Words.no)[language]
    case (_, .agency), (_, .agencies):
      get(draft).agencies.map { names.agencies.short[$0] ?? "" }.joined(separator: "; ")
    case (_, .linked): linked(draft).map { names[$0] } ?? ""
    case (.lines, .text(let text)), (.names, .text(let text)):
      text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.joined(
        separator: "; ")
    case (_, let value): value.plain
    }
  }
}
