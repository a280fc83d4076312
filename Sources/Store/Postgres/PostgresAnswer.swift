import CPostgres

/// The result of a statement.
final class PostgresAnswer {
  private let handle: OpaquePointer
  /// Told by who knows them already.
  lazy var columns = Row.Columns((0..<PQnfields(handle)).map { PostgresSession.text(PQfname(handle, $0)) })

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQclear(handle)
  }

  /// Five letters (PostgreSQL manual, appendix A); empty when nothing failed.
  var sqlState: String { PostgresSession.text(PQresultErrorField(handle, Int32(UInt8(ascii: "C")))) }

  /// What the server refused, when it did.
  func error(connected: Bool) -> StoreError? {
    switch PQresultStatus(handle) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return nil
    default:
      let detail = PostgresSession.text(PQresultErrorMessage(handle))
      return connected ? StoreError(sqlState: sqlState, detail: detail) : .unreachable(detail)
    }
  }

  /// Also COPY, which nobody asks for: it would answer for ever.
  var endsPipeline: Bool {
    switch PQresultStatus(handle) {
    case PGRES_PIPELINE_SYNC, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: true
    default: false
    }
  }

  /// How many rows the statement changed.
  var changes: Int { Int(PostgresSession.text(PQcmdTuples(handle))) ?? 0 }

  func rows() throws -> [Row] {
    let width = PQnfields(handle)
    let columns = columns
    let types = (0..<width).map { PQftype(handle, $0) }
    return try (0..<PQntuples(handle)).map { line in
      let values = try (0..<width).map { try value(line, $0, types[Int($0)]) }
      return Row(columns: columns, values: values)
    }
  }

  private func value(_ line: Int32, _ column: Int32, _ type: Oid) throws -> SQLValue {
    guard PQgetisnull(handle, line, column) == 0, let start = PQgetvalue(handle, line, column) else {
      return .null
    }
    let length = Int(PQgetlength(handle, line, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    if type == PostgresParameter.TypeID.bytea { return .blob(Self.unhex(bytes)) }
    switch type {
    case PostgresParameter.TypeID.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
    case PostgresParameter.TypeID.int2, PostgresParameter.TypeID.int4, PostgresParameter.TypeID.int8,
      PostgresParameter.TypeID.numeric:
      return try Self.integer(bytes).map(SQLValue.integer) ?? fraction(bytes, column)
    case PostgresParameter.TypeID.float4, PostgresParameter.TypeID.float8: return try fraction(bytes, column)
    default: return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Nil for what has a point, or more digits than 64 bits.
  private static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.count <= 18 else { return Int64(String(decoding: text, as: UTF8.self)) }
    var number: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = 10 * number + Int64(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }

  private func fraction(_ bytes: UnsafeRawBufferPointer, _ column: Int32) throws -> SQLValue {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let number = Double(text) else {
      throw StoreError.misread(column: "\(column)", expected: "a number", found: text)
    }
    return .real(number)
  }

  /// `bytea` comes as "\x" and two digits a byte.
  private static func unhex(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8 { byte < 0x3A ? byte &- 0x30 : (byte | 0x20) &- 0x57 }
    guard text.count >= 2 else { return [] }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
  }
}
