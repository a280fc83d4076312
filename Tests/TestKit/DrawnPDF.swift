import Foundation

/// Writes small PDF files by hand: text at places, in fonts that say what their signs mean, and lines.
package struct DrawnPDF {
  package enum Font: String, CaseIterable, Sendable {
    /// Its character table is the identity over UTF-16.
    case plain = "F1"
    case bold = "F2"
  }

  package struct Page {
    package var width = 595.0
    package var height = 842.0
    /// More entries of the page's dictionary, such as "/Rotate 90".
    package var attributes = ""
    fileprivate var content = ""

    package init(width: Double = 595, height: Double = 842) {
      self.width = width
      self.height = height
    }

    /// Every sign is half as wide as the size.
    package mutating func text(
      _ text: String, _ x: Double, _ y: Double, size: Double = 12, font: Font = .plain
    ) {
      let hex = text.utf16.map { Self.hex($0) }.joined()
      content += "BT /\(font.rawValue) \(size) Tf 1 0 0 1 \(x) \(height - y) Tm <\(hex)> Tj ET\n"
    }

    /// Operators of PDF as they are, in its own coordinates from the bottom left corner.
    package mutating func draw(_ operators: String) { content += operators + "\n" }

    /// A text as the operand of "Tj".
    package static func operand(_ text: String) -> String { "<\(text.utf16.map { hex($0) }.joined())>" }

    package mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      content += "0.5 w \(x1) \(height - y1) m \(x2) \(height - y2) l S\n"
    }

    /// A ruled table; `columns` are edges from the left, each row is as high as its longest cell.
    package mutating func table(_ rows: [[String]], columns: [Double], top: Double, lineHeight: Double = 14)
      -> Double
    {
      var y = top
      line(columns[0], y, columns[columns.count - 1], y)
      for row in rows {
        let lines = row.map { $0.components(separatedBy: "\n") }
        let bottom = y + Double(lines.map(\.count).max() ?? 1) * lineHeight + 6
        for (column, cell) in lines.enumerated() {
          for (index, line) in cell.enumerated() {
            text(line, columns[column] + 4, y + 14 + Double(index) * lineHeight, size: 10)
          }
        }
        for x in columns { line(x, y, x, bottom) }
        line(columns[0], bottom, columns[columns.count - 1], bottom)
        y = bottom
      }
      return y
    }

    private static func hex(_ code: UInt16) -> String {
      let digits = String(code, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  package var pages: [Page]
  /// Entries added to the trailer: an encryption dictionary, for one.
  package var trailer = ""
  /// More entries of the catalogue, and objects that they and pages name: the first is number `firstExtra`.
  package var catalogue = ""
  package var extra: [String] = []
  package var firstExtra: Int { 20 + 2 * pages.count }
  /// The names of the fonts.
  package var fontNames: [Font: String] = [
    .plain: "AAAAAA+TimesNewRomanPSMT", .bold: "AAAAAB+TimesNewRomanPS-BoldMT",
  ]

  package init(_ pages: [Page]) {
    self.pages = pages
  }

  package var bytes: [UInt8] {
    let kids = pages.indices.map { "\(20 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects: [String] = [
      "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
    ]
    objects += Self.font(fontNames[.plain] ?? "", at: 4, table: 9)
    objects += Self.font(fontNames[.bold] ?? "", at: 7, table: 9)
    objects.append(Self.stream(Self.identityTable))
    while objects.count < 19 { objects.append("null") }
    for (index, page) in pages.enumerated() {
      objects.append(
        """
        << /Type /Page /Parent 2 0 R \(page.attributes) /MediaBox [0 0 \(page.width) \(page.height)] \
        /Contents \(21 + 2 * index) 0 R \
        /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>
        """)
      objects.append(Self.stream(page.content))
    }
    objects += extra
    return Self.file(objects, trailer: trailer)
  }

  /// A file of these objects, the first of them its catalogue.
  package static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// A composite font of three objects, the first at `at` - 1.
  private static func font(_ name: String, at number: Int, table: Int) -> [String] {
    [
      """
      << /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H \
      /DescendantFonts [\(number) 0 R] /ToUnicode \(table) 0 R >>
      """,
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name) /DW 500 /CIDToGIDMap /Identity \
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
      /FontDescriptor \(number + 1) 0 R >>
      """,
      """
      << /Type /FontDescriptor /FontName /\(name) /Flags 4 /FontBBox [0 -200 1000 900] \
      /ItalicAngle 0 /Ascent 900 \
      /Descent -200 /CapHeight 700 /StemV 80 >>
      """,
    ]
  }

  private static let identityTable: String = {
    let ranges = (0..<256).map { high in
      let digits = String(high, radix: 16)
      let byte = digits.count == 1 ? "0" + digits : digits
      return "<\(byte)00> <\(byte)ff> <\(byte)00>"
    }
    let blocks = stride(from: 0, to: 256, by: 64).map { start in
      "64 beginbfrange\n\(ranges[start..<start + 64].joined(separator: "\n"))\nendbfrange\n"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity def /CMapType 2 def
      1 begincodespacerange <0000> <ffff> endcodespacerange
      \(blocks.joined())endcmap end end
      """
  }()
}
