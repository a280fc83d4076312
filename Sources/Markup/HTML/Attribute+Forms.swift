extension Attribute {
  package static func name(_ value: String) -> Self { Self("name", value) }
  package static func value(_ value: String) -> Self { Self("value", value) }
  package static func type(_ value: InputType) -> Self { Self("type", value.rawValue) }
  package static func type(_ value: ButtonType) -> Self { Self("type", value.rawValue) }
  package static func method(_ value: FormMethod) -> Self { Self("method", value.rawValue) }
  package static func enctype(_ value: FormEncoding) -> Self { Self("enctype", value.rawValue) }
  package static func `for`(_ id: String) -> Self { Self("for", id) }
  package static func form(_ id: String?) -> Self { Self("form", id) }
  package static func autocomplete(_ value: Autocomplete) -> Self { Self("autocomplete", value.rawValue) }
  package static func list(_ id: String?) -> Self { Self("list", id) }
  package static func accept(_ value: String) -> Self { Self("accept", value) }
  package static func checked(_ on: Bool = true) -> Self { Self("checked", on: on) }
  package static func selected(_ on: Bool = true) -> Self { Self("selected", on: on) }
  package static func disabled(_ on: Bool = true) -> Self { Self("disabled", on: on) }
  package static func required(_ on: Bool = true) -> Self { Self("required", on: on) }
  package static func readonly(_ on: Bool = true) -> Self { Self("readonly", on: on) }
  package static func multiple(_ on: Bool = true) -> Self { Self("multiple", on: on) }
  package static func autofocus(_ on: Bool = true) -> Self { Self("autofocus", on: on) }
  package static func noValidate(_ on: Bool = true) -> Self { Self("novalidate", on: on) }
  package static func spellcheck(_ on: Bool) -> Self { Self("spellcheck", on ? "true" : "false") }
  package static func rows(_ value: Int) -> Self { Self("rows", String(value)) }
  package static func size(_ value: Int) -> Self { Self("size", String(value)) }
  package static func maxlength(_ value: Int?) -> Self { Self("maxlength", value.map { String($0) }) }
  package static func min(_ value: String?) -> Self { Self("min", value) }
  package static func max(_ value: String?) -> Self { Self("max", value) }
  package static func inputmode(_ value: InputMode?) -> Self { Self("inputmode", value?.rawValue) }

  package enum InputType: String, Sendable {
    case text, email, password, search, number, date, file, checkbox, radio, hidden
  }
  package enum ButtonType: String, Sendable { case submit, button, reset }
  package enum FormMethod: String, Sendable { case get, post }
  package enum FormEncoding: String, Sendable {
    case urlEncoded = "application/x-www-form-urlencoded"
    case multipart = "multipart/form-data"
  }
  package enum InputMode: String, Sendable { case numeric, search, email }
  package enum Autocomplete: String, Sendable {
    case on, off, username, email
    case currentPassword = "current-password"
    case newPassword = "new-password"
  }
}
