import Accounts
import Core
import Store

/// One kind of things that programs read: what a thing looks like, who may see it, and how lists and single ones are found.
package struct ApiResource: Sendable {
  /// "agreements"
  let path: String
  let label: Localised<String>
  let permission: Permission
  /// In their order in documentation; `id` comes first by itself.
  let properties: [ApiProperty]
  let list: @Sendable (Reader, ApiPage) throws -> ListPart<[String: ApiValue]>
  /// Throws a `Refusal` when there is none.
  let find: @Sendable (Reader, Int64, Day) throws -> [String: ApiValue]
}

/// Which part of a list is asked for.
struct ApiPage: Sendable {
  static let usualSize = 50
  static let largestSize = 200

  var key: PageKey?
  var size: Int
  var today: Day
}

/// One property of a thing.
package struct ApiProperty: Sendable {
  package enum Kind: Sendable {
    case text
    case integer
    case day
    case choice([String])
    /// Units of the directory: identity and name of each.
    case agencies
  }

  let name: String
  let label: Localised<String>
  let kind: Kind
  /// Whether it may be null.
  let isOptional: Bool

  /// As a JSON schema (draft 2020-12, which OpenAPI 3.1 takes as it is).
  var schema: ApiValue {
    func typed(_ type: String, _ more: [String: ApiValue] = [:]) -> ApiValue {
      let types: ApiValue = isOptional ? .list([.text(type), "null"]) : .text(type)
      let own: [String: ApiValue] = ["type": types, "description": .text(label.en)]
      return .object(own.merging(more) { $1 })
    }
    switch kind {
    case .text: return typed("string")
    case .integer: return typed("integer")
    case .day: return typed("string", ["format": "date"])
    case .choice(let values):
      let known = values.map(ApiValue.text) + (isOptional ? [.null] : [])
      return typed("string", ["enum": .list(known)])
    case .agencies:
      return [
        "type": "array", "description": .text(label.en),
        "items": [
          "type": "object", "required": ["id", "name"], "additionalProperties": .flag(false),
          "properties": ["id": ApiProperty.identity, "name": ["type": "string"]],
        ],
      ]
    }
  }

  /// Identities have 64 bits, more than the numbers of JavaScript hold: they are texts.
  static let identity: ApiValue = [
    "type": "string", "pattern": "^[1-9][0-9]{0,18}$", "description": "Identity.",
  ]
}
