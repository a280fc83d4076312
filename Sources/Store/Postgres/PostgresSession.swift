import CPostgres

/// One libpq connection. Not safe to share: `PostgresLane` keeps it on one queue.
///
/// Waiting for the server costs more than most of what it is asked. So BEGIN travels with the first statement, and nobody
/// waits for the COMMIT of what only read.
final class PostgresSession {
  private enum State {
    case idle
    /// A transaction that has asked nothing so far; what begins it.
    case opening(PostgresBegin)
    case open
    /// COMMIT is on its way.
    case closing
  }

  private let handle: OpaquePointer
  private var statements = PostgresStatements()
  private var state = State.idle

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
    // Most of what is asked is small and in memory: an index is walked, and no other process helps.
    try execute(
      """
      SET statement_timeout = \(limits.statementMilliseconds); SET lock_timeout = \(limits.waitMilliseconds);
      SET idle_in_transaction_session_timeout = \(limits.statementMilliseconds * 2); SET TimeZone = 'UTC';
      SET bytea_output = 'hex'; SET random_page_cost = 1.1; SET max_parallel_workers_per_gather = 0
      """)
  }

  deinit {
    PQfinish(handle)
  }

  /// False as well for one that broke off between two statements sent together.
  var isConnected: Bool { PQstatus(handle) == CONNECTION_OK && PQpipelineStatus(handle) == PQ_PIPELINE_OFF }

  /// Whether the server has answered in this transaction.
  var hasAnswered: Bool {
    if case .open = state { true } else { false }
  }

  /// Begins a transaction with the next statement.
  func begin(_ begin: PostgresBegin) throws {
    if case .closing = state {
      while let answer = PQgetResult(handle) { PQclear(answer) }
      guard isConnected else { throw lost }
    }
    state = .opening(begin)
  }

  /// When it fails, `hasAnswered` stays true: nobody knows whether the server has kept it, so nobody runs it again.
  func commit() throws {
    if hasAnswered { try execute("COMMIT") }
    state = .idle
  }

  /// Ends a transaction that only read; false when the session is of no more use.
  func endRead() -> Bool {
    guard hasAnswered else {
      state = .idle
      return true
    }
    guard PQsendQuery(handle, "COMMIT") == 1 else { return false }
    state = .closing
    return true
  }

  func rollBack() throws {
    defer { state = .idle }
    if hasAnswered, PQtransactionStatus(handle) != PQTRANS_IDLE { try execute("ROLLBACK") }
  }

  /// Runs statements without values.
  func run(_ script: String) throws {
    if case .opening(let begin) = state {
      try execute(begin.rawValue)
      state = .open
    }
    try execute(script)
  }

  private func execute(_ script: String) throws {
    try check(PQexec(handle, script).map(PostgresAnswer.init))
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
    let answer = try Self.withPointers(to: parameters) { pointers in
      try ask {
        if let prepared {
          PQsendQueryPrepared(handle, prepared.name, count, pointers, lengths, formats, 0)
        } else {
          PQsendQueryParams(handle, text, count, types, pointers, lengths, formats, 0)
        }
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

  /// Sends a statement, with the BEGIN that waits for one, and takes its answer.
  private func ask(_ send: () -> Int32) throws -> PostgresAnswer? {
    guard case .opening(let begin) = state else {
      guard send() == 1 else { throw lost }
      return answers().last
    }
    guard PQenterPipelineMode(handle) == 1,
      PQsendQueryParams(handle, begin.rawValue, 0, nil, nil, nil, nil, 0) == 1, send() == 1,
      PQpipelineSync(handle) == 1
    else { throw lost }
    let answers = answers()
    guard PQstatus(handle) == CONNECTION_OK, PQexitPipelineMode(handle) == 1 else { throw lost }
    state = .open
    try check(answers.first)
    return answers.last
  }

  /// Of all that was sent.
  private func answers() -> [PostgresAnswer] {
    // In a pipeline each statement's answers end with nothing; twice nothing is the end of all.
    var ends = PQpipelineStatus(handle) == PQ_PIPELINE_OFF ? 1 : 2
    var answers: [PostgresAnswer] = []
    while ends > 0 {
      guard let next = PQgetResult(handle) else {
        ends -= 1
        continue
      }
      let answer = PostgresAnswer(next)
      if answer.endsPipeline { break }
      answers.append(answer)
      if PQpipelineStatus(handle) != PQ_PIPELINE_OFF { ends = 2 }
    }
    return answers
  }

  /// Why nothing could be sent or received.
  private var lost: StoreError {
    let reason = Self.text(PQerrorMessage(handle))
    return PQstatus(handle) == CONNECTION_OK ? .statement(reason) : .unreachable(reason)
  }

  /// The statement on the server; nil when it comes the first time.
  private func prepared(_ key: PostgresStatements.Key) throws -> PostgresStatements.Prepared? {
    let (use, gone) = statements.next(key)
    for prepared in gone { try execute("DEALLOCATE \(prepared.name)") }
    switch use {
    case .once: return nil
    case .again(let prepared): return prepared
    case .prepare(let prepared):
      try check(
        PQprepare(handle, prepared.name, key.text, Int32(key.types.count), key.types).map(PostgresAnswer.init)
      )
      statements.keep(prepared, key)
      return prepared
    }
  }

  /// To be called outside of a transaction.
  func forgetStatements() throws {
    statements = PostgresStatements()
    try execute("DEALLOCATE ALL")
  }

  @discardableResult
  private func check(_ answer: PostgresAnswer?, isPrepared: Bool = false) throws -> PostgresAnswer {
    guard let answer else { throw lost }
    // "cached plan must not change result type"
    if isPrepared, answer.sqlState == "0A000" { throw PostgresStatements.Outdated() }
    if let error = answer.error(connected: isConnected) { throw error }
    return answer
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
    _ strings: [[CChar]], _ body: ([UnsafePointer<CChar>?]) throws -> T
  ) rethrows -> T {
    let flat = strings.flatMap { $0 }
    return try flat.withUnsafeBufferPointer { buffer in
      var pointers: [UnsafePointer<CChar>?] = []
      var offset = 0
      for string in strings {
        pointers.append(buffer.baseAddress.map { $0 + offset })
        offset += string.count
      }
      return try body(pointers + [nil])
    }
  }

  /// Pointers to the bytes of each parameter, laid end to end and each closed by a zero.
  private static func withPointers<T>(
    to parameters: [PostgresParameter], _ body: ([UnsafePointer<CChar>?]) throws -> T
  ) rethrows -> T {
    try withStrings(parameters.map { $0.bytes + [0] }) { try body(Array($0.dropLast())) }
  }
}
