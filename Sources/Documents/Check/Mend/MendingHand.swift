import Markup
import OfficeFiles
import OfficialForm

/// Changes one document in place, breach by breach.
struct MendingHand {
  private let root: EditableXML.Element
  private let form: ReadForm
  /// Every paragraph of the file, in reading order.
  private let paragraphs: [EditableXML.Element]

  init(_ root: EditableXML.Element, _ form: ReadForm) {
    self.root = root
    self.form = form
    paragraphs = root.descendants("p")
  }

  /// Does nothing for what is not certain.
  func mend(_ code: String) {
    switch code {
    case "paper-size": paper()
    case "margin-top": margin("top", FormFigures.top)
    case "margin-bottom": margin("bottom", FormFigures.bottom)
    case "margin-left": margin("left", FormFigures.left)
    case "margin-right": margin("right", FormFigures.right)
    case "font": for paragraph in form.paragraphs { each(paragraph, font) }
    case "color":
      for paragraph in form.paragraphs where paragraph.place != .urgency {
        each(paragraph) { $0.child("color", in: WordOrder.run)["val"] = "000000" }
      }
    case "body-indent", "body-spacing", "body-lines":
      for paragraph in form.all(.body) { body(paragraph, code) }
    case "typed-rule": typedRule()
    case "motto-rule": rule(below: form.index(.motto))
    case "issuer-rule": rule(below: form.paragraphs.lastIndex { $0.place == .issuer })
    case "subject-rule": rule(below: HeadRules.titleEnd(form))
    default:
      if let edit = SignEdits.edit(code) { text(edit) } else { look(code) }
    }
  }

  private func element(_ paragraph: ReadForm.Paragraph) -> EditableXML.Element? {
    let place = paragraph.look.ordinal
    return place < paragraphs.count ? paragraphs[place] : nil
  }

  /// Properties of each run of a paragraph.
  private func each(_ paragraph: ReadForm.Paragraph, _ change: (EditableXML.Element) -> Void) {
    guard let element = element(paragraph) else { return }
    for run in element.descendants("r", notInto: "p") where run.first("t") != nil {
      change(run.child("rPr", in: WordOrder.properties))
    }
  }

  private func font(_ properties: EditableXML.Element) {
    let fonts = properties.child("rFonts", in: WordOrder.run)
    for attribute in ["asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"] { fonts[attribute] = nil }
    for attribute in ["ascii", "hAnsi", "cs", "eastAsia"] { fonts[attribute] = FormFigures.font }
  }
}

extension MendingHand {
  private static let twip = 20 * 72 / 25.4

  private func margin(_ side: String, _ allowed: ClosedRange<Double>) {
    for section in root.descendants("sectPr") where section.first("pgSz")?["orient"] != "landscape" {
      guard let margins = section.first("pgMar"), let value = margins[side].flatMap(Double.init) else {
        continue
      }
      guard value.isFinite else { continue }
      let millimetres = abs(value) / Self.twip
      let right = min(max(millimetres, allowed.lowerBound), allowed.upperBound)
      if right != millimetres { margins[side] = "\(Int((right * Self.twip).rounded(.up)))" }
    }
  }

  private func paper() {
    for section in root.descendants("sectPr") {
      guard let size = section.first("pgSz") else { continue }
      let isAcross = size["orient"] == "landscape"
      let (short, long) = (
        "\(Int((FormFigures.paper.width * Self.twip).rounded()))",
        "\(Int((FormFigures.paper.height * Self.twip).rounded()))"
      )
      (size["w"], size["h"]) = isAcross ? (long, short) : (short, long)
    }
  }

  private func body(_ paragraph: ReadForm.Paragraph, _ code: String) {
    guard !paragraph.look.isListItem,
      let properties = element(paragraph)?.child("pPr", in: WordOrder.properties)
    else { return }
    let spacing = { properties.child("spacing", in: WordOrder.paragraph) }
    switch code {
    case "body-indent":
      let indent = properties.child("ind", in: WordOrder.paragraph)
      (indent["hanging"], indent["left"], indent["start"]) = (nil, nil, nil)
      indent["firstLine"] = "\(Int((FormFigures.indents[1] * Self.twip).rounded()))"
    case "body-spacing": spacing()["after"] = "\(Int(FormFigures.spacing * 20))"
    default:
      (spacing()["line"], spacing()["lineRule"]) = ("\(Int(FormFigures.lines.upperBound * 240))", "auto")
    }
  }

