import Markup
import OfficeFiles
import OfficialForm

/// Draws the lines that are missing below motto, issuer and subject: a paragraph of its own with a border, as long as the form says.
enum RuleHand {
  /// Of a line below a name, as a share of the name.
  private static let share = 0.4

  /// - Parameters:
  ///   - paragraph: The last one above the line.
  ///   - line: Points between the margins of the page, for what stands in no cell.
  static func draw(below paragraph: ReadForm.Paragraph, _ element: EditableXML.Element, line: Double) {
    // Of a line that stands at the side of its text nobody knows where it belongs.
    let look = paragraph.look
    guard look.alignment == "center", let width = look.home == .body ? line : width(around: element),
      width > 20
    else { return }
    let text = look.lastLine ?? look.text
    let letters = TextWidth.points(
      text, size: LookRules.size(of: look), bold: look.share(\.isBold) > 0.5)
    let length = min(width, paragraph.place == .motto ? letters : min(letters, width) * share)
    let side = "\(Int((width - length) / 2 * 20))"
    let rule = element.following("p").child("pPr", in: WordOrder.properties)
    let border = rule.child("pBdr", in: WordOrder.paragraph).child("top", in: ["top"])
    (border["val"], border["sz"], border["space"], border["color"]) = ("single", "6", "1", "000000")
    let spacing = rule.child("spacing", in: WordOrder.paragraph)
    (spacing["before"], spacing["after"], spacing["line"], spacing["lineRule"]) = ("20", "0", "120", "exact")
    let indent = rule.child("ind", in: WordOrder.paragraph)
    (indent["left"], indent["right"], indent["firstLine"]) = (side, side, "0")
  }

  /// Points between the sides of the cell that holds it; nil where no width is told.
  private static func width(around element: EditableXML.Element) -> Double? {
    var next = element.parent
    while let around = next, around.name != "tc" { next = around.parent }
    guard let size = next?.first("tcPr")?.first("tcW"), size["type"] == "dxa",
      let twips = size["w"].flatMap(Double.init), (0...20_000).contains(twips)
    else { return nil }
    return twips / 20 - 2 * margin
  }

  /// At each side of a cell, as Word makes it.
  private static let margin = 5.4
}
