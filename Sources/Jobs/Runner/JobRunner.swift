import Core
import Logging
import Store
import Synchronization

/// Takes jobs from the queue and does them, several at a time, in any number of processes. Nothing that a job throws and
/// nothing that the database does ends it; only `stop` or the cancelling of its task does.
package final class JobRunner: Sendable {
  let database: Database
  let kinds: [String: JobKind]
  let limits: JobLimits
  let log: Logger
  private let schedule: [ScheduledJob]
  private let rings: AsyncStream<Void>
  private let bell: AsyncStream<Void>.Continuation
  private let state = Mutex(State())

  private struct State {
    /// By kind.
    var running: [String: Int] = [:]
    var isScheduleInstalled = false
    var isDatabaseAway = false
  }

  /// Throws `JobError.kindTwice`, or `.unreadableRule` of a declared schedule.
  package init(
    _ database: Database, kinds: [JobKind], schedule: [ScheduledJob] = [], limits: JobLimits = .standard,
    log: Logger
  ) throws {
    self.database = database
    self.kinds = try Dictionary(kinds.map { ($0.name, $0) }) { first, _ in
      throw JobError.kindTwice(first.name)
    }
    for declared in schedule where ScheduleRule(declared.rule) == nil {
      throw JobError.unreadableRule(schedule: declared.name)
    }
    self.schedule = schedule
    self.limits = limits
    self.log = log
    (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Looks into the queue at once instead of after the pause: call it after a transaction that enqueued.
  package func wake() { bell.yield() }

  /// Takes nothing more; `run` returns when what runs has ended.
  package func stop() { bell.finish() }

  /// Runs until it is stopped or cancelled; either way it finishes what runs. To be called once.
  package func run() async {
    let ticker = Task { [bell, pause = limits.pause] in
      while !Task.isCancelled {
        bell.yield()
        try? await Task.sleep(for: pause)
      }
    }
    defer { ticker.cancel() }
    await withDiscardingTaskGroup { group in
      for await _ in rings {
        for job in await take() {
          // Apart from this task, so that cancelling it does not break off what runs.
          let work = Task { await self.perform(job) }
          group.addTask { await work.value }
        }
      }
    }
  }

  private func perform(_ job: ClaimedJob) async {
    await run(job)
    state.withLock { $0.running[job.run.kind, default: 0] -= 1 }
    wake()
  }

  /// What may run beside what runs.
  private var room: Room {
    let running = state.withLock { $0.running }
    let all = limits.concurrency - running.values.reduce(0, +)
    let byKind = kinds.mapValues { kind in
      (kind.isOutside ? limits.outsideConcurrency : limits.concurrency) - running[kind.name, default: 0]
    }
    return Room(all: all, kinds: byKind.filter { $0.value > 0 })
  }

  /// What is due, as much as there is room for.
  private func take() async -> [ClaimedJob] {
    let room = room
    guard room.all > 0 else { return [] }
    do {
      try await installSchedule()
      guard try await isAnythingDue(of: room.kinds.keys.sorted()) else {
        noteDatabase(nil)
        return []
      }
      let (kinds, lease) = (kinds, limits.lease)
      let (made, claims) = try await database.write(isolation: .readCommitted) { transaction in
        (
          try Schedule.makeDueJobs(transaction),
          try JobQueue.claim(transaction, kinds, room, lease: lease)
        )
      }
      noteDatabase(nil)
      for name in made { log.info("schedule due", metadata: ["schedule": "\(name)"]) }
      for run in claims.buried { log.error("job dead: its process ended", metadata: run.metadata) }
      state.withLock { state in
        for job in claims.taken { state.running[job.run.kind, default: 0] += 1 }
      }
      // There may be more, of kinds that this look passed by because theirs were all taken.
      if !claims.taken.isEmpty { wake() }
      return claims.taken
    } catch is CancellationError {
      return []
    } catch {
      noteDatabase(error)
      return []
    }
  }

  /// A look that takes no lock, as most looks find nothing.
  private func isAnythingDue(of names: [String]) async throws -> Bool {
    try await database.read { reader in
      let now = Timestamp.now
      return try reader.row(JobQueue.dueStatement(kinds: names, now: now, most: 1)) != nil
        || reader.row(Schedule.dueStatement(now: now)) != nil
    }
  }

  private func installSchedule() async throws {
    guard !state.withLock({ $0.isScheduleInstalled }) else { return }
    let schedule = schedule
    try await database.write { transaction in
      for declared in schedule { try declared.install(transaction) }
    }
    state.withLock { $0.isScheduleInstalled = true }
  }

  /// Logs the first of several failures in a row, and that they are over.
  private func noteDatabase(_ error: (any Error)?) {
    let was = state.withLock { state in
      defer { state.isDatabaseAway = error != nil }
      return state.isDatabaseAway
    }
    if let error, !was {
      log.error("queue cannot be read", metadata: ["reason": "\(FailedAttempt(error).summary)"])
    } else if error == nil, was {
      log.notice("queue can be read again")
    }
  }
}
