import Core
import Store

/// Whether the database takes changes: asked of it at most every two seconds, however many ask.
actor WriteProbe {
  private static let interval = Duration.seconds(2)
  /// How long an answer is waited for: a watchman gives up soon.
  private static let patience = Duration.seconds(2)

  private let database: Database
  private var known: (works: Bool, at: ContinuousClock.Instant)?
  /// Since when a try runs; another writer may hold it up for long.
  private var tryingSince: ContinuousClock.Instant?

  init(_ database: Database) {
    self.database = database
  }

  /// What the last try came to, without waiting for the one that runs now; nil before the first has ended.
  func latest() -> Bool? {
    tryAgain()
    if let tryingSince, ContinuousClock.now > tryingSince + Self.patience { return false }
    return known?.works
  }

  /// The outcome of a try of now.
  func works() async -> Bool {
    let asked = ContinuousClock.now
    tryAgain()
    while tryingSince != nil, ContinuousClock.now < asked + Self.patience {
      try? await Task.sleep(for: .milliseconds(20))
    }
    return tryingSince == nil && known?.works == true
  }

  private func tryAgain() {
    guard tryingSince == nil else { return }
    if let known, known.at + Self.interval > .now { return }
    tryingSince = .now
    Task { await attempt() }
  }

  private func attempt() async {
    let works =
      (try? await database.write { try $0.run("UPDATE write_probe SET at = \(Timestamp.now)") }) != nil
    known = (works, .now)
    tryingSince = nil
  }
}
