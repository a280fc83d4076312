import Accounts
import Agencies
import Core
import Markup
import Registers
import Store

extension SignedIn {
  /// Answers a page with a form of declared fields. Asked for, it shows `draft`. Sent, it is read and `act` is run with what
  /// was typed; whatever stands against it is shown at its field, with everything typed still there (422). When somebody
  /// else changed the thing meanwhile, the form shows what they wrote beside what was typed.
  /// - Parameters:
  ///   - draft: what is there now; asked again when the form is refused.
  ///   - view: the whole page around the form.
  func answerForm<Draft: Sendable>(
    _ fields: [DraftField<Draft>], edition: WritableKeyPath<Draft, Int64>? = nil,
    draft: @escaping @Sendable (Reader) throws -> Draft,
    view: (DraftForm<Draft>) async throws -> HTML, act: (Draft) async throws -> Answer
  ) async throws -> Answer {
    let namesAgencies = fields.contains { if case .agencies = $0.kind { true } else { false } }
    let (present, names, picker) = try await database.read { reader in
      let present = try draft(reader)
      return (
        present, try AgencyNames(of: fields.agencies(of: present), reader),
        namesAgencies ? try AgencyPicker(ofThoseWithWork: reader) : nil
      )
    }
    var form = DraftForm(fields)
    form.picker = picker
    let seen = edition.map { present[keyPath: $0] }
    guard visit.isPost else {
      for field in fields { form.texts[field.key] = field.texts(of: present, names.printed) }
      form.edition = seen
      return .page(try await view(form))
    }
    for field in fields { form.texts[field.key] = self.form.all(field.key) }
    form.edition = self.form.id(DraftForm<Draft>.editionField)
    let seenByWriter = form.edition
    return try await acting {
      var draft = try await typed(fields, over: present)
      if let edition { draft[keyPath: edition] = seenByWriter ?? 0 }
      return try await act(draft)
    } refused: { problems in
      var refused = form
      refused.problems = problems
      if let seen, seen != form.edition {
        refused.edition = seen
        for field in fields
        where field.texts(of: present, names.printed).written != self.form.all(field.key).written {
          refused.meanwhile[field.key] = field.shown(present, names.printed, language)
        }
      }
      return try await view(refused)
    }
  }

  /// What was typed, as a draft; throws everything that cannot be read.
  private func typed<Draft: Sendable>(
    _ fields: [DraftField<Draft>], over draft: Draft
  ) async throws -> Draft {
    let form = form
    return try await database.read { reader in
      var draft = draft
      var refusals: [Refusal] = []
      for field in fields {
        do {
          let value = try field.value(of: form.all(field.key)) {
            try AgencyPicker.unit($0, near: "", field: field.key, reader).id
          }
          field.set(&draft, value)
        } catch let refusal as Refusal {
          refusals.append(refusal)
        }
      }
      guard refusals.isEmpty else { throw Refused(refusals) }
      return draft
    }
  }
}

extension [String] {
  /// Without what was left empty; lines end alike, however the browser ends them.
  fileprivate var written: [String] {
    filter { !$0.isEmpty }.map { $0.replacing("\r\n", with: "\n") }
  }
}

extension Array {
  /// The agencies that a draft names, each once.
  func agencies<Draft: Sendable>(of draft: Draft) -> Set<AgencyID> where Element == DraftField<Draft> {
    Set(
      flatMap { field -> [AgencyID] in
        if case .agencies(let agencies) = field.get(draft) { agencies } else { [] }
      })
  }
}
