import Core
import Store

/// Whether the database takes changes: asked of it at most every two seconds, however many ask.
actor WriteProbe {
  private static let interval = Duration.seconds(2)
  /// How long an answer is waited for: a watchman gives up soon.
  private static let patience = Duration.seconds(2)

  private let database: Database
  private var known: (works: Bool, at: ContinuousClock.Instant)?
  /// Whether a try runs; another writer may hold it up for long.
  private var isTrying = false

  init(_ database: Database) {
    self.database = database
  }

  func works() async -> Bool {
    let asked = ContinuousClock.now
    if let known, known.at + Self.interval > asked { return known.works }
    if !isTrying {
      isTrying = true
      Task { await attempt() }
    }
    while isTrying, ContinuousClock.now < asked + Self.patience {
      try? await Task.sleep(for: .milliseconds(20))
    }
    return !isTrying && known?.works == true
  }

  private func attempt() async {
    let works =
      (try? await database.write { try $0.run("UPDATE write_probe SET at = \(Timestamp.now)") }) != nil
    known = (works, .now)
    isTrying = false
  }
}
