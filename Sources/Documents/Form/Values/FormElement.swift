/// A piece of the body of a document.
package enum FormElement: Hashable, Sendable {
  /// What parts the body, with its label and title: "Điều 1." and "Phạm vi điều chỉnh".
  case heading(Level, label: String, title: String)
  /// A paragraph; clauses and points carry their label in the text.
  case paragraph(FormText)
  case table(FormTable)

  /// Wants a page across.
  package var isWide: Bool { if case .table(let table) = self { table.isWide } else { false } }

  package static func paragraph(_ text: String) -> FormElement { .paragraph(FormText(text)) }

  package enum Level: Hashable, Sendable, CaseIterable {
    /// "Phần I", "Chương I", "Mục 1", "Tiểu mục 1": label and title stand below each other in the middle.
    case part, chapter, section, subsection
    case article
    /// "I. MỤC ĐÍCH".
    case roman
    /// "1. Mục đích", with a title.
    case clause
  }
}

/// Words with their stress.
package struct FormText: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isBold = false
    package var isItalic = false

    package init(_ text: String, bold: Bool = false, italic: Bool = false) {
      self.text = text
      isBold = bold
      isItalic = italic
    }
  }

  package var runs: [Run]

  package init(_ runs: [Run]) { self.runs = runs }
  package init(_ text: String) { runs = [Run(text)] }

  package var text: String { runs.map(\.text).joined() }
}

/// A table of the body or an annex.
package struct FormTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Its share of the width of the page, beside those of the others.
    package var width: Double
    package var alignment: FormLook.Alignment

    package init(_ title: String, width: Double, _ alignment: FormLook.Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  package struct Row: Hashable, Sendable {
    /// One a column; of a group the first alone is shown, over all columns. Line feeds part paragraphs.
    package var cells: [String]
    package var isGroup: Bool

    package init(_ cells: [String], isGroup: Bool = false) {
      self.cells = cells
      self.isGroup = isGroup
    }
  }

  package var columns: [Column]
  package var rows: [Row]

  package init(_ columns: [Column], _ rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// So many columns want a page across (Mục I.1: bảng, biểu).
  package var isWide: Bool { columns.count > 5 }
}
