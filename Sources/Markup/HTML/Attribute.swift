/// An attribute of an element. The names are fixed by the functions of this type; values are escaped.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case absent
    /// A boolean attribute that is on.
    case present
    case text(String)
  }

  let name: StaticString
  let value: Value

  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value.map(Value.text) ?? .absent
  }

  init(_ name: StaticString, on: Bool) {
    self.name = name
    value = on ? .present : .absent
  }
}

extension Attribute {
  /// Classes; those that are nil are left out.
  package static func `class`(_ names: String?...) -> Self {
    let present = names.compactMap(\.self)
    return Self("class", present.isEmpty ? nil : present.joined(separator: " "))
  }

  package static func id(_ value: String?) -> Self { Self("id", value) }
  package static func lang(_ value: String?) -> Self { Self("lang", value) }
  package static func title(_ value: String?) -> Self { Self("title", value) }
  package static func hidden(_ on: Bool = true) -> Self { Self("hidden", on: on) }
  package static func open(_ on: Bool = true) -> Self { Self("open", on: on) }
  package static func tabindex(_ value: Int) -> Self { Self("tabindex", String(value)) }
  package static func role(_ value: Role) -> Self { Self("role", value.rawValue) }

  /// `data-…`: hooks for scripts and styles.
  package static func data(_ hook: DataHook, _ value: String? = "") -> Self { Self(hook.name, value) }

  package static func datetime(_ value: String) -> Self { Self("datetime", value) }

  package enum Role: String, Sendable {
    case alert, group, list, navigation, none, region, search, status
  }
}

extension Attribute {
  package static func label(_ value: String?) -> Self { Self("aria-label", value) }
  package static func labelledBy(_ id: String?) -> Self { Self("aria-labelledby", id) }
  package static func describedBy(_ id: String?) -> Self { Self("aria-describedby", id) }
  package static func ariaHidden() -> Self { Self("aria-hidden", "true") }
  package static func current(_ on: Bool) -> Self { Self("aria-current", on ? "page" : nil) }
  package static func invalid(_ on: Bool) -> Self { Self("aria-invalid", on ? "true" : nil) }
  package static func pressed(_ on: Bool) -> Self { Self("aria-pressed", on ? "true" : "false") }
  package static func expanded(_ on: Bool) -> Self { Self("aria-expanded", on ? "true" : "false") }
  package static func controls(_ id: String) -> Self { Self("aria-controls", id) }
  package static func live(_ politeness: Politeness) -> Self { Self("aria-live", politeness.rawValue) }
  package static func sort(_ order: SortOrder?) -> Self { Self("aria-sort", order?.rawValue) }

  package enum Politeness: String, Sendable { case polite, assertive }
  package enum SortOrder: String, Sendable { case ascending, descending }
}

/// The name of a `data-…` attribute, written out in the source code.
package struct DataHook: Sendable, ExpressibleByStringLiteral {
  let name: StaticString

  /// The whole name with its prefix: "data-line".
  package init(stringLiteral name: StaticString) { self.name = name }
}
