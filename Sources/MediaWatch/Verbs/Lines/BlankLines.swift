/// Empty lines of the input where results come late: each is answered at its place, behind what stood before it.
struct BlankLines {
  private var taken = 0
  private var written = 0
  /// How many results stand before empty lines, and how many of those follow one another.
  private var runs: [(place: Int, count: Int)] = []

  /// Counts a line that will have a result.
  mutating func take() { taken += 1 }

  mutating func takeBlank() {
    if runs.last?.place != taken { runs.append((taken, 0)) }
    runs[runs.count - 1].count += 1
  }

  mutating func wrote() { written += 1 }

  /// How many empty lines are to be answered now.
  mutating func due() -> Int {
    let due = runs.prefix { $0.place <= written }
    let count = due.reduce(0) { $0 + $1.count }
    runs.removeFirst(due.count)
    return count
  }
}
