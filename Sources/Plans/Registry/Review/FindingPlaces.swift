import Core
import Store

/// Which findings stand on the lines of which tasks.
struct FindingPlaces {
  /// By task, in the order given: the positions of its findings, ascending.
  private(set) var findings: [[Int]]
  private let diagnostics: [Diagnostic]

  init(tasks: [SourcePlace], diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    findings = tasks.map { _ in [] }
    let order = tasks.indices.sorted { tasks[$0].line < tasks[$1].line }
    // How far down any of the tasks up to this one reaches: before it falls short of a line, no task covers that line.
    var deepest: [Int] = []
    for index in order { deepest.append(max(deepest.last ?? 0, tasks[index].endLine)) }
    for (position, diagnostic) in diagnostics.enumerated() {
      guard let place = diagnostic.place else { continue }
      var next = order.partitioningIndex { tasks[$0].line > place.endLine } - 1
      while next >= 0, deepest[next] >= place.line {
        if tasks[order[next]].endLine >= place.line { findings[order[next]].append(position) }
        next -= 1
      }
    }
  }

  /// The positions of those that stand on no task.
  var loose: Set<Int> { Set(diagnostics.indices).subtracting(findings.joined()) }
}

extension [Int] {
  /// The first index from which on the condition holds, in an array where it never ceases to hold.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension RegisteredTask {
  /// Looks again which findings stand on the lines of a task, whose place has changed.
  static func placeFindings(on id: ID<RegisteredTask>, _ transaction: Transaction) throws {
    try transaction.run("DELETE FROM task_finding WHERE task_id = \(id)")
    try transaction.run(
      """
      INSERT INTO task_finding (task_id, position)
      SELECT t.id, d.position FROM task t JOIN plan_diagnostic d ON d.version_id = t.version_id
        AND d.line <= t.end_line AND d.end_line >= t.line
      WHERE t.id = \(id)
      """)
    try transaction.run(
      """
      UPDATE plan_diagnostic SET is_loose = 0
      WHERE version_id = (SELECT version_id FROM task WHERE id = \(id))
        AND position IN (SELECT position FROM task_finding WHERE task_id = \(id))
      """)
  }
}
