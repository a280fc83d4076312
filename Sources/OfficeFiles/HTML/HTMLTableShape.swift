import Markup

/// Whether a table holds data or places things on the page.
struct HTMLTableShape {
  let isLayout: Bool

  init(_ table: MarkupElement) {
    if table["role"] == "presentation" || table["role"] == "none" {
      isLayout = true
      return
    }
    let rows = Self.rows(of: table)
    let widest = rows.reduce(0) { max($0, $1.count) }
    guard rows.count * widest > 1 else {
      isLayout = true
      return
    }
    // A page laid out by a table: a real table stands within, or a cell holds a whole document.
    let holdsTable = rows.joined().contains { cell in
      cell.descendants("table").contains { Self.isGrid($0) }
    }
    let holdsDocument = rows.count <= 2 && rows.joined().contains { $0.textSize > 6000 }
    isLayout = holdsTable || holdsDocument
  }

  /// Two rows and columns or more, with text in them.
  private static func isGrid(_ table: MarkupElement) -> Bool {
    let rows = rows(of: table)
    return rows.filter { $0.filter { $0.hasText }.count >= 2 }.count >= 2
  }

  /// The cells of each row of this table, not of tables within.
  private static func rows(of table: MarkupElement) -> [[MarkupElement]] {
    var rows: [[MarkupElement]] = []
    func look(_ element: MarkupElement) {
      for child in element.elements {
        switch child.name {
        case "tr": rows.append(child.elements.filter { $0.name == "td" || $0.name == "th" })
        case "thead", "tbody", "tfoot": look(child)
        default: break
        }
      }
    }
    look(table)
    return rows
  }
}
