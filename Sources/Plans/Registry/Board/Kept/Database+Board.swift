import Core
import Store
import Synchronization

/// Reads the lists of tasks, on a day for which they hold. Only `Database.readBoard` makes one, and one makes another.
package struct BoardReader {
  package let reader: Reader
  package let today: Day
  let bounds: SearchBounds
  private let counted = Counted()

  init(_ reader: Reader, today: Day, bounds: SearchBounds = SearchBounds()) {
    self.reader = reader
    self.today = today
    self.bounds = bounds
  }

  /// The same lists for something else: what was looked for until now is not kept along.
  func anew() -> BoardReader { BoardReader(reader, today: today, bounds: bounds) }

  /// How many rows a statement has, at most one more than `bounds.few`. A page asks the same of many lists, and nothing changes
  /// meanwhile: it is counted once. What an index finds as a whole before it gives the first, as PostgreSQL's index of words
  /// does, is not counted where many more are expected; should that be wrong, a page lacks its numbers.
  func size(of rows: SQL, isFoundWhole: Bool = false) throws -> Int {
    if let known = counted.sizes[rows] { return known }
    let most = bounds.few + 1
    let areMany = isFoundWhole ? try reader.expectedRows(rows).map { $0 > 2 * most } ?? false : false
    let size =
      areMany
      ? most : Int(try reader.integer("SELECT count(*) AS tally FROM (\(sql: rows) LIMIT \(count: most)) c"))
    counted.sizes[rows] = size
    return size
  }

  /// A bounded statement's rows, looked for once as well: every number and every part of a list is made of them.
  func found(_ rows: SQL) throws -> [Row] {
    if let known = counted.rows[rows] { return known }
    let found = try reader.rows(rows)
    counted.rows[rows] = found
    return found
  }

  private final class Counted {
    var sizes: [SQL: Int] = [:]
    var rows: [SQL: [Row]] = [:]
  }
}

extension Database {
  /// A `read` in which no list shows what was so yesterday: when a day has turned since, what changed with it is made anew
  /// first. Where nothing can be written now, the lists are shown as they are kept.
  package func readBoard<T: Sendable>(
    on day: Day, _ body: @escaping @Sendable (BoardReader) throws -> T
  ) async throws -> T {
    var mayBePast = !BoardTurning.shared.mayTry(self)
    while true {
      let found = try await read { [mayBePast] reader in
        try !mayBePast && KeptBoard.isPast(day, reader) ? nil : try body(BoardReader(reader, today: day))
      }
      if let found { return found }
      do {
        try await turnBoard(to: day)
      } catch let error as StoreError where error.isNoWriting {
        BoardTurning.shared.failed(self)
        mayBePast = true
      }
    }
  }

  /// In steps, so that others write in between.
  package func turnBoard(to day: Day) async throws {
    while try await write({ try KeptBoard.turn(to: day, in: $0) }) {}
  }
}

extension KeptBoard {
  /// Whether something of what is kept looks different on this day.
  static func isPast(_ day: Day, _ reader: Reader) throws -> Bool {
    // The order says which index: PostgreSQL takes many days to be over otherwise.
    try reader.row(
      "SELECT changes_on FROM board_task WHERE changes_on <= \(day) ORDER BY changes_on LIMIT 1") != nil
  }

  /// Makes anew what looks different on this day, one step of it; says whether there is more.
  static func turn(to day: Day, in transaction: Transaction) throws -> Bool {
    let tasks = try transaction.rows(
      "SELECT task_id FROM board_task WHERE changes_on <= \(day) ORDER BY changes_on, task_id LIMIT \(count: step)"
    ).map { try $0.get("task_id", as: ID<RegisteredTask>.self) }
    try refresh(tasks, on: day, in: transaction)
    return tasks.count == step
  }
}

/// Remembers for a while that the lists could not be turned to the day, so that not every reader waits for a writer who is
/// busy.
private final class BoardTurning: Sendable {
  static let shared = BoardTurning()
  private static let pause = Duration.seconds(30)
  private let failures = Mutex<[ObjectIdentifier: ContinuousClock.Instant]>([:])

  func mayTry(_ database: Database) -> Bool {
    failures.withLock { failures in
      guard let last = failures[ObjectIdentifier(database)] else { return true }
      guard last + Self.pause < .now else { return false }
      // One tries again; the others go on meanwhile.
      failures[ObjectIdentifier(database)] = .now
      return true
    }
  }

  func failed(_ database: Database) { failures.withLock { $0[ObjectIdentifier(database)] = .now } }
}
