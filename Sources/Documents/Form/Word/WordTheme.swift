import Markup

/// The theme that every Word document refers to: black letters of one font, no decoration.
enum WordTheme {
  private static let colors: [(name: StaticString, value: String)] = [
    ("a:dk1", "000000"), ("a:lt1", "FFFFFF"), ("a:dk2", "1F3864"), ("a:lt2", "E7E6E6"),
    ("a:accent1", "1F4E79"),
    ("a:accent2", "C00000"), ("a:accent3", "7F7F7F"), ("a:accent4", "BF9000"), ("a:accent5", "2E75B6"),
    ("a:accent6", "548235"), ("a:hlink", "0563C1"), ("a:folHlink", "954F72"),
  ]

  static func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "a:theme", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "Hải Đăng"]
    ) { xml in
      xml.element("a:themeElements") { xml in
        xml.element("a:clrScheme", ["name": "Hải Đăng"]) { xml in
          for (name, value) in colors {
            xml.element(name) { xml in xml.element("a:srgbClr", ["val": value]) }
          }
        }
        xml.element("a:fontScheme", ["name": "Hải Đăng"]) { xml in
          for kind in [StaticString("a:majorFont"), "a:minorFont"] {
            xml.element(kind) { xml in
              xml.element("a:latin", ["typeface": FormFigures.font])
              xml.element("a:ea", ["typeface": ""])
              xml.element("a:cs", ["typeface": ""])
            }
          }
        }
        xml.element("a:fmtScheme", ["name": "Hải Đăng"]) { xml in
          xml.element("a:fillStyleLst") { xml in fills(&xml) }
          xml.element("a:lnStyleLst") { xml in
            for width in ["6350", "12700", "19050"] {
              xml.element("a:ln", ["w": width]) { xml in fill(&xml) }
            }
          }
          xml.element("a:effectStyleLst") { xml in
            for _ in 0..<3 {
              xml.element("a:effectStyle") { xml in xml.element("a:effectLst") }
            }
          }
          xml.element("a:bgFillStyleLst") { xml in fills(&xml) }
        }
      }
    }
    return xml.bytes
  }

  private static func fills(_ xml: inout XMLWriter) { for _ in 0..<3 { fill(&xml) } }

  private static func fill(_ xml: inout XMLWriter) {
    xml.element("a:solidFill") { xml in xml.element("a:schemeClr", ["val": "phClr"]) }
  }
}
