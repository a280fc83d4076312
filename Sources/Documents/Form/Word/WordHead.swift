import Core
import Markup

/// The head of the first page: issuer and national name side by side, number and dateline on one line, marks, and the title.
struct WordHead {
  private let document: OfficialDocument
  private let page: WordPage
  /// Of the two columns, in twips.
  private let widths: [Int]
  /// Of a rule, as a share of the line above it.
  private static let share = 0.4

  init(_ document: OfficialDocument, on page: WordPage) {
    self.document = document
    self.page = page
    // Two fifths, or less where the dateline needs more: it stands on one line with the number.
    let dateline = TextWidth.points(Self.dateline(document), size: FormPlace.dateline.look.size, bold: false)
    let left = max(
      page.line / 3, min(page.line * 2 / 5, page.line - WordUnits.twips(points: dateline * 1.03)))
    widths = [left, page.line - left]
  }

  func write(_ xml: inout XMLWriter) {
    xml.columns(
      widths,
      [
        [issuer, national],
        [number, { $0.paragraph(.dateline, Self.dateline(self.document)) }],
      ])
    title(&xml)
  }

  private func issuer(_ xml: inout XMLWriter) {
    for line in document.letterhead.parent { xml.paragraph(.parentBody, line.uppercased()) }
    for line in document.letterhead.issuer { xml.paragraph(.issuer, line.uppercased()) }
    let longest = document.letterhead.issuer.last?.uppercased() ?? ""
    let width = TextWidth.points(longest, size: FormPlace.issuer.look.size, bold: true)
    xml.rule(min(widths[0], WordUnits.twips(points: width * Self.share)), in: widths[0])
  }

  private func national(_ xml: inout XMLWriter) {
    xml.paragraph(.nationalName, FormFigures.nationalName)
    xml.paragraph(.motto, FormFigures.motto)
    let width = TextWidth.points(FormFigures.motto, size: FormPlace.motto.look.size, bold: true)
    xml.rule(WordUnits.twips(points: width), in: widths[1])
  }

  private func number(_ xml: inout XMLWriter) {
    xml.paragraph(.number, "Số: \(document.number.printed)")
    if document.typeName == nil, !document.subject.isEmpty {
      xml.paragraph(.letterSubject, "V/v \(document.subject)")
    }
    if let urgency = document.marks.urgency {
      xml.space(6)
      let size = urgency.size
      xml.stamp(.urgency, urgency.text, width: size.width, height: size.height, color: "FF0000")
    }
    if let circulation = document.marks.circulation {
      xml.space(6)
      xml.stamp(.circulation, circulation.text, width: 60, height: 8, color: "000000")
    }
    // A cell ends with a paragraph.
    xml.space(6)
  }

  private static func dateline(_ document: OfficialDocument) -> String {
    "\(document.place), ngày \(OfficialDate.printed(document.date))"
  }

  private func title(_ xml: inout XMLWriter) {
    guard let name = document.typeName else { return }
    xml.paragraph(.typeName, name.uppercased())
    if !document.subject.isEmpty { xml.paragraph(.subject, document.subject) }
    if !document.foreignTitle.isEmpty {
      xml.paragraph(.subject, FormText([.init(document.foreignTitle, bold: true, italic: true)]))
    }
    let line = document.subject.isEmpty ? name.uppercased() : document.subject
    let page = page.line
    let width = min(
      page, WordUnits.twips(points: TextWidth.points(line, size: FormPlace.subject.look.size, bold: true)))
    xml.rule(Int(Double(width) * Self.share), in: page, keepsWithNext: true)
    xml.space(6)
  }
}
