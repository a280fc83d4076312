import Core
import OfficeFiles
import OfficialForm

/// Paper, margins and numbers of pages (Mục I).
enum PageRules {
  /// Half a millimetre, for what programs round.
  private static let tolerance = 0.5

  static func findings(_ looks: WordLooks) -> [Diagnostic] {
    guard let first = looks.pages.first else { return [] }
    return paper(looks.pages) + margins(looks.pages) + numbers(looks, first)
  }

  private static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }

  private static func paper(_ pages: [WordLooks.Page]) -> [Diagnostic] {
    let right = FormFigures.paper
    let wrong = pages.first { page in
      let (short, long) = (
        millimetres(min(page.width, page.height)), millimetres(max(page.width, page.height))
      )
      return abs(short - right.width) > 1 || abs(long - right.height) > 1
    }
    guard let wrong else { return [] }
    let (width, height) = (
      Finding.number(millimetres(wrong.width)), Finding.number(millimetres(wrong.height))
    )
    return [
      Finding.form(
        "paper-size", nil, source: "Mục I.1",
        vi: "Khổ giấy \(width.vi) × \(height.vi) mm, quy định A4 (210 × 297 mm)",
        en: "The paper is \(width.en) × \(height.en) mm; A4 (210 × 297 mm) is prescribed")
    ]
  }

  private static func margins(_ pages: [WordLooks.Page]) -> [Diagnostic] {
    let sides:
      [(code: String, vi: String, en: String, KeyPath<WordLooks.Page, Double>, ClosedRange<Double>)] = [
        ("margin-top", "Lề trên", "top", \.top, FormFigures.top),
        ("margin-bottom", "Lề dưới", "bottom", \.bottom, FormFigures.bottom),
        ("margin-left", "Lề trái", "left", \.left, FormFigures.left),
        ("margin-right", "Lề phải", "right", \.right, FormFigures.right),
      ]
    return sides.compactMap { code, vi, en, side, allowed in
      // A page across may be bound at another side.
      let wrong = pages.filter { !$0.isAcross }.map { millimetres(abs($0[keyPath: side])) }.first {
        $0 < allowed.lowerBound - tolerance || $0 > allowed.upperBound + tolerance
      }
      return wrong.map { value in
        let (is_, range) = (Finding.number(value), Finding.sizes(allowed))
        return Finding.form(
          code, nil, source: "Mục I.3", vi: "\(vi) \(is_.vi) mm, quy định \(range.vi) mm",
          en: "The \(en) margin is \(is_.en) mm; \(range.en) mm is prescribed")
      }
    }
  }

  private static func numbers(_ looks: WordLooks, _ page: WordLooks.Page) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let source = "Mục I.7"
    guard let number = page.number else {
      // A document of one page shows no number.
      return looks.paragraphs.count > 45
        ? [
          Finding.form(
            "page-number-missing", nil, source: source,
            vi: "Không có số trang, quy định đánh số từ trang thứ hai",
            en: "Pages have no numbers; they are prescribed from page 2")
        ] : []
    }
    if !number.isInHead {
      found.append(
        Finding.form(
          "page-number-place", nil, source: source,
          vi: "Số trang ở cuối trang, quy định canh giữa ở lề trên",
          en: "The page number stands at the bottom; it belongs in the middle of the top margin"))
    } else if number.paragraph.alignment != "center" {
      found.append(
        Finding.form(
          "page-number-alignment", nil, source: source,
          vi: "Số trang không ở giữa, quy định canh giữa lề trên",
          en: "The page number is not in the middle of the top margin"))
    }
    if page.firstNumber != nil {
      found.append(
        Finding.form(
          "page-number-first", nil, source: source, vi: "Trang thứ nhất có số trang, quy định không hiển thị",
          en: "The first page shows its number; it is not to"))
    }
    let sizes = FormPlace.pageNumber.look.sizes
    if let size = number.paragraph.runs.map(\.size).first(where: { !sizes.contains($0) }) {
      found.append(
        Finding.form(
          "page-number-size", nil, source: source,
          vi: "Số trang cỡ \(Finding.number(size).vi), quy định \(Finding.sizes(sizes).vi)",
          en: "The page number has size \(Finding.number(size).en); \(Finding.sizes(sizes).en) is prescribed")
      )
    }
    return found
  }
}
