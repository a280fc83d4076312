import Accounts
import Attachments
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
        if adds(model, frame) {
          a(
            .hidden(), .class("button small"), .data("data-add-selection"),
            .href(DraftRoute.review(version.id).adding("add", "0").at("add"))
          ) { frame(Words.addOfSelection) }
        }
        a(.href(DraftRoute.source(version.id)), .download()) {
          frame(Words.downloadOriginal)
        }
      }
      if !model.review.annexes.isEmpty {
        p(.class("note")) {
          "\(frame(Words.annexes)): "
          for (index, file) in model.review.annexes.enumerated() {
            if index > 0 { text(", ") }
            a(.href(FileRoute.page(file.id))) { file.name }
          }
        }
      }
      div(.class("source"), .tabindex(0), .role(.region), .label(frame(Words.originalText))) {
        elsewhere(model.review.source.before, frame(Words.linesBefore), model)
        if adds(model, frame) { span(.id("add-it"), .hidden()) { frame(Words.addOfLine) } }
        ol(.class("lines")) { lines(model, frame) }
        elsewhere(model.review.source.after, frame(Words.linesAfter), model)
      }
    }
  }

  /// The way to lines that are not shown.
  private static func elsewhere(_ line: Int?, _ label: String, _ model: Model) -> HTML {
    guard let line else { return .nothing }
    return p(.class("note")) { a(.href(address(model.review.version.id, line: line))) { label } }
  }

  /// Characters of a line; the file has the rest.
  private static let mostOfLine = 4000

  private static func lines(_ model: Model, _ frame: PageFrame) -> HTML {
    let places = LinePlaces(model.review)
    var items: [HTML] = []
    var page: Int?
    for (index, line) in model.review.source.lines.enumerated() {
      if let next = line.page, next != page {
        page = next
        items.append(li(.class("page-mark")) { frame(Words.pageMark(next)) })
      }
      items.append(sourceLine(model.review.source.first + index, line, places, model, frame))
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
      span { line.text.abridged(mostOfLine) }
      if task == nil, adds(model, frame), !line.text.allSatisfy(\.isWhitespace) {
        a(
          .class("add-line"), .labelledBy("add-it"),
          .href(model.place.address.adding("add", String(number)).at("add"))
        ) { "+" }
      }
    }
  }

  private static func adds(_ model: Model, _ frame: PageFrame) -> Bool { model.addition.isOpen }
}
