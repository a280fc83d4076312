import Core
import Markup

/// Tables of a page: data becomes a grid; tables that only place things on the page are read through.
extension HTMLWalk {
  mutating func table(_ element: MarkupElement, _ style: HTMLStyle) throws(UnreadableDocument) {
    flush()
    if cellParagraphs != nil || HTMLTableShape(element).isLayout {
      try read(element, style: style)
      return flush()
    }
    var grid = HTMLGrid()
    try rows(in: element, style, into: &grid)
    try output.add(rows: grid.finished())
  }

  private mutating func rows(
    in element: MarkupElement, _ style: HTMLStyle, into grid: inout HTMLGrid
  ) throws(UnreadableDocument) {
    for child in element.elements where !HTMLStyle.isHidden(child, sheet) {
      switch child.name {
      case "tr": try row(child, style.within(child, sheet), into: &grid)
      case "caption":
        try read(child, style: style)
        flush()
      case "thead", "tbody", "tfoot": try rows(in: child, style.within(child, sheet), into: &grid)
      default: break
      }
    }
  }

  private mutating func row(
    _ element: MarkupElement, _ style: HTMLStyle, into grid: inout HTMLGrid
  ) throws(UnreadableDocument) {
    grid.beginRow()
    for child in element.elements where child.name == "td" || child.name == "th" {
      guard !HTMLStyle.isHidden(child, sheet) else { continue }
      cellParagraphs = []
      try read(child, style: style.within(child, sheet))
      flush()
      let paragraphs = cellParagraphs ?? []
      cellParagraphs = nil
      try grid.add(paragraphs, columns: child.span("colspan"), rows: child.span("rowspan"))
    }
    grid.endRow()
  }
}

extension MarkupElement {
  /// A span of cells: 1 when it is not said; 0 (to the end of the table) stays.
  fileprivate func span(_ name: String) -> Int {
    self[name].flatMap { Int($0) }.map { max(0, min($0, 65_534)) } ?? 1
  }
}
