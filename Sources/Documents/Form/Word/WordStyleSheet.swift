import Core
import Markup

/// One paragraph style a place of the form, so that an office can change all of a kind at once.
enum WordStyleSheet {
  static func bytes() -> [UInt8] {
    var xml = XMLWriter(capacity: 16_384)
    xml.element("w:styles", ["xmlns:w": WordNames.word]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            font(&xml)
            xml.element("w:sz", ["w:val": WordUnits.halves(points: FormPlace.body.look.size)])
            xml.element("w:szCs", ["w:val": WordUnits.halves(points: FormPlace.body.look.size)])
            xml.element("w:lang", ["w:val": "vi-VN", "w:eastAsia": "vi-VN", "w:bidi": "ar-SA"])
          }
        }
        xml.element("w:pPrDefault")
      }
      xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) { xml in
        xml.element("w:name", ["w:val": "Normal"])
        xml.element("w:qFormat")
      }
      xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
        xml.element("w:name", ["w:val": "Normal Table"])
        xml.element("w:uiPriority", ["w:val": "99"])
        xml.element("w:semiHidden")
        xml.element("w:unhideWhenUsed")
        xml.element("w:tblPr") { xml in
          xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
          xml.element("w:tblCellMar") { xml in
            xml.element("w:top", ["w:w": "0", "w:type": "dxa"])
            xml.element("w:left", ["w:w": "108", "w:type": "dxa"])
            xml.element("w:bottom", ["w:w": "0", "w:type": "dxa"])
            xml.element("w:right", ["w:w": "108", "w:type": "dxa"])
          }
        }
      }
      for place in FormPlace.allCases { style(place, &xml) }
    }
    return xml.bytes
  }

  private static func font(_ xml: inout XMLWriter) {
    let font = FormFigures.font
    xml.element("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
  }

  private static func style(_ place: FormPlace, _ xml: inout XMLWriter) {
    let look = place.look
    xml.element("w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": place.styleID]) { xml in
      xml.element("w:name", ["w:val": place.title.vi])
      xml.element("w:basedOn", ["w:val": "Normal"])
      xml.element("w:qFormat")
      xml.element("w:pPr") { xml in
        if place.standsWithNext { xml.element("w:keepNext") }
        if place != .body { xml.element("w:widowControl") }
        let spacing = place.spacing
        xml.element(
          "w:spacing",
          [
            "w:before": "\(WordUnits.twips(points: spacing.before))",
            "w:after": "\(WordUnits.twips(points: spacing.after))",
            "w:line": "\(Int(240 * spacing.lines))", "w:lineRule": "auto",
          ])
        if place.isIndented {
          xml.element("w:ind", ["w:firstLine": "\(WordUnits.twips(millimetres: FormFigures.indents[1]))"])
        }
        xml.element("w:jc", ["w:val": look.alignment.rawValue])
        if let level = place.outline { xml.element("w:outlineLvl", ["w:val": "\(level)"]) }
      }
      xml.element("w:rPr") { xml in
        if look.isBold {
          xml.element("w:b")
          xml.element("w:bCs")
        }
        if look.isItalic {
          xml.element("w:i")
          xml.element("w:iCs")
        }
        if place == .urgency { xml.element("w:color", ["w:val": "FF0000"]) }
        xml.element("w:sz", ["w:val": WordUnits.halves(points: look.size)])
        xml.element("w:szCs", ["w:val": WordUnits.halves(points: look.size)])
      }
    }
  }
}

extension FormPlace {
  var styleID: String { "HD" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// In points, and of lines as a share of a single one.
  fileprivate var spacing: (before: Double, after: Double, lines: Double) {
    switch self {
    case .body, .basis, .article, .heading, .subheading, .addressee: (0, FormFigures.spacing, 1.1)
    case .typeName, .annexLabel: (12, 0, 1)
    case .divisionTitle, .resolution, .authority: (0, FormFigures.spacing, 1)
    case .division: (FormFigures.spacing, 0, 1)
    case .tableHead, .tableText: (2, 2, 1)
    case .annexReference: (0, 6, 1)
    default: (0, 0, 1)
    }
  }

  fileprivate var isIndented: Bool {
    switch self {
    case .body, .basis, .article, .heading, .subheading: true
    default: false
    }
  }

  /// Is never the last of its page.
  fileprivate var standsWithNext: Bool {
    switch self {
    case .division, .divisionTitle, .article, .heading, .subheading, .typeName, .subject, .authority,
      .resolution,
      .annexLabel, .annexTitle, .annexReference:
      true
    default: false
    }
  }

  /// Of what a reader finds in the list of contents, 0 the highest.
  fileprivate var outline: Int? {
    switch self {
    case .division, .annexLabel, .heading: 0
    case .article, .subheading: 1
    default: nil
    }
  }
}
