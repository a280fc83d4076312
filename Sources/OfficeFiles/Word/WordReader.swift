import Core
import Markup

/// Reads DOCX (ECMA-376 WordprocessingML, transitional and strict).
package enum WordReader {
  package static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(try ZipArchive(bytes, limits: limits), limits)
  }

  /// Reads the file where it is: memory holds the parts that are needed, not the pictures beside them.
  package static func read(file path: String, limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(try ZipArchive(file: path, limits: limits), limits)
  }

  private static func read(_ archive: ZipArchive, _ limits: ReadingLimits) throws -> DocumentText {
    let package = try WordPackage(archive, limits: limits)
    let styles = WordStyles(try package.tree(.styles))
    let numbering = WordNumbering(try package.tree(.numbering), styles: styles)
    guard let document = try package.tree(.document),
      let body = document.root.first("w:document")?.first("w:body")
    else { throw UnreadableDocument.damaged("DOCX") }
    var walk = WordWalk(styles: styles, numbering: numbering, limits: limits)
    try walk.blocks(in: body)
    walk.finishParagraph()
    try walk.addNotes(
      footnotes: try package.tree(.footnotes), endnotes: try package.tree(.endnotes))
    var text = try walk.output.document()
    text.margins = try WordMargins.read(package, walk)
    return text
  }
}

/// The parts of a DOCX file, found by their relations as the standard asks, not by their usual names.
struct WordPackage {
  enum Part: String {
    case document = "officeDocument"
    case styles
    case numbering
    case footnotes
    case endnotes
  }

  private let archive: ZipArchive
  private let limits: ReadingLimits
  private let mainPart: String
  /// Paths of the other parts by the last word of their relation's type, the first of each kind.
  private let parts: [String: String]
  /// Paths of headers and footers.
  private let marginParts: [String]

  init(_ archive: ZipArchive, limits: ReadingLimits) throws(UnreadableDocument) {
    self.archive = archive
    self.limits = limits
    let top = try Self.relations(archive, "_rels/.rels", folder: "", limits)
    let main = top.first { $0.kind == Part.document.rawValue }?.target ?? "word/document.xml"
    mainPart = main
    guard try Self.isWord(archive, main) else {
      throw .unsupported(Localised(vi: "tệp nén hoặc bảng tính", en: "an archive or a spreadsheet"))
    }
    let slash = main.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(main[..<$0]) } ?? ""
    let file = slash.map { String(main[main.utf8.index(after: $0)...]) } ?? main
    let relations = "\(folder.isEmpty ? "" : folder + "/")_rels/\(file).rels"
    let found = try Self.relations(archive, relations, folder: folder, limits)
    parts = Dictionary(found.map { ($0.kind, $0.target) }, uniquingKeysWith: { first, _ in first })
    marginParts = found.filter { $0.kind == "header" || $0.kind == "footer" }.map(\.target)
  }

  /// The trees of headers and footers, at most `count`; a damaged one is passed over.
  func margins(most count: Int) throws(UnreadableDocument) -> [MarkupTree] {
    var trees: [MarkupTree] = []
    for path in marginParts.prefix(count) {
      guard let bytes = try archive.part(path), let tree = try? Self.read(bytes, limits) else { continue }
      trees.append(tree)
    }
    return trees
  }

  /// The tree of a part; nil when the document has none.
  func tree(_ part: Part) throws(UnreadableDocument) -> MarkupTree? {
    let path = part == .document ? mainPart : parts[part.rawValue]
    guard let path, let bytes = try archive.part(path) else { return nil }
    do {
      return try Self.read(bytes, limits)
    } catch {
      // Without its styles or notes a document still says what it says.
      guard part == .document || error.code != "damaged" else { return nil }
      throw error
    }
  }

  private static func isWord(_ archive: ZipArchive, _ path: String) throws(UnreadableDocument) -> Bool {
    if path.hasPrefix("xl/") || path.hasPrefix("ppt/") { return false }
    let names = archive.names
    return names.contains { $0.lowercased() == path.lowercased() || $0 == "[Content_Types].xml" }
  }

  private static func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(UnreadableDocument) -> MarkupTree
  {
    let bounds = MarkupLimits(depth: limits.depth, nodes: limits.nodes, bytes: limits.partBytes)
    do {
      return try XMLTreeReader.read(bytes, prefixes: prefixes, limits: bounds)
    } catch .tooLarge {
      throw .tooComplex
    } catch {
      throw .damaged("DOCX")
    }
  }

  private static func relations(
    _ archive: ZipArchive, _ path: String, folder: String, _ limits: ReadingLimits
  ) throws(UnreadableDocument) -> [(kind: String, target: String)] {
    guard let bytes = try archive.part(path), let tree = try? read(bytes, limits) else { return [] }
    var targets: [(kind: String, target: String)] = []
    for relation in tree.root.first("Relationships")?.elements.map({ $0 }) ?? [] {
      guard let type = relation["Type"], let target = relation["Target"], relation["TargetMode"] != "External"
      else { continue }
      let name = type.split(separator: "/").last.map(String.init) ?? type
      targets.append((name, resolve(target, in: folder)))
    }
    return targets
  }

  /// "/word/styles.xml" and "styles.xml" (in "word") name the same part.
  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
  ]
}
