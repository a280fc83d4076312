import Core
import OfficeFiles
import OfficialForm

/// Indent and spacing of the body (Mục II.6).
enum BodyRules {
  static func findings(_ form: ReadForm) -> [Diagnostic] {
    // Short lines such as "Kính gửi" say nothing about how paragraphs are set.
    let body = form.all(.body).map(\.look).filter { $0.letters > 60 && !$0.isListItem }
    guard !body.isEmpty else { return [] }
    return indent(body) + spacing(body) + lines(body)
  }

  private static func most(_ body: [WordLooks.Paragraph], _ isWrong: (WordLooks.Paragraph) -> Bool)
    -> WordLooks.Paragraph?
  {
    let wrong = body.filter(isWrong)
    // What is usual in the document is judged, not one odd paragraph.
    return wrong.count * 3 > body.count ? wrong.first : nil
  }

  private static func indent(_ body: [WordLooks.Paragraph]) -> [Diagnostic] {
    let right = FormFigures.indents.map { $0 * 72 / 25.4 }
    let wrong = most(body) { paragraph in
      let indent = paragraph.firstLine + paragraph.left
      return !right.contains { abs($0 - indent) < 1.6 }
        && !right.contains { abs($0 - paragraph.firstLine) < 1.6 }
    }
    guard let wrong else { return [] }
    let value = Finding.number(wrong.firstLine * 25.4 / 72)
    return [
      Finding.form(
        "body-indent", wrong.line, source: "Mục II.6",
        vi: "Đầu dòng lùi \(value.vi) mm, quy định 1 cm hoặc 1,27 cm",
        en: "The first line is indented by \(value.en) mm; 10 or 12.7 mm is prescribed")
    ]
  }

  private static func spacing(_ body: [WordLooks.Paragraph]) -> [Diagnostic] {
    guard body.count > 2,
      let wrong = most(
        body,
        {
          max($0.before, $0.after) < FormFigures.spacing - 0.1
            && $0.before + $0.after < FormFigures.spacing - 0.1
        })
    else { return [] }
    let value = Finding.number(wrong.before + wrong.after)
    return [
      Finding.form(
        "body-spacing", wrong.line, source: "Mục II.6",
        vi: "Khoảng cách giữa các đoạn \(value.vi) pt, quy định tối thiểu 6 pt",
        en: "Paragraphs are \(value.en) pt apart; at least 6 pt is prescribed")
    ]
  }

  private static func lines(_ body: [WordLooks.Paragraph]) -> [Diagnostic] {
    guard
      let wrong = most(
        body,
        {
          $0.lineShare.map {
            !(FormFigures.lines.lowerBound - 0.02...FormFigures.lines.upperBound + 0.02).contains($0)
          } ?? false
        })
    else { return [] }
    let value = Finding.number(wrong.lineShare ?? 0)
    return [
      Finding.form(
        "body-lines", wrong.line, source: "Mục II.6",
        vi: "Khoảng cách dòng \(value.vi), quy định từ dòng đơn đến 1,5",
        en: "Lines are \(value.en) apart; single to 1.5 is prescribed")
    ]
  }
}
