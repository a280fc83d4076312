import Agencies
import Core
import Registers
import Store

/// What was typed, as a draft, and what is wrong with it by itself.
struct TypedDraft<Draft: Sendable>: Sendable {
  var draft: Draft
  private var unreadable: [Refusal] = []
  private var unfit: [Refusal] = []

  init(
    _ fields: [DraftField<Draft>], _ form: FormFields, over present: Draft, near place: String,
    unread: Set<String>, _ database: Database
  ) async throws {
    self = try await database.read { reader in
      var typed = TypedDraft(draft: present)
      for field in fields where !unread.contains(field.key) {
        do {
          let value = try field.value(of: form.all(field.key)) {
            try AgencyPicker.unit($0, near: place, reader).id
          }
          field.set(&typed.draft, value)
          if let refusal = field.refusal(of: typed.draft) { typed.unfit.append(refusal) }
        } catch let refusal as Refusal {
          typed.unreadable.append(refusal)
        }
      }
      return typed
    }
  }

  private init(draft: Draft) {
    self.draft = draft
  }

  /// Everything to be said: at a field that cannot be read, that; else what the action says of it; else what the field says by
  /// itself.
  func refusals(beside objections: [Refusal]) -> [Refusal] {
    let read = unreadable + objections.atOtherFields(than: unreadable)
    return read + unfit.atOtherFields(than: read)
  }
}

extension [Refusal] {
  fileprivate func atOtherFields(than others: [Refusal]) -> [Refusal] {
    let taken = Set(others.compactMap(\.field))
    return filter { refusal in refusal.field.map { !taken.contains($0) } ?? true }
  }
}
