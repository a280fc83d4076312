import Core
import Store

/// One field of a thing, said once: what it is called, what may stand in it, where it is in the value. From it come the
/// control and the check of a form, the column of the table in the database, the columns of lists and files, the property
/// in the API, and what the audit log says of a change.
package struct DraftField<Draft: Sendable>: Sendable {
  package enum Kind: Sendable {
    /// One line of at most so many characters.
    case line(most: Int)
    /// A text of several lines.
    case lines(most: Int)
    case email
    /// A password: as it was typed, and never shown again. A new one is not filled in by the browser.
    case secret(isNew: Bool)
    case day
    case number(ClosedRange<Int>)
    /// Yes or no.
    case flag
    /// One of these, or nothing.
    case choice([FieldChoice])
    /// Some of these. Whether each may be chosen is for the act to say.
    case several([FieldChoice])
    /// Names of agencies as a document prints them, one a line; those of the directory are suggested.
    case names(most: Int)
    /// A unit of the directory.
    case agency
    /// Units of the directory in their order, in rows of their own (`entry_id`, `position`, `agency_id`).
    case agencies(HangingRows)
    /// Another thing of the register or the plans, by its identity.
    case linked(LinkedThings)
  }

  /// Column, form field and property alike: "ends_on".
  package let name: StaticString
  package let label: Localised<String>
  package let help: Localised<String>?
  package let kind: Kind
  package let isRequired: Bool
  /// Whether lists show it; forms, files and the API always have it.
  package let isListed: Bool
  /// Whether it follows from other fields or from acts: it stands in no form, and the history does not tell it.
  package var isDerived = false
  package let get: @Sendable (Draft) -> FieldValue
  package let set: @Sendable (inout Draft, FieldValue) -> Void

  /// `name` as text.
  package var key: String { "\(name)" }

  /// The field as `complete` or an act fills it: shown, listed and kept, typed by nobody.
  package var derived: DraftField {
    var field = self
    field.isDerived = true
    return field
  }

  package var isSecret: Bool { if case .secret = kind { true } else { false } }
  package var namesAgencies: Bool {
    switch kind {
    case .agency, .agencies: true
    default: false
    }
  }
}

/// Where a field is in its draft.
package typealias FieldPath<Draft, Value> = any WritableKeyPath<Draft, Value> & Sendable

/// One value that can be chosen.
package struct FieldChoice: Hashable, Sendable {
  package var value: String
  package var label: Localised<String>

  package init(_ value: String, _ label: Localised<String>) {
    self.value = value
    self.label = label
  }

  /// What is called the same in every language.
  package init(_ value: String, _ name: String) {
    self.init(value, Localised(vi: name, en: name))
  }
}
