/// Ruling lines of one direction, with pieces on one position put together.
struct RulingLines: Sendable {
  struct Line: Sendable {
    var position: Double
    var stretches: [(start: Double, end: Double)]

    var start: Double { stretches.first?.start ?? 0 }
    var end: Double { stretches.last?.end ?? 0 }

    /// Whether most of the way from `start` to `end` is drawn.
    func covers(_ start: Double, _ end: Double) -> Bool {
      let drawn = stretches.reduce(0.0) { $0 + max(0, min(end, $1.end) - max(start, $1.start)) }
      return drawn >= 0.6 * (end - start)
    }
  }

  private(set) var lines: [Line] = []

  /// Pieces at most `tolerance` points apart across, and 4 along, are one line.
  init(_ rules: [Rule], tolerance: Double = 1.6) {
    for rule in rules.sorted(by: { ($0.position, $0.start) < ($1.position, $1.start) }) {
      if let last = lines.last, rule.position - last.position <= tolerance {
        lines[lines.count - 1].stretches.append((rule.start, rule.end))
      } else {
        lines.append(Line(position: rule.position, stretches: [(rule.start, rule.end)]))
      }
    }
    for index in lines.indices { lines[index].stretches = Self.merged(lines[index].stretches) }
  }

  private static func merged(_ stretches: [(start: Double, end: Double)]) -> [(start: Double, end: Double)] {
    var result: [(start: Double, end: Double)] = []
    for stretch in stretches.sorted(by: { $0.start < $1.start }) {
      if let last = result.last, stretch.start - last.end <= 4 {
        result[result.count - 1].end = max(last.end, stretch.end)
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  /// Every stretch as a line of its own: what stands in one column need not belong together.
  var parted: [Line] {
    lines.flatMap { line in line.stretches.map { Line(position: line.position, stretches: [$0]) } }
  }
}
