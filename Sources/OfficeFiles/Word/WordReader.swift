import Core
import Markup

/// Reads DOCX (ECMA-376 WordprocessingML, transitional and strict), the same as one XML file ("flat OPC"), and Word 2003
/// XML.
package enum WordReader {
  package static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(WordParts(try ZipArchive(bytes, limits: limits), limits), limits)
  }

  /// Reads the file where it is: memory holds the parts that are needed, not the pictures beside them.
  package static func read(file path: String, limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(WordParts(try ZipArchive(file: path, limits: limits), limits), limits)
  }

  /// Reads one XML file.
  static func read(xml bytes: [UInt8], limits: ReadingLimits) throws -> DocumentText {
    guard bytes.count <= limits.textBytes else { throw UnreadableDocument.tooLarge(bytes: limits.textBytes) }
    let root = try WordParts.tree(bytes, limits)
    if let package = root.first("pkg:package") { return try read(WordParts(flat: package, limits), limits) }
    guard let document = root.first("w:wordDocument"), let body = document.first("w:body") else {
      throw UnreadableDocument.unsupported(Localised(vi: "XML", en: "XML"))
    }
    let walk = WordWalk(
      body, styles: WordStyles(document), numbering: WordNumbering(nil, styles: WordStyles(nil)),
      limits: limits)
    return try text(of: body, walk).output.document()
  }

  /// - Parameter depth: how many files within files are read.
  static func read(_ parts: WordParts, _ limits: ReadingLimits, depth: Int = 2) throws -> DocumentText {
    let package = try WordPackage(parts)
    let fonts = WordFonts(try package.root(.theme))
    let styles = WordStyles(try package.root(.styles), fonts: fonts)
    let numbering = WordNumbering(try package.root(.numbering), styles: styles)
    guard let body = try package.root(.document)?.first("w:document")?.first("w:body")
    else { throw UnreadableDocument.damaged("DOCX") }
    var walk = WordWalk(
      body, styles: styles, numbering: numbering,
      chunks: WordChunks(package, depth: depth, limits: limits), limits: limits)
    walk = try text(of: body, walk)
    try walk.addNotes(
      footnotes: try package.root(.footnotes), endnotes: try package.root(.endnotes))
    var text = try walk.output.document()
    text.margins = try WordMargins.read(package, walk)
    return text
  }

  private static func text(of body: MarkupElement, _ start: WordWalk) throws(UnreadableDocument) -> WordWalk {
    var walk = start
    try walk.blocks(in: body)
    walk.finishParagraph()
    return walk
  }
}
