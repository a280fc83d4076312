import Core
import Markup
import OfficeFiles

/// The parts of a document while it is mended: those that are changed as trees, all others byte for byte.
final class MendedParts {
  static let main = "word/document.xml"
  private static let relations = "word/_rels/document.xml.rels"
  private static let contentTypes = "[Content_Types].xml"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var parts: [(name: String, bytes: [UInt8])]
  private var trees: [String: EditableXML] = [:]
  /// How they were written before anything was changed in them.
  private var unchanged: [String: [UInt8]] = [:]
  private let limits: ReadingLimits

  /// Throws `UnreadableDocument`.
  init(_ bytes: [UInt8], _ limits: ReadingLimits) throws {
    parts = try PackedParts.read(bytes, limits: limits)
    self.limits = limits
    // A program within it is nothing that is handed on.
    if parts.contains(where: { $0.name.lowercased().hasSuffix("vbaproject.bin") }) {
      throw UnreadableDocument.unsupported(.init(vi: "DOCM có macro", en: "DOCM with macros"))
    }
  }

  func holds(_ name: String) -> Bool { parts.contains { $0.name.lowercased() == name.lowercased() } }

  /// The root of a part that may be changed; nil when there is none, or when it is no XML.
  func root(_ name: String) -> EditableXML.Element? {
    if let known = trees[name] { return known.root }
    guard let part = parts.first(where: { $0.name == name }),
      let tree = try? EditableXML(part.bytes, limit: limits.partBytes)
    else { return nil }
    trees[name] = tree
    if name != Self.main { unchanged[name] = tree.bytes }
    return tree.root
  }

  /// The part that a relation of the document names; nil for one that lies elsewhere than usual.
  func target(ofRelation id: String) -> String? {
    let relation = root(Self.relations)?.descendants("Relationship").first { $0[plain: "Id"] == id }
    guard let target = relation?[plain: "Target"], relation?[plain: "TargetMode"] != "External" else {
      return nil
    }
    let name = target.hasPrefix("/") ? String(target.dropFirst()) : "word/" + target
    return parts.contains { $0.name == name } ? name : nil
  }

  /// Adds a head of pages; its relation, or nil where the parts do not allow it.
  func addHead(_ bytes: [UInt8]) -> String? {
    guard let relations = root(Self.relations), let types = root(Self.contentTypes) else { return nil }
    let known = Set(relations.descendants("Relationship").compactMap { $0[plain: "Id"] })
    var number = 1
    while known.contains("rIdHD\(number)") || holds("word/headerHD\(number).xml") { number += 1 }
    let (id, file) = ("rIdHD\(number)", "headerHD\(number).xml")
    let relation = relations.make("Relationship", in: [])
    relation[plain: "Id"] = id
    relation[plain: "Type"] = "\(Self.office)/header"
    relation[plain: "Target"] = file
    let type = types.make("Override", in: [])
    type[plain: "PartName"] = "/word/\(file)"
    type[plain: "ContentType"] =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    parts.append(("word/\(file)", bytes))
    return id
  }

  /// Throws `UnwritableDocument`.
  func packed() throws -> [UInt8] {
    try ZipWriter.pack(
      parts.map { part in
        guard let bytes = trees[part.name]?.bytes, bytes != unchanged[part.name] else { return part }
        return (part.name, bytes)
      })
  }
}
