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
    case day
    case number(ClosedRange<Int>)
    /// One of these, or nothing.
    case choice([FieldChoice])
    /// Units of the directory in their order, in rows of their own (`entry_id`, `position`, `agency_id`).
    case agencies(HangingRows)
  }

  /// Column, form field and property alike: "ends_on".
  package let name: StaticString
  package let label: Localised<String>
  package let help: Localised<String>?
  package let kind: Kind
  package let isRequired: Bool
  /// Whether lists show it; forms, files and the API always have it.
  package let isListed: Bool
  package let get: @Sendable (Draft) -> FieldValue
  package let set: @Sendable (inout Draft, FieldValue) -> Void

  /// `name` as text.
  package var key: String { "\(name)" }
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
}

extension DraftField {
  package static func line(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, String>,
    most: Int = 300, help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    text(.line(most: most), name, label, path, help, required, listed)
  }

  package static func lines(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, String>,
    most: Int = 4000, help: Localised<String>? = nil, required: Bool = false, listed: Bool = false
  ) -> DraftField {
    text(.lines(most: most), name, label, path, help, required, listed)
  }

  package static func day(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, Day?>,
    help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .day, isRequired: required, isListed: listed,
      get: { .day($0[keyPath: path]) },
      set: { draft, value in if case .day(let day) = value { draft[keyPath: path] = day } })
  }

  package static func number(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, Int?>,
    in range: ClosedRange<Int>, help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .number(range), isRequired: required, isListed: listed,
      get: { .number($0[keyPath: path]) },
      set: { draft, value in if case .number(let number) = value { draft[keyPath: path] = number } })
  }

  /// One of the cases of an enum; nil is "not chosen".
  package static func choice<C: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, C?>,
    _ title: (C) -> Localised<String>, help: Localised<String>? = nil, required: Bool = false,
    listed: Bool = true
  ) -> DraftField {
    let choices = C.allCases.map { FieldChoice($0.rawValue, title($0)) }
    return DraftField(
      name: name, label: label, help: help, kind: .choice(choices), isRequired: required, isListed: listed,
      get: { .text($0[keyPath: path]?.rawValue ?? "") },
      set: { draft, value in
        if case .text(let text) = value { draft[keyPath: path] = C(rawValue: text) }
      })
  }

  package static func agencies(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, [AgencyID]>,
    in table: StaticString, help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .agencies(HangingRows(table, "entry_id")),
      isRequired: required, isListed: listed, get: { .agencies($0[keyPath: path]) },
      set: { draft, value in
        if case .agencies(let agencies) = value { draft[keyPath: path] = agencies }
      })
  }

  private static func text(
    _ kind: Kind, _ name: StaticString, _ label: Localised<String>,
    _ path: FieldPath<Draft, String>, _ help: Localised<String>?, _ isRequired: Bool,
    _ isListed: Bool
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: kind, isRequired: isRequired, isListed: isListed,
      get: { .text($0[keyPath: path]) },
      set: { draft, value in if case .text(let text) = value { draft[keyPath: path] = text } })
  }
}
