import VietnameseText

/// Gathers runs into printed lines by their baselines.
enum LineClusters {
  static func lines(_ runs: [Run]) -> [[Run]] {
    var lines: [[Run]] = []
    var reference = (baseline: 0.0, size: 0.0)
    for run in runs.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
      let reach = 0.3 * max(4, min(run.size, reference.size))
      if !lines.isEmpty, run.baseline - reference.baseline <= reach {
        lines[lines.count - 1].append(run)
        if run.size > reference.size { reference.size = run.size }
      } else {
        lines.append([run])
        reference = (run.baseline, run.size)
      }
    }
    return runs.count > mostRuns ? lines : withStrays(lines)
  }

  /// A dense page has some thousands; more are a drawing made of words, in which nothing was stamped.
  private static let mostRuns = 6000

  /// Raised and lowered signs, and stamps set a little off the line (a number in "Số: …/KH-UBND", a day in
  /// "ngày … tháng …"), go into the blank of the line that they overlap.
  private static func withStrays(_ lines: [[Run]]) -> [[Run]] {
    var lines = lines
    for index in lines.indices where lines[index].count <= 3 || lines[index].allSatisfy(isFigure) {
      guard lines[index].reduce(0, { $0 + $1.glyphs.count }) <= 24 else { continue }
      let homes = (max(0, index - 3)...min(lines.count - 1, index + 3)).filter {
        $0 != index && !lines[$0].isEmpty
      }
      let stray = lines[index]
      guard let home = homes.first(where: { takes(lines[$0], stray) }) else { continue }
      lines[home] += stray.map { run in
        var run = run
        run.baseline = lines[home][0].baseline
        return run
      }
      lines[index] = []
    }
    return lines.filter { !$0.isEmpty }
  }

  /// A raised or lowered number: a line may have many.
  private static func isFigure(_ run: Run) -> Bool {
    run.glyphs.count <= 3 && run.glyphs.allSatisfy { $0.text.utf8.allSatisfy(\.isASCIIDigit) }
  }

  private static func takes(_ line: [Run], _ stray: [Run]) -> Bool {
    stray.allSatisfy { run in
      guard line.contains(where: { $0.overlap(with: run) >= 0.45 }) else { return false }
      let slack = 0.2 * run.size
      let signs = line.flatMap(\.glyphs)
      let isFree = !signs.contains { $0.right > run.left + slack && $0.left < run.right - slack }
      guard isFree else { return false }
      let before = signs.filter { $0.right <= run.left + slack }.max { $0.right < $1.right }
      let after = signs.filter { $0.left >= run.right - slack }.min { $0.left < $1.left }
      let isSmall = run.size < 0.8 * (line.map(\.size).max() ?? 0)
      let touches = before.map { run.left - $0.right < 0.15 * run.size } ?? false
      if isSmall && touches { return true }
      let opens = before == nil && (after.map { $0.left - run.right < 0.6 * run.size } ?? false)
      if isSmall && opens && isFigure(run) { return true }
      if let after, after.text == "/" || after.text == ",", after.left - run.right < 4 * run.size {
        return true
      }
      guard let before, run.left - before.right < 5 * run.size else { return false }
      let lead = line.filter { $0.left <= before.left }.max { $0.right < $1.right }
      let words = Folding.fold(lead?.text ?? "")
      return ["so:", "so", "so :", "ngay", "thang", "nam", "ngay:"].contains { words.hasSuffix($0) }
    }
  }
}
