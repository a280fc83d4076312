import Core
import OfficeFiles

/// Blocks as short lines, so that a test shows what it expects: "p| text", "h1| text", "-0| item", "t| a ; b".
enum Described {
  static func blocks(_ text: DocumentText) -> [String] {
    text.blocks.flatMap { block -> [String] in
      let style = (block.isBold ? "b" : "") + (block.isItalic ? "i" : "")
      switch block.kind {
      case .line: return ["l\(style)| \(block.text)"]
      case .paragraph: return ["p\(style)| \(block.text)"]
      case .heading(let level): return ["h\(level)\(style)| \(block.text)"]
      case .listItem(let level): return ["-\(level)\(style)| \(block.text)"]
      case .footnote: return ["n| \(block.text)"]
      case .table(let table): return rows(table)
      }
    }
  }

  /// "^" for a covered place, "{2x1}" before a cell of two columns, "/" between paragraphs.
  static func rows(_ table: Table) -> [String] {
    table.rows.map { row in
      let cells = row.cells.map { cell in
        guard let cell else { return "^" }
        let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "{\(cell.columnSpan)x\(cell.rowSpan)}" : ""
        return span + cell.paragraphs.joined(separator: " / ") + (cell.isBold ? "*" : "")
      }
      return "t| " + cells.joined(separator: " ; ")
    }
  }

  static func read(_ text: String, _ name: String) async throws -> [String] {
    blocks(try await DocumentReader.read(bytes: Array(text.utf8), name: name))
  }
}
