import Core
import Store

/// A job that a runner took: nobody else does until its lease ends.
struct ClaimedJob: Sendable {
  var run: JobRun
  var payload: String
  /// Stands in the row as long as the lease is this runner's.
  var claim: Int64
}

/// How many jobs a runner can take now.
struct Room: Hashable, Sendable {
  var all: Int
  /// For each kind that it may take at all.
  var kinds: [String: Int]
}

/// What a look into the queue brought.
struct Claims: Sendable {
  var taken: [ClaimedJob] = []
  /// Jobs whose last attempt ended with its process; they are on the dead list now.
  var buried: [JobRun] = []
}

extension JobQueue {
  /// Takes due jobs of these kinds, the longest due first: new ones, those to be tried again, and those whose lease
  /// ended because their process did. Run it at READ COMMITTED: runners pass over what others are taking.
  static func claim(
    _ transaction: Transaction, _ kinds: [String: JobKind], _ room: Room, lease: Duration,
    now: Timestamp = .now
  ) throws -> Claims {
    var left = room.kinds
    let due = dueStatement(kinds: left.keys.sorted(), now: now, most: room.all)
    let rows = try transaction.rows(due + .skippingLocked(transaction.dialect))
    var claims = Claims()
    for row in rows {
      let run = try JobRun(row, startedAt: now)
      guard let kind = kinds[run.kind] else { continue }
      if run.attempt > kind.attempts.most {
        try bury(transaction, run, now)
        claims.buried.append(run)
      } else if left[run.kind, default: 0] > 0 {
        left[run.kind, default: 0] -= 1
        claims.taken.append(try take(transaction, run, payload: row.get("payload"), lease: lease))
      }
    }
    return claims
  }

  /// Walks the index `job_due`; the kinds stand in it, so those of other runners are passed over without a look at
  /// their rows.
  static func dueStatement(kinds: [String], now: Timestamp, most: Int) -> SQL {
    """
    SELECT id, kind, job_key, payload, attempts, made_at FROM job
    WHERE ended_at IS NULL AND due_at <= \(now) AND kind IN \(list: kinds) ORDER BY due_at, id LIMIT \(count: most)
    """
  }

  private static func take(
    _ transaction: Transaction, _ run: JobRun, payload: String, lease: Duration
  ) throws -> ClaimedJob {
    let claim = Int64.random(in: 1...Int64.max)
    try transaction.run(
      """
      UPDATE job SET state = \(State.running), claim = \(claim), attempts = \(run.attempt),
        due_at = \(run.startedAt.adding(scattered(lease))) WHERE id = \(run.id)
      """)
    return ClaimedJob(run: run, payload: payload, claim: claim)
  }

  /// Up to half longer, by chance: when a job kills its process, those beside it come back at other moments than it
  /// does, and are done before it kills again.
  static func scattered(_ lease: Duration) -> Duration { lease * Double.random(in: 1...1.5) }

  private static func bury(_ transaction: Transaction, _ run: JobRun, _ now: Timestamp) throws {
    try transaction.run(
      """
      UPDATE job SET state = \(State.dead), claim = NULL, ended_at = \(now),
        last_error = \("the process ended while it ran, or it ran without renewing its lease") WHERE id = \(run.id)
      """)
  }
}

extension JobRun {
  /// The run that follows those counted in the row.
  fileprivate init(_ row: Row, startedAt: Timestamp) throws {
    self.init(
      id: try row.get("id"), kind: try row.get("kind"), key: try row.get("job_key"),
      attempt: try row.get("attempts", as: Int.self) + 1, madeAt: try row.get("made_at"),
      startedAt: startedAt)
  }
}

extension Timestamp {
  func adding(_ duration: Duration) -> Timestamp {
    Timestamp(milliseconds: milliseconds + duration.milliseconds)
  }
}
