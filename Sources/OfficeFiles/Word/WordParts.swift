import Core
import Foundation
import Markup

/// The parts of a Word document by their paths, wherever they lie: in a zip file, or in one XML file ("flat OPC").
struct WordParts {
  private enum Home {
    case zip(ZipArchive)
    /// Parts by their paths in lower case.
    case flat([String: MarkupElement])
  }

  private let home: Home
  private let limits: ReadingLimits

  init(_ archive: ZipArchive, _ limits: ReadingLimits) {
    home = .zip(archive)
    self.limits = limits
  }

  /// - Parameter package: `pkg:package`.
  init(flat package: MarkupElement, _ limits: ReadingLimits) {
    var parts: [String: MarkupElement] = [:]
    for part in package.elements where part.name == "pkg:part" {
      if let name = part["pkg:name"] { parts[PartName.plain(name)] = part }
    }
    home = .flat(parts)
    self.limits = limits
  }

  /// The root of an XML part; nil when there is none. A damaged part is an error, or passed over like one that is missing.
  func root(_ path: String, orPassOver: Bool = false) throws(UnreadableDocument) -> MarkupElement? {
    switch home {
    case .flat(let parts): return parts[PartName.plain(path)]?.first("pkg:xmlData")
    case .zip(let archive):
      do {
        return try archive.part(path).map { bytes throws(UnreadableDocument) in try Self.tree(bytes, limits) }
      } catch {
        guard orPassOver, error.code == "damaged" else { throw error }
        return nil
      }
    }
  }

  /// The bytes of a part of another kind.
  func bytes(_ path: String) throws(UnreadableDocument) -> [UInt8]? {
    switch home {
    case .zip(let archive): return try archive.part(path)
    case .flat(let parts):
      let text = parts[PartName.plain(path)]?.first("pkg:binaryData")?.text
      return text.flatMap { Data(base64Encoded: $0, options: .ignoreUnknownCharacters) }.map { [UInt8]($0) }
    }
  }

  /// Whether this is a document and no spreadsheet, slides or any other archive.
  func isWord(_ main: String) -> Bool {
    if main.hasPrefix("xl/") || main.hasPrefix("ppt/") { return false }
    switch home {
    case .flat(let parts): return parts[PartName.plain(main)] != nil
    case .zip(let archive): return archive.holds(main) || archive.holds("[Content_Types].xml")
    }
  }

  static func tree(_ bytes: [UInt8], _ limits: ReadingLimits) throws(UnreadableDocument) -> MarkupElement {
    let bounds = MarkupLimits(depth: limits.depth, nodes: limits.nodes, bytes: limits.partBytes)
    do {
      return try XMLTreeReader.read(bytes, prefixes: prefixes, limits: bounds).root
    } catch .tooLarge {
      throw .tooComplex
    } catch {
      throw .damaged("DOCX")
    }
  }

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.microsoft.com/office/word/2003/auxHint": "wx",
    "http://schemas.microsoft.com/aml/2001/core": "aml",
    "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
  ]
}
