import Markup

/// Where a paragraph begins, and by how much its further lines stand behind it, in twips.
struct Indent {
  var left: Int
  var hanging = 0
}

extension XMLWriter {
  /// A paragraph at a place of the form.
  mutating func paragraph(_ place: FormPlace, _ text: String, keepsWithNext: Bool = false) {
    paragraph(place, FormText(text), keepsWithNext: keepsWithNext)
  }

  mutating func paragraph(
    _ place: FormPlace, _ text: FormText, alignment: FormLook.Alignment? = nil, indent: Indent? = nil,
    keepsWithNext: Bool = false
  ) {
    element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": place.styleID])
        if keepsWithNext { xml.element("w:keepNext") }
        if let indent {
          xml.element(
            "w:ind", ["w:left": "\(indent.left + indent.hanging)", "w:hanging": "\(indent.hanging)"])
        }
        if let alignment, alignment != place.look.alignment {
          xml.element("w:jc", ["w:val": alignment.rawValue])
        }
      }
      for run in text.runs { xml.run(run, bold: place.look.isBold, italic: place.look.isItalic) }
    }
  }

  /// - Parameters bold, italic: What the style says; a run that is so as well says nothing.
  private mutating func run(_ run: FormText.Run, bold: Bool, italic: Bool) {
    guard !run.text.isEmpty else { return }
    element("w:r") { xml in
      if run.isBold && !bold || run.isItalic && !italic {
        xml.element("w:rPr") { xml in
          if run.isBold && !bold { xml.element("w:b") }
          if run.isItalic && !italic { xml.element("w:i") }
        }
      }
      for (place, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if place > 0 { xml.element("w:br") }
        xml.element("w:t", ["xml:space": "preserve"], text: String(line))
      }
    }
  }

  /// A drawn line in the middle of a column, in twips.
  mutating func rule(_ length: Int, in column: Int, keepsWithNext: Bool = false) {
    let side = max(0, (column - length) / 2)
    element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if keepsWithNext { xml.element("w:keepNext") }
        xml.element("w:pBdr") { xml in
          xml.element("w:top", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"])
        }
        xml.element("w:spacing", ["w:before": "20", "w:after": "0", "w:line": "120", "w:lineRule": "exact"])
        xml.element("w:ind", ["w:left": "\(side)", "w:right": "\(side)"])
      }
    }
  }

  /// Room for a signature, or between blocks, in points.
  mutating func space(_ points: Double, keepsWithNext: Bool = false) {
    element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if keepsWithNext { xml.element("w:keepNext") }
        xml.element(
          "w:spacing",
          [
            "w:before": "0", "w:after": "0", "w:line": "\(WordUnits.twips(points: points))",
            "w:lineRule": "exact",
          ])
      }
    }
  }

  /// A table without lines that places things side by side.
  mutating func columns(_ widths: [Int], _ rows: [[(inout XMLWriter) -> Void]]) {
    element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.element("w:jc", ["w:val": "center"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblCellMar") { xml in
          xml.element("w:left", ["w:w": "0", "w:type": "dxa"])
          xml.element("w:right", ["w:w": "0", "w:type": "dxa"])
        }
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      for row in rows {
        xml.element("w:tr") { xml in
          xml.element("w:trPr") { xml in xml.element("w:cantSplit") }
          for (width, cell) in zip(widths, row) {
            xml.element("w:tc") { xml in
              xml.element("w:tcPr") { xml in xml.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"]) }
              cell(&xml)
            }
          }
        }
      }
    }
  }

  /// A paragraph in a frame of stated size, in millimetres: a mark as a stamp makes it.
  mutating func stamp(_ place: FormPlace, _ text: String, width: Double, height: Double, color: String) {
    element("w:tbl") { xml in
      let twips = "\(WordUnits.twips(millimetres: width))"
      xml.element("w:tblPr") { xml in
        xml.element("w:tblW", ["w:w": twips, "w:type": "dxa"])
        xml.element("w:jc", ["w:val": "center"])
        xml.element("w:tblBorders") { xml in
          for side in [StaticString("w:top"), "w:left", "w:bottom", "w:right"] {
            xml.element(side, ["w:val": "single", "w:sz": "8", "w:space": "0", "w:color": color])
          }
        }
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblCellMar") { xml in
          xml.element("w:left", ["w:w": "0", "w:type": "dxa"])
          xml.element("w:right", ["w:w": "0", "w:type": "dxa"])
        }
      }
      xml.element("w:tblGrid") { xml in xml.element("w:gridCol", ["w:w": twips]) }
      xml.element("w:tr") { xml in
        xml.element("w:trPr") { xml in
          xml.element(
            "w:trHeight", ["w:val": "\(WordUnits.twips(millimetres: height))", "w:hRule": "exact"])
        }
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.element("w:tcW", ["w:w": twips, "w:type": "dxa"])
            xml.element("w:vAlign", ["w:val": "center"])
          }
          xml.paragraph(place, text)
        }
      }
    }
  }
}
