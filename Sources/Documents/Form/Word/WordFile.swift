import Markup
import OfficeFiles

/// Relations of the document to its other parts.
enum WordRelation: String, CaseIterable {
  case styles = "rId1"
  case settings = "rId2"
  case fonts = "rId3"
  case pageNumber = "rId4"
  case firstHead = "rId5"
  case foot = "rId6"
  case firstFoot = "rId7"
  case theme = "rId8"

  var part: String {
    switch self {
    case .styles: "styles"
    case .settings: "settings"
    case .fonts: "fontTable"
    case .pageNumber: "header1"
    case .firstHead: "header2"
    case .foot: "footer1"
    case .firstFoot: "footer2"
    case .theme: "theme/theme1"
    }
  }

  /// The last word of the type of the relation.
  var kind: String {
    switch self {
    case .pageNumber, .firstHead: "header"
    case .foot, .firstFoot: "footer"
    case .theme: "theme"
    default: part
    }
  }

  var contentType: String {
    self == .theme
      ? "application/vnd.openxmlformats-officedocument.theme+xml" : "\(WordNames.wordType)\(kind)+xml"
  }
}

/// Writes an official document as DOCX: the same document gives the same bytes.
package enum WordFile {
  package static let mediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// Throws `UnwritableDocument`.
  package static func bytes(of document: OfficialDocument) throws(UnwritableDocument) -> [UInt8] {
    try ZipWriter.pack([
      ("[Content_Types].xml", contentTypes()), ("_rels/.rels", topRelations()),
      ("word/document.xml", body(document)), ("word/_rels/document.xml.rels", relations()),
      ("word/styles.xml", WordStyleSheet.bytes()), ("word/settings.xml", settings()),
      ("word/fontTable.xml", fonts()), ("word/theme/theme1.xml", WordTheme.bytes()),
      ("word/header1.xml", margin("w:hdr") { pageNumber(&$0) }),
      ("word/header2.xml", margin("w:hdr") { $0.paragraph(.copyMark, document.marks.copy ?? "") }),
      ("word/footer1.xml", margin("w:ftr") { $0.space(6) }),
      ("word/footer2.xml", margin("w:ftr") { foot(document, &$0) }),
      ("docProps/core.xml", properties(document)),
    ])
  }

  private static func body(_ document: OfficialDocument) -> [UInt8] {
    var xml = XMLWriter(capacity: 1 << 16)
    xml.element("w:document", ["xmlns:w": WordNames.word, "xmlns:r": WordNames.relations]) { xml in
      xml.element("w:body") { xml in
        // A table that is the whole document has its pages across.
        let isWide = document.kind == .summary && document.body.contains(where: \.isWide)
        var sections = WordSections(across: isWide)
        let content = WordContent(document: document)
        WordHead(document, on: sections.page).write(&xml)
        content.write(&xml, &sections, turns: !isWide)
        if !isWide { sections.stand(across: false, &xml) }
        let end = WordEnd(document: document)
        end.write(&xml, on: sections.page)
        end.annexes(&xml, &sections)
        sections.finish(&xml)
      }
    }
    return xml.bytes
  }

  private static func margin(_ root: StaticString, _ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(root, ["xmlns:w": WordNames.word, "xmlns:r": WordNames.relations]) { content(&$0) }
    return xml.bytes
  }

  private static func pageNumber(_ xml: inout XMLWriter) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in xml.element("w:pStyle", ["w:val": FormPlace.pageNumber.styleID]) }
      for kind in ["begin", "separate", "end"] {
        xml.element("w:r") { xml in xml.element("w:fldChar", ["w:fldCharType": kind]) }
        if kind == "begin" {
          xml.element("w:r") { xml in xml.element("w:instrText", ["xml:space": "preserve"], text: " PAGE ") }
        } else if kind == "separate" {
          xml.element("w:r") { xml in xml.element("w:t", text: "2") }
        }
      }
    }
  }

  private static func foot(_ document: OfficialDocument, _ xml: inout XMLWriter) {
    guard !document.letterhead.address.isEmpty else { return xml.space(6) }
    xml.paragraph(.address, document.letterhead.address)
  }

  private static func relations() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WordNames.packageRelations]) { xml in
      for relation in WordRelation.allCases {
        xml.element(
          "Relationship",
          [
            "Id": relation.rawValue, "Type": "\(WordNames.relations)/\(relation.kind)",
            "Target": "\(relation.part).xml",
          ])
      }
    }
    return xml.bytes
  }

  private static func topRelations() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WordNames.packageRelations]) { xml in
      xml.element(
        "Relationship",
        ["Id": "rId1", "Type": "\(WordNames.relations)/officeDocument", "Target": "word/document.xml"])
      xml.element(
        "Relationship",
        [
          "Id": "rId2",
          "Type": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "Target": "docProps/core.xml",
        ])
    }
    return xml.bytes
  }

  private static func contentTypes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": WordNames.contentTypes]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      xml.element(
        "Override",
        ["PartName": "/word/document.xml", "ContentType": "\(WordNames.wordType)document.main+xml"])
      for relation in WordRelation.allCases {
        xml.element(
          "Override",
          [
            "PartName": "/word/\(relation.part).xml",
            "ContentType": relation.contentType,
          ])
      }
      xml.element(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
    }
    return xml.bytes
  }

  private static func settings() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": WordNames.word]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.element("w:defaultTabStop", ["w:val": "720"])
      xml.element("w:compat") { xml in
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
          ])
      }
    }
    return xml.bytes
  }

  private static func fonts() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:fonts", ["xmlns:w": WordNames.word]) { xml in
      xml.element("w:font", ["w:name": FormFigures.font]) { xml in
        xml.element("w:panose1", ["w:val": "02020603050405020304"])
        xml.element("w:charset", ["w:val": "00"])
        xml.element("w:family", ["w:val": "roman"])
        xml.element("w:pitch", ["w:val": "variable"])
      }
    }
    return xml.bytes
  }

  private static func properties(_ document: OfficialDocument) -> [UInt8] {
    var xml = XMLWriter()
    let title = [document.typeName, document.subject].compactMap(\.self).joined(separator: " ")
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: title)
      xml.element("dc:creator", text: document.letterhead.name)
      xml.element("dc:language", text: "vi-VN")
    }
    return xml.bytes
  }
}
