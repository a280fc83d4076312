import Core
import Markup

/// The parts of a Word document, found by their relations as the standard asks, not by their usual names.
struct WordPackage {
  enum Part: String {
    case document = "officeDocument"
    case styles
    case numbering
    case footnotes
    case endnotes
    case theme
  }

  private struct Relation {
    var id: String
    /// The last word of its type.
    var kind: String
    var target: String
  }

  let parts: WordParts
  private let mainPart: String
  private let relations: [Relation]

  init(_ parts: WordParts) throws(UnreadableDocument) {
    self.parts = parts
    let top = try Self.relations(parts, "_rels/.rels", folder: "")
    let main = top.first { $0.kind == Part.document.rawValue }?.target ?? "word/document.xml"
    mainPart = main
    guard parts.isWord(main) else {
      throw .unsupported(Localised(vi: "tệp nén hoặc bảng tính", en: "an archive or a spreadsheet"))
    }
    let slash = main.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(main[..<$0]) } ?? ""
    let file = slash.map { String(main[main.utf8.index(after: $0)...]) } ?? main
    relations = try Self.relations(
      parts, "\(folder.isEmpty ? "" : folder + "/")_rels/\(file).rels", folder: folder)
  }

  /// Headers and footers, at most `count`; a damaged one is passed over.
  func margins(most count: Int) throws(UnreadableDocument) -> [MarkupElement] {
    var roots: [MarkupElement] = []
    for relation in relations.filter({ $0.kind == "header" || $0.kind == "footer" }).prefix(count) {
      if let root = try parts.root(relation.target, orPassOver: true) { roots.append(root) }
    }
    return roots
  }

  /// The root of a part; nil when the document has none.
  func root(_ part: Part) throws(UnreadableDocument) -> MarkupElement? {
    if part == .document { return try parts.root(mainPart) }
    guard let path = relations.first(where: { $0.kind == part.rawValue })?.target else { return nil }
    // Without its styles or notes a document still says what it says.
    return try parts.root(path, orPassOver: true)
  }

  /// The path of the part that a relation of the document names.
  func target(ofRelation id: String) -> String? { relations.first { $0.id == id }?.target }

  private static func relations(
    _ parts: WordParts, _ path: String, folder: String
  ) throws(UnreadableDocument) -> [Relation] {
    guard let root = try parts.root(path, orPassOver: true) else { return [] }
    return root.first("Relationships")?.elements.compactMap { relation in
      guard let type = relation["Type"], let target = relation["Target"], relation["TargetMode"] != "External"
      else { return nil }
      let name = type.split(separator: "/").last.map(String.init) ?? type
      return Relation(id: relation["Id"] ?? "", kind: name, target: resolve(target, in: folder))
    } ?? []
  }

  /// "/word/styles.xml" and "styles.xml" (in "word") name the same part.
  private static func resolve(_ target: String, in folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
