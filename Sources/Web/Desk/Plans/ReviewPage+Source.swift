import Core
import Markup
import OfficeFiles
import PlanRegistry

extension ReviewPage {
  /// The original, line by line; lines of a task lead to it.
  static func sourcePane(_ model: Model, _ frame: PageFrame) -> HTML {
    let version = model.review.version
    return section(.class("source-pane"), .labelledBy("original")) {
      div(.class("pane-head")) {
        h2(.id("original")) { "\(frame(Words.original)): \(version.source.name)" }
        a(.href(DraftRoute.source(version.id)), .download()) {
          frame(Words.downloadOriginal)
        }
      }
      div(.class("source"), .tabindex(0), .role(.region), .label(frame(Words.originalText))) {
        ol(.class("lines")) { lines(model, frame) }
      }
    }
  }

  private static func lines(_ model: Model, _ frame: PageFrame) -> HTML {
    let places = LinePlaces(model.review)
    var items: [HTML] = []
    items.reserveCapacity(model.review.lines.count)
    var page: Int?
    for (index, line) in model.review.lines.enumerated() {
      if let next = line.page, next != page {
        page = next
        items.append(li(.class("page-mark")) { frame(Words.pageMark(next)) })
      }
      items.append(sourceLine(index + 1, line, places, model, frame))
    }
    return .sequence(items)
  }

  private static func sourceLine(
    _ number: Int, _ line: SourceLine, _ places: LinePlaces, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    let task = places.task(at: number)
    let isMarked = model.selected.map { places.covers($0, number) } ?? false
    return li(
      .id("L\(number)"),
      .class(
        task == nil ? nil : "task", places.odd.contains(number) ? "odd-place" : nil, isMarked ? "marked" : nil
      ),
      .data("data-task", task?.description)
    ) {
      if let task, places.starts(task, at: number) {
        a(.class("number"), .href(selecting(task, model)), .label(frame(Words.line(number)))) {
          String(number)
        }
      } else {
        span(.class("number"), .ariaHidden()) { String(number) }
      }
      span { line.text }
    }
  }

  /// The address of this page with one task selected.
  static func selecting(_ task: ID<RegisteredTask>, _ model: Model, edit: Bool = false) -> Address {
    DraftRoute.review(model.review.version.id).adding("task", task.description)
      .adding("edit", edit ? "1" : nil).at("t\(task)")
  }
}

/// Which lines belong to which task, and where something is odd.
struct LinePlaces {
  /// By line: the task that begins last at or before it and covers it, so the innermost.
  private var tasks: [Int: ID<RegisteredTask>] = [:]
  private var places: [ID<RegisteredTask>: ClosedRange<Int>] = [:]
  private(set) var odd: Set<Int> = []

  init(_ review: DraftReview) {
    let count = review.lines.count
    func range(_ place: SourcePlace) -> ClosedRange<Int>? {
      let (first, last) = (max(1, place.line), min(count, place.endLine))
      return first <= last ? first...last : nil
    }
    for item in review.items where item.task.standing != .dropped {
      guard let lines = item.task.place.flatMap(range) else { continue }
      places[item.task.id] = lines
    }
    let longestFirst = review.items.compactMap { item in places[item.task.id].map { (item.task.id, $0) } }
      .sorted { $0.1.count > $1.1.count }
    for (id, lines) in longestFirst { for line in lines { tasks[line] = id } }
    for diagnostic in review.diagnostics where diagnostic.severity == .warning {
      if let lines = diagnostic.place.flatMap(range) { odd.formUnion(lines.prefix(3)) }
    }
  }

  func task(at line: Int) -> ID<RegisteredTask>? { tasks[line] }

  func covers(_ task: ID<RegisteredTask>, _ line: Int) -> Bool { places[task]?.contains(line) ?? false }

  func starts(_ task: ID<RegisteredTask>, at line: Int) -> Bool { places[task]?.lowerBound == line }
}
