import CPostgres

/// A bound value in the form of the wire. Types are said outright, so that the server need not guess.
struct PostgresParameter {
  /// Object identifiers of `pg_type`, the same in every PostgreSQL.
  enum TypeID {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
  }

  var type: Oid
  /// 0 text, 1 binary.
  var format: Int32
  var bytes: [CChar]

  init(_ value: SQLValue) {
    switch value {
    case .null: (type, format, bytes) = (0, 0, [])
    case .integer(let number): (type, format, bytes) = (TypeID.int8, 0, Self.bytes(String(number)))
    case .real(let number): (type, format, bytes) = (TypeID.float8, 0, Self.bytes(Self.text(number)))
    case .text(let text): (type, format, bytes) = (TypeID.text, 0, Self.bytes(text))
    case .blob(let data): (type, format, bytes) = (TypeID.bytea, 1, data.map { CChar(bitPattern: $0) })
    }
  }

  private static func bytes(_ text: String) -> [CChar] { text.utf8.map { CChar(bitPattern: $0) } }

  private static func text(_ number: Double) -> String {
    number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : String(number)
  }
}
