extension Reader {
  /// The statements that `body` runs, in their order, each once: for tests that ask an engine how it would run what is
  /// really run.
  package final func statements(of body: (Reader) throws -> Void) throws -> [SQL] {
    let recording = RecordingConnection(connection)
    try body(Reader(recording))
    return recording.statements
  }
}

/// Runs everything on another connection, and remembers what was asked.
private final class RecordingConnection: Connection {
  private let connection: any Connection
  private var texts: Set<String> = []
  private(set) var statements: [SQL] = []

  init(_ connection: any Connection) {
    self.connection = connection
  }

  var dialect: Dialect { connection.dialect }

  func rows(_ sql: SQL) throws -> [Row] {
    if texts.insert(try sql.rendered(for: dialect).text).inserted { statements.append(sql) }
    return try connection.rows(sql)
  }

  func change(_ sql: SQL) throws -> Int { try connection.change(sql) }

  func expectedRows(_ sql: SQL) throws -> Int? { try connection.expectedRows(sql) }

  func scan(
    _ table: Catalogue.Table, _ bounds: ScanBounds, _ body: ([[SQLValue]]) throws -> Void
  ) throws {
    try connection.scan(table, bounds, body)
  }

  func script(_ text: String) throws { try connection.script(text) }
}
