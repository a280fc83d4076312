/// Works on several items at once and hands the results on in the order of the items; never more than twice as many
/// results wait as work goes on.
enum OrderedRun {
  static func each<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) throws -> Result,
    deliver: (Result) throws -> Void
  ) async throws {
    guard jobs > 1 else {
      for item in items { try deliver(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var delivered = 0
      var done: [Int: Result] = [:]
      func start() {
        guard started < items.count, started < delivered + 2 * jobs else { return }
        let (place, item) = (started, items[started])
        started += 1
        group.addTask { (place, try work(item)) }
      }
      for _ in 0..<jobs { start() }
      while let (place, result) = try await group.next() {
        done[place] = result
        while let next = done.removeValue(forKey: delivered) {
          try deliver(next)
          delivered += 1
        }
        let idle = jobs - (started - delivered - done.count)
        for _ in 0..<max(0, idle) { start() }
      }
    }
  }
}
