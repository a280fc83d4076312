import ArgumentParser
import Core
import Foundation
import OfficeFiles

/// `haidang document text FILE`: prints what was read, block by block or line by line.
struct DocumentTextVerb: AsyncParsableCommand {
  enum Dump: String, ExpressibleByArgument, CaseIterable {
    case blocks
    case lines
  }

  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Prints the text of a document.",
    discussion: "Exit codes are listed in docs/exit-codes.md.")

  @OptionGroup var document: DocumentArgument

  @Option(help: "blocks (paragraphs, tables, notes, with their places) or lines (the readable source).")
  var dump: Dump = .blocks

  func run() async throws {
    let text = try await document.read()
    var output = ""
    switch dump {
    case .blocks: for block in text.blocks { output += describe(block) }
    case .lines:
      for (index, line) in text.lines.enumerated() {
        output += "\(index + 1)\(line.page.map { " p\($0)" } ?? "")\t\(line.text)\n"
      }
    }
    for diagnostic in text.diagnostics {
      output += "! \(diagnostic.code): \(diagnostic.message.vi)\n"
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }

  private func describe(_ block: Block) -> String {
    let place = "\(describe(block.place))\t"
    let style = (block.isBold ? " bold" : "") + (block.isItalic ? " italic" : "")
    switch block.kind {
    case .line: return "\(place)line\(style)\t\(block.text)\n"
    case .paragraph: return "\(place)paragraph\(style)\t\(block.text)\n"
    case .heading(let level): return "\(place)heading \(level)\(style)\t\(block.text)\n"
    case .listItem(let level): return "\(place)item \(level)\(style)\t\(block.text)\n"
    case .footnote: return "\(place)footnote\t\(block.text)\n"
    case .table(let table):
      return "\(place)table\t\(table.rows.count) rows\n" + table.rows.map(describe).joined()
    }
  }

  /// Cells stand between bars; "^" is a place that a merged cell covers, "¶" parts paragraphs.
  private func describe(_ row: Table.Row) -> String {
    let cells = row.cells.map { cell in
      guard let cell else { return "^" }
      let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "{\(cell.columnSpan)x\(cell.rowSpan)}" : ""
      return span + cell.paragraphs.joined(separator: " ¶ ") + (cell.isBold ? " *" : "")
    }
    return "  \(describe(row.place))\t| \(cells.joined(separator: " | ")) |\n"
  }

  private func describe(_ place: SourcePlace) -> String {
    let lines = place.line == place.endLine ? "\(place.line)" : "\(place.line)-\(place.endLine)"
    return lines + (place.page.map { " p\($0)" } ?? "")
  }
}
