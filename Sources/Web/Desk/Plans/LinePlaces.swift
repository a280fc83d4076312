import Core
import PlanRegistry

/// Which of the lines shown belong to which task, and where something is odd.
struct LinePlaces {
  /// By line: the task that begins last at or before it and covers it, so the innermost.
  private var tasks: [Int: ID<RegisteredTask>] = [:]
  private var places: [ID<RegisteredTask>: ClosedRange<Int>] = [:]
  private(set) var odd: Set<Int> = []

  init(_ review: DraftReview) {
    let source = review.source
    func range(_ place: SourcePlace) -> ClosedRange<Int>? {
      let (first, last) = (
        max(source.first, place.line), min(source.first + source.lines.count - 1, place.endLine)
      )
      return first <= last ? first...last : nil
    }
    for item in review.items where item.task.standing != .dropped {
      guard let lines = item.task.place.flatMap(range) else { continue }
      places[item.task.id] = lines
    }
    let longestFirst = review.items.compactMap { item in places[item.task.id].map { (item.task.id, $0) } }
      .sorted { $0.1.count > $1.1.count }
    for (id, lines) in longestFirst { for line in lines { tasks[line] = id } }
    for finding in review.loose + review.items.flatMap(\.findings) where finding.isOpen {
      if let lines = finding.diagnostic.place.flatMap(range) { odd.formUnion(lines.prefix(3)) }
    }
  }

  func task(at line: Int) -> ID<RegisteredTask>? { tasks[line] }

  func covers(_ task: ID<RegisteredTask>, _ line: Int) -> Bool { places[task]?.contains(line) ?? false }

  func starts(_ task: ID<RegisteredTask>, at line: Int) -> Bool { places[task]?.lowerBound == line }
}
