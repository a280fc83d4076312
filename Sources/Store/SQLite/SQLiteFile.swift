import GRDB

/// A SQLite file as a whole: copied and replaced while other processes read and write it.
package struct SQLiteFile: Hashable, Sendable {
  package var path: String
  /// How long to wait for a lock that another process holds.
  package var waitMilliseconds = DatabaseLimits.standard.waitMilliseconds

  package init(path: String) {
    self.path = path
  }

  /// Copies it as it is at one moment to `target`, an empty file, which is complete in itself afterwards (no log beside
  /// it). Writers go on meanwhile. `progress` is told pages done and pages in all, and may throw to give up.
  package func copy(
    to target: SQLiteFile, progress: @escaping (Int, Int) throws -> Void = { _, _ in }
  ) throws {
    try mappingErrors {
      let source = try open()
      let copy = try target.open()
      try source.read { source in
        // Opens the moment that all steps of the copy share: writes of others do not start it anew.
        _ = try GRDB.Row.fetchOne(source, sql: "SELECT count(*) FROM sqlite_master")
        try copy.writeWithoutTransaction { copy in
          try source.backup(to: copy, pagesPerStep: 1024) {
            try progress($0.totalPageCount - $0.remainingPageCount, $0.totalPageCount)
          }
        }
      }
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try source.close()
    }
  }

  /// Puts the content of `source` in place of its own in one transaction: whoever has it open reads the old content until
  /// then and the new one after it; writers wait. Throws `StoreError.busy` when others write for longer than the wait.
  ///
  /// `whenAlone` runs once nobody else can write any more and before anything is visible; what it throws gives up.
  package func replace(with source: SQLiteFile, whenAlone: @escaping () throws -> Void = {}) throws {
    try mappingErrors {
      let source = try source.open()
      let target = try open()
      try target.writeWithoutTransaction { target in
        try target.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        try source.read { source in
          // Two steps: the first takes the lock of writers and keeps it.
          let pages = try Int32.fetchOne(source, sql: "PRAGMA page_count") ?? 0
          var isFirst = true
          try source.backup(to: target, pagesPerStep: max(1, (pages + 1) / 2)) { progress in
            guard isFirst, !progress.isCompleted else { return }
            isFirst = false
            try whenAlone()
          }
        }
      }
      try target.close()
      try source.close()
    }
  }

  /// Reads at one moment, without changing the file or leaving any beside it; for files that nobody else writes.
  package func read<T>(_ body: (Reader) throws -> T) throws -> T {
    try mappingErrors {
      let file = try open(isReadOnly: true)
      return try file.read {
        try body(Reader(SQLiteConnection(database: $0, statements: SQLiteStatements())))
      }
    }
  }

  /// Whether it has no tables at all.
  package func isEmpty() throws -> Bool {
    try mappingErrors {
      try open().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") == 0 }
    }
  }

  /// What is wrong with its pages, indexes and foreign keys, at most 20 lines; empty when it is sound.
  package func faults() throws -> [String] {
    try mappingErrors {
      try open(isReadOnly: true).read { database in
        let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        guard pages == ["ok"] else { return pages }
        let cursor = try GRDB.Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
        var broken: [String] = []
        while broken.count < 20, let row = try cursor.next() {
          let (table, parent): (String, String) = (row[0] ?? "", row[2] ?? "")
          broken.append("a row of \(table) refers to none of \(parent)")
        }
        return broken
      }
    }
  }

  func open(isReadOnly: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "haidang.file"
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(Double(waitMilliseconds) / 1000)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  func mappingErrors<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }
}
