import Core
import Markup

/// What stands at the head of a spreadsheet or of slides: enough to see what a document is, not to work with it.
package enum OfficeHead {
  /// The first rows of the first sheet that hold few cells (a letterhead, not a list), and its text boxes; headers and
  /// footers are in `margins`. Throws `UnreadableDocument`.
  package static func sheet(file path: String, limits: ReadingLimits = .standard) throws -> DocumentText {
    let archive = try ZipArchive(file: path, as: "XLSX", limits: limits)
    let names = archive.names
    guard let place = first("xl/worksheets/sheet", in: names), let sheet = try tree(archive, place, limits)
    else {
      throw UnreadableDocument.damaged("XLSX")
    }
    let strings = try tree(archive, "xl/sharedStrings.xml", limits)
    let rows = SheetRows(sheet, strings: strings).head
    var lines = rows.map { $0.joined(separator: " | ") }
    if let drawing = first("xl/drawings/drawing", in: names), let tree = try tree(archive, drawing, limits) {
      lines += paragraphs(tree)
    }
    let margins = ["oddHeader", "oddFooter", "firstHeader", "firstFooter", "evenHeader", "evenFooter"]
      .flatMap { sheet.root.descendants($0) }.flatMap { SheetMargin.pieces($0.text) }
    return document(lines, margins: margins)
  }

  /// The paragraphs of the first slide and of the slides' master, which holds what stands on every slide.
  package static func slides(file path: String, limits: ReadingLimits = .standard) throws -> DocumentText {
    let archive = try ZipArchive(file: path, as: "PPTX", limits: limits)
    let names = archive.names
    guard let place = first("ppt/slides/slide", in: names), let slide = try tree(archive, place, limits)
    else {
      throw UnreadableDocument.damaged("PPTX")
    }
    var margins: [String] = []
    for part in ["ppt/slideMasters/slideMaster", "ppt/slideLayouts/slideLayout"] {
      if let place = first(part, in: names), let tree = try tree(archive, place, limits) {
        margins += paragraphs(tree)
      }
    }
    return document(paragraphs(slide), margins: margins)
  }

  /// The part of that name with the lowest number: sheet1 before sheet10.
  private static func first(_ prefix: String, in names: [String]) -> String? {
    names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".xml") }
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private static func tree(
    _ archive: ZipArchive, _ name: String, _ limits: ReadingLimits
  ) throws(UnreadableDocument) -> MarkupTree? {
    guard let bytes = try archive.part(name) else { return nil }
    let bounds = MarkupLimits(depth: limits.depth, nodes: limits.sheetNodes, bytes: limits.partBytes)
    do {
      return try XMLTreeReader.read(bytes, prefixes: prefixes, limits: bounds)
    } catch .tooLarge {
      throw .tooComplex
    } catch {
      throw .damaged("ZIP")
    }
  }

  private static func paragraphs(_ tree: MarkupTree) -> [String] {
    tree.root.descendants("a:p").map { paragraph in
      paragraph.descendants("a:t").map(\.text).joined()
    }
  }

  private static func document(_ lines: [String], margins: [String]) -> DocumentText {
    let shown = lines.filter { $0.contains { !$0.isWhitespace } }
    return DocumentText(
      lines: shown.map { SourceLine($0) },
      blocks: shown.enumerated().map { Block(.line, $1, place: SourcePlace(line: $0 + 1)) },
      margins: margins.filter { !$0.isEmpty })
  }

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
  ]
}
