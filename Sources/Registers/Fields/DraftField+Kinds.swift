import Core
import Store

// A field of each kind, at its place in the draft.

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

  package static func names(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, String>,
    most: Int = 4000, help: Localised<String>? = nil, required: Bool = false
  ) -> DraftField {
    text(.names(most: most), name, label, path, help, required, false)
  }

  package static func email(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, String>,
    help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    text(.email, name, label, path, help, required, listed)
  }

  package static func secret(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, String>,
    new isNew: Bool = false,
    help: Localised<String>? = nil
  ) -> DraftField {
    text(.secret(isNew: isNew), name, label, path, help, true, false)
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

  package static func flag(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, Bool>,
    help: Localised<String>? = nil, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .flag, isRequired: false, isListed: listed,
      get: { .flag($0[keyPath: path]) },
      set: { draft, value in if case .flag(let isOn) = value { draft[keyPath: path] = isOn } })
  }

  /// One of the cases of an enum; nil is "not chosen".
  package static func choice<C: Titled & RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, C?>,
    help: Localised<String>? = nil, required: Bool = false,
    listed: Bool = true
  ) -> DraftField {
    let choices = C.allCases.map { FieldChoice($0.rawValue, $0.title) }
    return DraftField(
      name: name, label: label, help: help, kind: .choice(choices), isRequired: required, isListed: listed,
      get: { .text($0[keyPath: path]?.rawValue ?? "") },
      set: { draft, value in
        if case .text(let text) = value { draft[keyPath: path] = C(rawValue: text) }
      })
  }

  /// One of these values, which only the moment knows; nil is "not chosen".
  package static func choice<V: LosslessStringConvertible & SendableMetatype>(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, V?>, of choices: [FieldChoice],
    help: Localised<String>? = nil, required: Bool = false
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .choice(choices), isRequired: required, isListed: false,
      get: { .text($0[keyPath: path]?.description ?? "") },
      set: { draft, value in if case .text(let text) = value { draft[keyPath: path] = V(text) } })
  }

  /// Some of these values. What is no such value is left out.
  package static func several<V: LosslessStringConvertible & SendableMetatype>(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, [V]>,
    of choices: [FieldChoice],
    help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .several(choices), isRequired: required, isListed: listed,
      get: { .texts($0[keyPath: path].map(\.description)) },
      set: { draft, value in
        if case .texts(let texts) = value { draft[keyPath: path] = texts.compactMap(V.init) }
      })
  }

  package static func agency(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, AgencyID?>,
    help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .agency, isRequired: required, isListed: listed,
      get: { .agency($0[keyPath: path]) },
      set: { draft, value in if case .agency(let agency) = value { draft[keyPath: path] = agency } })
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

  /// One of the things of another kind.
  package static func linked<Of>(
    _ name: StaticString, _ label: Localised<String>, _ path: FieldPath<Draft, ID<Of>?>,
    to things: LinkedThings,
    help: Localised<String>? = nil, required: Bool = false, listed: Bool = true
  ) -> DraftField {
    DraftField(
      name: name, label: label, help: help, kind: .linked(things), isRequired: required, isListed: listed,
      get: { .linked($0[keyPath: path]?.rawValue) },
      set: { draft, value in
        if case .linked(let id) = value { draft[keyPath: path] = id.map(ID<Of>.init(rawValue:)) }
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
