import Core

/// What a document says, in reading order, freed from its file format: the input of every reader of plans.
package struct DocumentText: Sendable {
  /// The readable source, line by line: what the review page shows at the left. Places count these lines from 1.
  /// For plain text and Markdown they are the file's own lines; for other formats one line a paragraph or table
  /// row (DOCX, HTML), or one a printed line (PDF).
  package var lines: [SourceLine]
  package var blocks: [Block]
  /// What is printed above or below the text of pages and belongs to none: paragraphs of headers and footers (DOCX),
  /// running lines that were left out of the text (PDF). Each once.
  package var margins: [String]
  package var diagnostics: [Diagnostic]

  package init(
    lines: [SourceLine], blocks: [Block], margins: [String] = [], diagnostics: [Diagnostic] = []
  ) {
    self.lines = lines
    self.blocks = blocks
    self.margins = margins
    self.diagnostics = diagnostics
  }
}

/// One line of the readable source.
package struct SourceLine: Hashable, Sendable, Codable {
  package var text: String
  /// Counted from 1; nil for sources without pages.
  package var page: Int?

  package init(_ text: String, page: Int? = nil) {
    self.text = text
    self.page = page
  }
}

/// A paragraph, heading, list item, printed line, table or note, and its place.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A printed line whose paragraph the format does not tell (plain text, PDF): it may go on in the next block.
    case line
    /// A paragraph that the format states.
    case paragraph
    /// A heading that the format states, 1 the highest.
    case heading(level: Int)
    /// A list item that the format states, 0 the outermost; its label ("1.", "a)", "-") opens the text.
    case listItem(level: Int)
    case table(Table)
    /// A footnote or endnote; its text begins with its mark.
    case footnote
  }

  package var kind: Kind
  /// NFC, white space collapsed, trimmed. Empty for a table.
  package var text: String
  /// The whole text is bold (or Markdown strong).
  package var isBold: Bool
  /// The whole text is italic.
  package var isItalic: Bool
  /// Horizontal place on the page in points where the source tells (PDF), else nothing.
  package var box: Box?
  package var place: SourcePlace

  package init(
    _ kind: Kind, _ text: String, isBold: Bool = false, isItalic: Bool = false, box: Box? = nil,
    place: SourcePlace
  ) {
    self.kind = kind
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.box = box
    self.place = place
  }
}

extension Block {
  /// The text as paragraphs: one, or those of the cells of a table.
  var paragraphs: [String] {
    guard case .table(let table) = kind else { return [text] }
    return table.rows.flatMap { $0.cells.flatMap { $0?.paragraphs ?? [] } }
  }
}

/// A rectangle on a page, in points from the top left corner.
package struct Box: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// A table as a grid: a merged cell stands once, at its top left, and the places it covers hold `nil`.
package struct Table: Hashable, Sendable {
  package var rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  package struct Row: Hashable, Sendable {
    /// One entry a grid column.
    package var cells: [Cell?]
    package var place: SourcePlace

    package init(cells: [Cell?], place: SourcePlace) {
      self.cells = cells
      self.place = place
    }
  }

  package struct Cell: Hashable, Sendable {
    /// Paragraphs of the cell, in order; cells within cells are flattened.
    package var paragraphs: [String]
    package var columnSpan: Int
    package var rowSpan: Int
    package var isBold: Bool

    package init(paragraphs: [String], columnSpan: Int = 1, rowSpan: Int = 1, isBold: Bool = false) {
      self.paragraphs = paragraphs
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.isBold = isBold
    }

    package var text: String { paragraphs.joined(separator: " ") }
  }
}
