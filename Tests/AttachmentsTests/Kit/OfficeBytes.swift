import TestKit

/// DOCX files from the inner XML of their parts.
struct WordBytes {
  var body = ""
  var header = ""
  var footer = ""

  private static let names =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shape" "#
    + #"xmlns:v="urn:schemas-microsoft-com:vml""#

  func make() -> [UInt8] {
    func part(_ name: String, _ root: String, _ inner: String) -> (name: String, bytes: [UInt8]) {
      (
        name,
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(root) \(Self.names)>\(inner)</w:\(root)>".utf8)
      )
    }
    return ZipFixture.archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")])),
      (
        "word/_rels/document.xml.rels",
        Self.relations([("header", "header1.xml"), ("footer", "footer1.xml"), ("header", "header2.xml")])
      ),
      part("word/document.xml", "document", "<w:body>\(body)</w:body>"),
      part("word/header1.xml", "hdr", "<w:p/>"), part("word/header2.xml", "hdr", header),
      part("word/footer1.xml", "ftr", footer),
    ])
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = targets.enumerated().map { index, entry in
      #"<Relationship Id="r\#(index)" Type="\#(base)/\#(entry.type)" Target="\#(entry.target)"/>"#
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array(#"<Relationships xmlns="\#(space)">\#(lines.joined())</Relationships>"#.utf8)
  }

  static func p(_ text: String) -> String {
    "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func cell(_ inner: String) -> String { "<w:tc>\(inner)</w:tc>" }

  static func row(_ cells: [String]) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  static func table(_ rows: [String]) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

  /// A text box as Word draws it today, with the old form beside it.
  static func box(_ text: String) -> String {
    let content = "<w:txbxContent>\(p(text))</w:txbxContent>"
    return
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>\(content)"
      + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\(content)"
      + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
  }

  /// A text box as Word drew it before 2010.
  static func oldBox(_ text: String) -> String {
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p(text))</w:txbxContent></v:textbox></v:shape></w:pict>"
      + "</w:r></w:p>"
  }
}

/// Sheets and slides from what they say.
enum OfficeBytes {
  /// A sheet whose rows hold texts; `footer` is in the form of sheets, such as "&CMẬT".
  static func sheet(_ rows: [[String]], footer: String = "", box: String = "") -> [UInt8] {
    let strings = rows.flatMap(\.self)
    var index = -1
    let cells = rows.map { row in
      let cells = row.map { _ -> String in
        index += 1
        return "<c t=\"s\"><v>\(index)</v></c>"
      }
      return "<row>\(cells.joined())</row>"
    }.joined()
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let drawing = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    let footer = footer.replacing("&", with: "&amp;")
    return ZipFixture.archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("xl/workbook.xml", Array("<workbook/>".utf8)),
      (
        "xl/worksheets/sheet1.xml",
        Array(
          "<worksheet \(space)><sheetData>\(cells)</sheetData><headerFooter><oddFooter>\(footer)</oddFooter></headerFooter></worksheet>"
            .utf8)
      ),
      (
        "xl/sharedStrings.xml",
        Array("<sst \(space)>\(strings.map { "<si><r><t>\($0)</t></r></si>" }.joined())</sst>".utf8)
      ),
      ("xl/drawings/drawing1.xml", Array("<d \(drawing)><a:p><a:r><a:t>\(box)</a:t></a:r></a:p></d>".utf8)),
    ])
  }

  static func slides(_ paragraphs: [String], master: String = "") -> [UInt8] {
    func part(_ paragraphs: [String]) -> [UInt8] {
      let texts = paragraphs.map { "<a:p><a:r><a:t>\($0)</a:t></a:r></a:p>" }.joined()
      return Array("<p xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\(texts)</p>".utf8)
    }
    return ZipFixture.archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("ppt/presentation.xml", Array("<p/>".utf8)),
      ("ppt/slides/slide1.xml", part(paragraphs)), ("ppt/slideMasters/slideMaster1.xml", part([master])),
    ])
  }
}
