import Accounts
import Core
import OfficeFiles
import Store

/// One kind of things that programs read: what a thing looks like, who may see it, and how lists and single ones are found.
package struct ApiResource: Sendable {
  /// "agreements"
  let path: String
  let label: Localised<String>
  let permission: Permission
  /// In their order in documentation; `id` comes first by itself.
  let properties: [ApiProperty]
  /// Throws `ApiProblem.noSuchPart` for a key of another list.
  let list: @Sendable (Database, ApiPage) async throws -> ListPart<[String: ApiValue]>
  /// Throws a `Refusal` when there is none.
  let find: @Sendable (Database, Int64, Day) async throws -> [String: ApiValue]
}

extension ApiResource {
  /// A list of the workspace by its columns: those that have a name in the API.
  init<Row: Sendable>(
    _ path: String, _ label: Localised<String>, needs permission: Permission, _ columns: [Column<Row>],
    id: @escaping @Sendable (Row) -> String,
    list: @escaping @Sendable (Database, ApiPage) async throws -> ListPart<Row>,
    find: @escaping @Sendable (Database, Int64, Day) async throws -> Row
  ) {
    let named = columns.compactMap(\.named)
    @Sendable func object(_ row: Row) -> [String: ApiValue] {
      var object: [String: ApiValue] = ["id": .text(id(row))]
      for column in named { object[column.property.name] = ApiValue(column.value(row)) }
      return object
    }
    self.init(
      path: path, label: label, permission: permission, properties: named.map(\.property),
      list: { try await list($0, $1).map(object) }, find: { object(try await find($0, $1, $2)) })
  }
}

extension ApiPage {
  /// One part of a list whose rows need nothing besides what they hold.
  func part<T: RowReadable>(_ type: T.Type, of list: ListQuery, _ reader: Reader) throws -> ListPart<T> {
    guard key.map(list.fits) ?? true else { throw ApiProblem.noSuchPart }
    return try reader.part(type, of: list, at: key, size: size)
  }
}

extension Column {
  /// The column as programs read it.
  struct Named: Sendable {
    var property: ApiProperty
    var value: @Sendable (Row) -> CellValue
  }

  /// Gives the column a name in the API. `value` is what programs read where people read words: a code for a state.
  func named(
    _ name: StaticString, _ kind: ApiProperty.Kind = .text, optional: Bool = false,
    value own: (@Sendable (Row) -> CellValue)? = nil
  ) -> Column {
    let shown = self.value
    guard own != nil || shown != nil else { return self }
    let value: @Sendable (Row) -> CellValue = { row in
      own?(row) ?? shown?(row, .vietnamese) ?? .empty
    }
    var column = self
    column.named = Named(
      property: ApiProperty(name: "\(name)", label: heading, kind: kind, isOptional: optional), value: value)
    return column
  }
}

extension ApiValue {
  init(_ cell: CellValue) {
    switch cell {
    case .empty: self = .null
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(number)
    case .number(let number): self = .real(number)
    case .day(let day): self = .text(day.description)
    }
  }
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
    case texts
    case flag
    /// A unit of the directory, or another thing: its identity and name.
    case named
    case severalNamed
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
    case .texts: return typed("array", ["items": ["type": "string"]])
    case .flag: return typed("boolean")
    case .named: return typed("object", Self.named)
    case .severalNamed:
      return typed("array", ["items": .object(Self.named.merging(["type": "object"]) { $1 })])
    }
  }

  private static let named: [String: ApiValue] = [
    "required": ["id", "name"], "additionalProperties": .flag(false),
    "properties": ["id": ApiProperty.identity, "name": ["type": "string"]],
  ]

  /// Identities have 64 bits, more than the numbers of JavaScript hold: they are texts.
  static let identity: ApiValue = [
    "type": "string", "pattern": "^[1-9][0-9]{0,18}$", "description": "Identity.",
  ]
}
