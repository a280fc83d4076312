import Markup
import OfficeFiles
import OfficialForm

/// Mends where pages show their numbers, and how large.
struct PageNumberHand {
  private let parts: MendedParts
  private let looks: WordLooks
  /// Of the document, in its order.
  private let sections: [EditableXML.Element]

  init(_ parts: MendedParts, _ root: EditableXML.Element, _ looks: WordLooks) {
    self.parts = parts
    self.looks = looks
    sections = root.descendants("sectPr")
  }

  /// False for what is none of its breaches.
  func mend(_ code: String) -> Bool {
    switch code {
    case "page-number-first": hideFirst()
    case "page-number-size": size()
    case "page-number-alignment": alignment()
    case "page-number-place": move()
    case "page-number-missing": add()
    default: return false
    }
    return true
  }

  /// The first page of the document, and of each part that counts its pages anew.
  private func hideFirst() {
    for (place, section) in sections.enumerated()
    where place == 0 || section.first("pgNumType")?["start"] != nil {
      _ = section.child("titlePg", in: WordOrder.section)
    }
  }

  private func size() {
    let sizes = FormPlace.pageNumber.look.sizes
    guard
      let size = looks.pages.first?.number?.paragraph.runs.map(\.size).first(where: { !sizes.contains($0) })
    else { return }
    let right = "\(Int(min(max(size, sizes.lowerBound), sizes.upperBound) * 2))"
    for paragraph in numbered("headerReference") + numbered("footerReference") {
      for run in paragraph.descendants("r", notInto: "p") {
        let properties = run.child("rPr", in: WordOrder.properties)
        for name in ["sz", "szCs"] { properties.child(name, in: WordOrder.run)["val"] = right }
      }
    }
  }

  private func alignment() {
    for paragraph in numbered("headerReference") {
      let properties = paragraph.child("pPr", in: WordOrder.properties)
      // A frame goes where it is told, whatever stands within.
      if let frame = properties.first("framePr") { frame["xAlign"] = "center" }
      properties.child("jc", in: WordOrder.paragraph)["val"] = "center"
    }
  }

  /// From the foot into a head of its own, where nothing else stands in either.
  private func move() {
    let feet = numbered("footerReference")
    guard !feet.isEmpty, feet.allSatisfy({ Self.isBare($0) }),
      sections.allSatisfy({ Self.reference("headerReference", in: $0) == nil }), add()
    else { return }
    for paragraph in feet {
      for child in paragraph.elements where child.name != "pPr" { child.remove() }
    }
  }

  /// In the middle of the head of all pages, where they have none yet.
  @discardableResult private func add() -> Bool {
    guard let first = sections.first, first.namespace == MendedParts.word,
      Self.reference("headerReference", in: first) == nil, let id = parts.addHead(Self.head)
    else { return false }
    let reference = first.make("headerReference", in: WordOrder.section)
    reference["type"] = "default"
    reference["id", of: MendedParts.office] = id
    hideFirst()
    return true
  }
}

extension PageNumberHand {
  private static func reference(_ kind: String, in section: EditableXML.Element) -> EditableXML.Element? {
    section.elements.first { $0.name == kind && ($0["type"] ?? "default") == "default" }
  }

  /// Paragraphs that show a number in parts of that kind.
  private func numbered(_ kind: String) -> [EditableXML.Element] {
    let named = { (kind: String) in
      Set(
        sections.flatMap(\.elements).filter { $0.name == kind }.compactMap {
          $0["id", of: MendedParts.office].flatMap(parts.target(ofRelation:))
        })
    }
    // A part that is a head of some pages and a foot of others is left as a head.
    let chosen = named(kind).subtracting(kind == "footerReference" ? named("headerReference") : [])
    return chosen.sorted().compactMap(parts.root).flatMap { root in
      root.descendants("p").filter(Self.showsNumber)
    }
  }

  private static func showsNumber(_ paragraph: EditableXML.Element) -> Bool {
    let codes =
      paragraph.descendants("instrText", notInto: "p").map(\.text)
      + paragraph.descendants("fldSimple", notInto: "p").compactMap { $0["instr"] }
    return codes.contains { $0.split(whereSeparator: \.isWhitespace).first?.uppercased() == "PAGE" }
  }

  /// Nothing but the number stands there.
  private static func isBare(_ paragraph: EditableXML.Element) -> Bool {
    paragraph.descendants("t").allSatisfy { $0.text.allSatisfy { $0.isNumber || " -–".contains($0) } }
      && paragraph.descendants("drawing").isEmpty && paragraph.descendants("pict").isEmpty
  }

  private static var head: [UInt8] {
    var xml = XMLWriter()
    xml.element("w:hdr", ["xmlns:w": MendedParts.word]) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:spacing", ["w:before": "0", "w:after": "0"])
          xml.element("w:ind", ["w:left": "0", "w:firstLine": "0"])
          xml.element("w:jc", ["w:val": "center"])
        }
        run(&xml) { $0.element("w:fldChar", ["w:fldCharType": "begin"]) }
        run(&xml) { $0.element("w:instrText", ["xml:space": "preserve"], text: " PAGE ") }
        run(&xml) { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
        run(&xml) { $0.element("w:t", text: "2") }
        run(&xml) { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
      }
    }
    return xml.bytes
  }

  private static func run(_ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    let size = "\(Int(FormPlace.pageNumber.look.size * 2))"
    xml.element("w:r") { xml in
      xml.element("w:rPr") { xml in
        xml.element(
          "w:rFonts", ["w:ascii": FormFigures.font, "w:hAnsi": FormFigures.font, "w:cs": FormFigures.font])
        xml.element("w:sz", ["w:val": size])
        xml.element("w:szCs", ["w:val": size])
      }
      content(&xml)
    }
  }
}
