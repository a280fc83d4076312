import TestKit

/// DOCX files made in memory from the inner XML of their parts.
struct WordFixture {
  var body = ""
  var styles = ""
  var numbering = ""
  var footnotes = ""
  /// Relations of the document besides those to styles, numbering and notes.
  var relations: [(type: String, target: String)] = []
  var extra: [(name: String, bytes: [UInt8])] = []

  static let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  static let more =
    #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shape" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#

  var bytes: [UInt8] {
    func part(_ name: String, _ root: String, _ inner: String) -> (name: String, bytes: [UInt8]) {
      let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
      return (name, Array("\(declaration)<w:\(root) \(Self.space) \(Self.more)>\(inner)</w:\(root)>".utf8))
    }
    return ZipFixture.archive(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")])),
        (
          "word/_rels/document.xml.rels",
          Self.relations(
            [
              ("styles", "styles.xml"), ("numbering", "/word/numbering.xml"), ("footnotes", "footnotes.xml"),
            ] + relations)
        ),
        part("word/document.xml", "document", "<w:body>\(body)</w:body>"),
        part("word/styles.xml", "styles", styles),
        part("word/numbering.xml", "numbering", numbering),
        part("word/footnotes.xml", "footnotes", footnotes),
      ] + extra)
  }

  static func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = targets.enumerated().map { index, entry in
      #"<Relationship Id="r\#(index)" Type="\#(base)/\#(entry.type)" Target="\#(entry.target)"/>"#
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array(#"<Relationships xmlns="\#(space)">\#(lines.joined())</Relationships>"#.utf8)
  }

  /// A paragraph of one run.
  static func p(_ text: String, run: String = "", paragraph: String = "") -> String {
    "<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func numbered(_ text: String, list: Int = 1, level: Int = 0) -> String {
    let properties = #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#
    return text.isEmpty
      ? "<w:p><w:pPr>\(properties)</w:pPr></w:p>" : p(text, paragraph: properties)
  }

  static func level(_ level: Int, _ format: String, _ text: String, more: String = "") -> String {
    #"<w:lvl w:ilvl="\#(level)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/>"#
      + #"\#(more)<w:lvlText w:val="\#(text)"/></w:lvl>"#
  }

  static func tc(_ inner: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(inner)</w:tc>"
  }
}
