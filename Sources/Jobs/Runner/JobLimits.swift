/// Bounds of one runner.
package struct JobLimits: Hashable, Sendable {
  /// Jobs at one time in this process. Those of one kind with effects outside take half of the places at most, so that a
  /// server that does not answer holds up its own jobs only.
  package var concurrency = 4
  /// How long a job stays with a runner that no longer says that it lives; also how long its jobs rest after a kill.
  /// Clocks of the machines must agree far better than this.
  package var lease = Duration.seconds(60)
  /// The rest between two looks into an empty queue.
  package var pause = Duration.seconds(1)
  /// How long the end of a job is tried to be written while the database is away.
  package var patience = Duration.seconds(60)

  package init() {}

  /// Jobs of one kind with effects outside at one time.
  package var outsideConcurrency: Int { max(1, concurrency / 2) }

  package static let standard = JobLimits()
}
