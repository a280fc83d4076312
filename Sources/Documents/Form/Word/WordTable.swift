import Markup

/// A table with lines, whose head stands on each page and whose rows are not torn.
struct WordTable {
  private let table: FormTable
  private let widths: [Int]

  init(_ table: FormTable, in page: WordPage) {
    self.table = table
    let sum = max(table.columns.reduce(0) { $0 + max(0.1, $1.width) }, 0.1)
    widths = table.columns.map { Int(Double(page.line) * max(0.1, $0.width) / sum) }
  }

  func write(_ xml: inout XMLWriter) {
    guard !table.columns.isEmpty else { return }
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.element("w:tblBorders") { xml in
          for side in [StaticString("w:top"), "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            xml.element(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
          }
        }
        xml.element("w:tblLayout", ["w:type": "fixed"])
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      row(table.columns.map(\.title), isHead: true, &xml)
      for row in table.rows {
        row.isGroup ? group(row, &xml) : self.row(row.cells, isHead: false, &xml)
      }
    }
    xml.space(6)
  }

  private func row(_ cells: [String], isHead: Bool, _ xml: inout XMLWriter) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHead { xml.element("w:tblHeader") }
      }
      for (place, column) in table.columns.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.element("w:tcW", ["w:w": "\(widths[place])", "w:type": "dxa"])
            if isHead { xml.element("w:vAlign", ["w:val": "center"]) }
          }
          text(
            place < cells.count ? cells[place] : "", isHead ? .tableHead : .tableText,
            isHead ? .center : column.alignment, &xml)
        }
      }
    }
  }

  private func group(_ row: FormTable.Row, _ xml: inout XMLWriter) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in xml.element("w:cantSplit") }
      xml.element("w:tc") { xml in
        xml.element("w:tcPr") { xml in
          xml.element("w:tcW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
          xml.element("w:gridSpan", ["w:val": "\(widths.count)"])
        }
        text(row.cells.first ?? "", .tableHead, .left, &xml)
      }
    }
  }

  private func text(
    _ text: String, _ place: FormPlace, _ alignment: FormLook.Alignment, _ xml: inout XMLWriter
  ) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      xml.paragraph(place, FormText(String(line)), alignment: alignment)
    }
  }
}
