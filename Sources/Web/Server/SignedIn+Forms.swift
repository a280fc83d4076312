import Accounts
import Agencies
import Core
import HTTPTypes
import Markup
import Registers
import Store

extension SignedIn {
  /// Answers a form of declared fields. Asked for, its page shows `draft`. Sent, it is read, and the action that `act` makes
  /// of it is run; whatever stands against it, from what cannot be read to what the action refuses, is shown at once, each
  /// at its field, with everything typed still there (422). When somebody else changed the thing meanwhile, the form shows
  /// what they wrote beside what was typed.
  /// - Parameters:
  ///   - suffix: of the ids of its fields, where its page has several forms.
  ///   - place: the province whose agencies are meant by their names alone.
  ///   - unread: fields that the button pressed does not ask for: what is typed there is kept, not read.
  ///   - draft: what is there now.
  ///   - view: the whole page around the form; one that has several forms puts it in its place by `DraftForm.showing`.
  ///   - ready: slow work, done when nothing stands against the action.
  func answerForm<Draft: Sendable, Act: Action>(
    _ fields: [DraftField<Draft>], suffix: String = "", edition: WritableKeyPath<Draft, Int64>? = nil,
    near place: String = "", unread: Set<String> = [], draft: @escaping @Sendable (Reader) throws -> Draft,
    view: (DraftForm<Draft>) async throws -> HTML, act: (Draft) async throws -> Act,
    ready: (inout Act) async throws -> Void = { _ in }, done: (Act.Outcome) async throws -> Answer
  ) async throws -> Answer {
    func present() async throws -> (draft: Draft, names: FieldNames, form: DraftForm<Draft>) {
      let (present, names, offered) = try await database.read { reader in
        let present = try draft(reader)
        let names = try FieldNames(fields, of: [present], reader)
        let offered = try fields.map { ($0.key, try $0.offered(present, names, reader)) }
        return (present, names, Dictionary(uniqueKeysWithValues: offered))
      }
      let seen = edition.map { present[keyPath: $0] }
      var form = DraftForm(fields, of: present, names, suffix: suffix, edition: seen)
      form.offered = offered
      return (present, names, form)
    }
    guard visit.isPost else { return .page(try await view(try await suggesting(try await present().form))) }
    return try await keeping(fields) {
      let shown = try await present()
      let sent = shown.form.sent(form)
      return try await acting {
        var typed = try await TypedDraft(
          fields, form, over: shown.draft, near: place, unread: unread, database)
        if let edition { typed.draft[keyPath: edition] = sent.edition ?? 0 }
        var action = try await unrefused(typed, act)
        try await ready(&action)
        return try await done(try await action.run(in: database, by: context))
      } refused: { problems in
        var refused = sent
        refused.problems = problems
        let now = try await present()
        if edition != nil, now.form.edition != sent.edition {
          refused.note(now.form, now.draft, now.names, language)
        }
        return try await view(try await suggesting(refused))
      }
    }
  }

  /// What was typed is shown where the thing that it is about is gone, and its form with it.
  private func keeping<Draft: Sendable>(
    _ fields: [DraftField<Draft>], _ body: () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await body()
    } catch {
      let refusals = (error as? Refused)?.refusals ?? (error as? Refusal).map { [$0] } ?? []
      let typed = TypedText.all(fields, language) { form.all($0) }
      guard !typed.isEmpty, !refusals.isEmpty, refusals.allSatisfy({ $0.kind == .missing }) else {
        throw error
      }
      return .page(
        LostFormPage.view(LostFormPage.Model(refusals: refusals, typed: typed), frame), status: .notFound)
    }
  }

  /// The action of what was typed, when nothing stands against it.
  private func unrefused<Draft: Sendable, Act: Action>(
    _ typed: TypedDraft<Draft>, _ act: (Draft) async throws -> Act
  ) async throws -> Act {
    var made: Act?
    var objections: [Refusal]
    do {
      let action = try await act(typed.draft)
      objections = try await database.read { [context] in try action.objections($0, context) }
      // Who lacks the right learns nothing else.
      if objections.contains(where: { $0.kind == .notPermitted }) { throw Refused(objections) }
      made = action
    } catch let refused as Refused where refused.refusals.contains(where: { $0.kind == .notPermitted }) {
      throw refused
    } catch {
      objections = try Refused(catching: error).refusals
    }
    let refusals = typed.refusals(beside: objections)
    guard refusals.isEmpty, let made else { throw Refused(refusals) }
    return made
  }

  private func suggesting<Draft: Sendable>(_ form: DraftForm<Draft>) async throws -> DraftForm<Draft> {
    // A page of several forms has its own suggestions.
    guard form.suffix.isEmpty, form.fields.contains(where: \.namesAgencies) else { return form }
    var form = form
    form.picker = try await database.read { try AgencyPicker(ofThoseWithWork: $0) }
    return form
  }
}

extension DraftForm {
  /// As it was sent: what was typed, secrets excepted, and the edition that was seen.
  fileprivate func sent(_ typed: FormFields) -> DraftForm {
    var form = self
    for field in fields { form.texts[field.key] = field.isSecret ? nil : typed.all(field.key) }
    form.edition = typed.id(Self.editionField)
    return form
  }

  /// Notes what somebody else wrote meanwhile; sent once more, the form has seen it.
  fileprivate mutating func note(
    _ shown: DraftForm, _ present: Draft, _ names: FieldNames, _ language: Language
  ) {
    edition = shown.edition
    for field in fields where shown.texts[field.key].written != texts[field.key].written {
      // What must be said and is not is asked anew each time, such as a reason.
      if field.isRequired, shown.texts[field.key].written.isEmpty { continue }
      meanwhile[field.key] = field.shown(present, names, language)
    }
  }
}

extension [String]? {
  /// Without what was left empty; lines end alike, however the browser ends them.
  fileprivate var written: [String] {
    (self ?? []).filter { !$0.isEmpty }.map { $0.replacing("\r\n", with: "\n") }
  }
}

extension Array {
  /// The agencies that a draft names, each once.
  func agencies<Draft: Sendable>(of draft: Draft) -> Set<AgencyID> where Element == DraftField<Draft> {
    Set(flatMap { $0.get(draft).agencies })
  }
}