  /// Signs that were typed for a line give way to a drawn one.
  private func typedRule() {
    for paragraph in form.paragraphs where paragraph.place == nil && HeadRules.isTyped(paragraph.look.text) {
      guard let element = element(paragraph) else { continue }
      for text in element.descendants("t", notInto: "p") { text.text = "" }
      let border = element.child("pPr", in: WordOrder.properties).child("pBdr", in: WordOrder.paragraph)
        .child(
          "top", in: ["top"])
      (border["val"], border["sz"], border["space"], border["color"]) = ("single", "6", "1", "000000")
    }
  }

  private func rule(below index: Int?) {
    guard let last = index.map({ form.paragraphs[$0] }), let element = element(last) else { return }
    let page = form.pages.first { !$0.isAcross } ?? form.pages.first
    RuleHand.draw(below: last, element, line: page.map { $0.width - $0.left - $0.right } ?? 0)
  }

  /// "motto-bold": how the letters of a place look.
  private func look(_ code: String) {
    guard let dash = code.lastIndex(of: "-"),
      let place = FormPlace.allCases.first(where: { Finding.code($0, "") == code[...dash] })
    else { return }
    let look = place.look
    for paragraph in form.all(place) {
      switch code[code.index(after: dash)...] {
      case "size":
        let size = LookRules.size(of: paragraph.look)
        let right = min(max(size, look.sizes.lowerBound), look.sizes.upperBound)
        guard right != size else { continue }
        each(paragraph) { properties in
          for name in ["sz", "szCs"] {
            properties.child(name, in: WordOrder.run)["val"] = "\(Int(right * 2))"
          }
        }
      case "bold": each(paragraph) { $0.child("b", in: WordOrder.run)["val"] = look.isBold ? nil : "0" }
      case "italic": each(paragraph) { $0.child("i", in: WordOrder.run)["val"] = look.isItalic ? nil : "0" }
      case "capitals":
        for text in element(paragraph)?.descendants("t", notInto: "p") ?? [] {
          text.text = text.text.uppercased()
        }
      case "alignment":
        element(paragraph)?.child("pPr", in: WordOrder.properties).child("jc", in: WordOrder.paragraph)[
          "val"] =
          look.alignment.rawValue
      default: break
      }
    }
  }

  private func text(_ edit: SignEdits.Edit) {
    let all = form.all(edit.place)
    let chosen =
      switch edit.which {
      case .all: all
      case .last: Array(all.suffix(1))
      case .butLast: Array(all.dropLast())
      }
    for paragraph in chosen {
      guard let element = element(paragraph) else { continue }
      let pieces = element.descendants("t", notInto: "p")
      let old = pieces.map(\.text).joined()
      guard let new = edit.change(old), new != old else { continue }
      write(Array(new), over: Array(old), pieces)
    }
  }

  /// Only the pieces in which letters differ are changed.
  private func write(_ new: [Character], over old: [Character], _ pieces: [EditableXML.Element]) {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let gone = head..<(old.count - tail)
    var insert = String(new[head..<(new.count - tail)])
    var start = 0
    for (place, piece) in pieces.enumerated() {
      let letters = Array(piece.text)
      let (first, last) = (start, start + letters.count)
      start = last
      let isHome = gone.lowerBound < last || place == pieces.count - 1
      let (low, high) = (max(gone.lowerBound, first), min(gone.upperBound, last))
      guard low < high || isHome && !insert.isEmpty && gone.lowerBound >= first else { continue }
      let before = String(letters[..<max(0, low - first)])
      let after = low < high ? String(letters[(high - first)...]) : String(letters[max(0, low - first)...])
      piece.text = before + insert + after
      insert = ""
    }
  }
}
