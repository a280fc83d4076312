import Markup

/// Parts of a document with a page of their own direction or with their own numbers. Each is closed by what describes it.
struct WordSections {
  private var isWide = false
  /// The section counts its pages from 1, and its first page shows no number.
  private var beginsAnew = true
  /// It is the first of the document, whose first page has the address of the office.
  private var isFirst = true

  init(across wide: Bool) { isWide = wide }

  var page: WordPage { WordPage(isWide: isWide) }

  /// Turns the page when it stands the other way.
  mutating func stand(across wide: Bool, _ xml: inout XMLWriter) {
    guard wide != isWide else { return }
    close(&xml)
    isWide = wide
  }

  /// What follows begins on a new page and counts from 1.
  mutating func beginAnew(across wide: Bool, _ xml: inout XMLWriter) {
    close(&xml)
    (isWide, beginsAnew) = (wide, true)
  }

  /// Ends a section within the document.
  private mutating func close(_ xml: inout XMLWriter) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
        properties(&xml)
      }
    }
    (beginsAnew, isFirst) = (false, false)
  }

  /// Describes the last section, at the end of the document.
  func finish(_ xml: inout XMLWriter) { properties(&xml) }

  private func properties(_ xml: inout XMLWriter) {
    let page = page
    xml.element("w:sectPr") { xml in
      xml.element("w:headerReference", ["w:type": "default", "r:id": WordRelation.pageNumber.rawValue])
      xml.element("w:headerReference", ["w:type": "first", "r:id": WordRelation.firstHead.rawValue])
      xml.element("w:footerReference", ["w:type": "default", "r:id": WordRelation.foot.rawValue])
      let foot = isFirst ? WordRelation.firstFoot : .foot
      xml.element("w:footerReference", ["w:type": "first", "r:id": foot.rawValue])
      xml.element("w:type", ["w:val": "nextPage"])
      xml.element(
        "w:pgSz",
        [
          "w:w": "\(page.width)", "w:h": "\(page.height)", "w:orient": isWide ? "landscape" : nil,
        ])
      xml.element(
        "w:pgMar",
        [
          "w:top": "\(WordPage.top)", "w:right": "\(WordPage.right)", "w:bottom": "\(WordPage.bottom)",
          "w:left": "\(WordPage.left)", "w:header": "\(WordPage.head)", "w:footer": "\(WordPage.head)",
          "w:gutter": "0",
        ])
      if beginsAnew { xml.element("w:pgNumType", ["w:start": "1"]) }
      if beginsAnew { xml.element("w:titlePg") }
    }
  }
}
