import Core
import OfficeFiles
import OfficialForm

/// A single word that stands alone in the last line of a name or title. The decree does not speak of it, but a title that was broken
/// so was broken by accident. Paragraphs of the body are left out: where Word breaks them is not certain enough.
enum WidowRules {
  private static let places: [FormPlace] = [
    .parentBody, .issuer, .subject, .letterSubject, .authority, .divisionTitle, .annexTitle,
  ]

  static func findings(_ form: ReadForm) -> [Diagnostic] {
    form.paragraphs.indices.compactMap { index in
      guard let word = widow(form, index) else { return nil }
      let look = form.paragraphs[index].look
      return Finding.content(
        "widow-word", look.line.map { SourcePlace(line: $0) },
        vi: "Chữ “\(word)” đứng một mình ở dòng cuối; hãy ngắt dòng theo nghĩa.",
        en: "“\(word)” stands alone in the last line; break the lines by their sense.")
    }
  }

  private static func widow(_ form: ReadForm, _ index: Int) -> String? {
    let paragraph = form.paragraphs[index]
    guard let place = paragraph.place, places.contains(place), paragraph.look.alignment == "center" else {
      return nil
    }
    let look = paragraph.look
    if let last = look.lastLine { return isWord(last) && last != look.text ? last : nil }
    if isWord(look.text) {
      // A name over several paragraphs.
      guard index > 0, form.paragraphs[index - 1].place == place,
        form.paragraphs[index - 1].look.home.isBeside(look.home),
        form.paragraphs[index - 1].look.text.contains(" ")
      else { return nil }
      return look.text
    }
    guard look.home == .body, form.pages.indices.contains(look.section) else { return nil }
    let page = form.pages[look.section]
    let width = page.width - page.left - page.right - max(0, look.left)
    // What is broken so at any of these widths is broken so for sure.
    let ends = [0.98, 1, 1.02].map { lastLine(of: look, width: width * $0) }
    guard let word = ends[0], ends.allSatisfy({ $0 == word }) else { return nil }
    return word
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 8 && text.allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// The single word in the last of its lines, filled one after the other; nil when more stands there, or all in one line.
  private static func lastLine(of look: WordLooks.Paragraph, width: Double) -> String? {
    guard look.text.utf8.count < 1000, width > 100 else { return nil }
    let (size, isBold) = (LookRules.size(of: look), look.share(\.isBold) > 0.5)
    let words = look.text.split(separator: " ").map(String.init)
    var (filled, inLine, lines) = (0.0, 0, 1)
    for word in words {
      let own = TextWidth.points(word, size: size, bold: isBold)
      let space = TextWidth.points(" ", size: size, bold: isBold)
      if inLine > 0, filled + space + own > width {
        (filled, inLine, lines) = (own, 1, lines + 1)
      } else {
        filled += own + (inLine > 0 ? space : 0)
        inLine += 1
      }
    }
    guard lines > 1, inLine == 1, let last = words.last, isWord(last) else { return nil }
    return last
  }
}
