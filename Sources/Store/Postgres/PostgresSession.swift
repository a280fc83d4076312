import CPostgres

/// One libpq connection. Not safe to share: `PostgresLane` keeps it on one queue.
final class PostgresSession {
  private let handle: OpaquePointer
  private var statements = PostgresStatements()

  /// Blocks until connected; throws `StoreError.unreachable`.
  init(url: String, limits: DatabaseLimits) throws {
    // Later parameters win over earlier ones, so the URL may say more than the defaults and less than the last.
    let parameters = [
      ("connect_timeout", "10"), ("fallback_application_name", "haidang"), ("dbname", url),
      ("client_encoding", "UTF8"),
    ]
    guard let handle = Self.connect(parameters) else { throw StoreError.unreachable("out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let reason = Self.text(PQerrorMessage(handle))
      PQfinish(handle)
      throw StoreError.unreachable(reason)
    }
    self.handle = handle
    _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try run(
      """
      SET statement_timeout = \(limits.statementMilliseconds); SET lock_timeout = \(limits.waitMilliseconds);
      SET idle_in_transaction_session_timeout = \(limits.statementMilliseconds * 2); SET TimeZone = 'UTC';
      SET bytea_output = 'hex'
      """)
  }

  deinit {
    PQfinish(handle)
  }

  var isConnected: Bool { PQstatus(handle) == CONNECTION_OK }
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  /// Runs statements without values.
  func run(_ script: String) throws {
    try check(PQexec(handle, script)).finish()
  }

  /// Runs one statement with bound values. One that is worth keeping is prepared when it comes the second time, so that
  /// the server plans it no more often than it finds useful.
  func query(_ text: String, _ values: [SQLValue], isSteady: Bool) throws -> PostgresAnswer {
    let parameters = values.map(PostgresParameter.init)
    let types = parameters.map(\.type)
    let prepared = isSteady ? try prepared(PostgresStatements.Key(text: text, types: types)) : nil
    let count = Int32(values.count)
    let lengths = parameters.map { Int32(clamping: $0.bytes.count) }
    let formats = parameters.map(\.format)
    let answer = Self.withPointers(to: parameters) { pointers in
      if let prepared {
        PQexecPrepared(handle, prepared.name, count, pointers, lengths, formats, 0)
      } else {
        PQexecParams(handle, text, count, types, pointers, lengths, formats, 0)
      }
    }
    let checked = try check(answer, isPrepared: prepared != nil)
    if let prepared {
      if let columns = prepared.columns {
        checked.columns = columns
      } else {
        prepared.columns = checked.columns
      }
    }
    return checked
  }

  /// The statement on the server; nil when it comes the first time.
  private func prepared(_ key: PostgresStatements.Key) throws -> PostgresStatements.Prepared? {
    let (use, gone) = statements.next(key)
    for prepared in gone { try run("DEALLOCATE \(prepared.name)") }
    switch use {
    case .once: return nil
    case .again(let prepared): return prepared
    case .prepare(let prepared):
      try check(PQprepare(handle, prepared.name, key.text, Int32(key.types.count), key.types)).finish()
      statements.keep(prepared, key)
      return prepared
    }
  }

  /// To be called outside of a transaction.
  func forgetStatements() throws {
    statements = PostgresStatements()
    try run("DEALLOCATE ALL")
  }

  private func check(_ answer: OpaquePointer?, isPrepared: Bool = false) throws -> PostgresAnswer {
    guard let answer else {
      throw StoreError.unreachable(Self.text(PQerrorMessage(handle)))
    }
    let checked = PostgresAnswer(answer)
    // "cached plan must not change result type"
    if isPrepared, checked.sqlState == "0A000" { throw PostgresStatements.Outdated() }
    if let error = checked.error(connected: isConnected) { throw error }
    return checked
  }

  static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    return String(cString: pointer).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
    let names = parameters.map { Array($0.0.utf8CString) }
    let values = parameters.map { Array($0.1.utf8CString) }
    return withStrings(names) { names in withStrings(values) { values in PQconnectdbParams(names, values, 1) }
    }
  }

  /// A null-terminated array of C strings for the length of a call.
  private static func withStrings<T>(
    _ strings: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> T
  ) -> T {
    let flat = strings.flatMap { $0 }
    return flat.withUnsafeBufferPointer { buffer in
      var pointers: [UnsafePointer<CChar>?] = []
      var offset = 0
      for string in strings {
        pointers.append(buffer.baseAddress.map { $0 + offset })
        offset += string.count
      }
      return body(pointers + [nil])
    }
  }

  /// Pointers to the bytes of each parameter, laid end to end and each closed by a zero.
  private static func withPointers<T>(
    to parameters: [PostgresParameter], _ body: ([UnsafePointer<CChar>?]) -> T
  ) -> T {
    withStrings(parameters.map { $0.bytes + [0] }) { body(Array($0.dropLast())) }
  }
}
