import Core
import OfficeFiles
import OfficialForm

/// Font, color, size, stress and alignment of what stands at each place of the form.
enum LookRules {
  static func findings(_ form: ReadForm) -> [Diagnostic] {
    font(form) + color(form) + FormPlace.allCases.flatMap { look($0, form) }
  }

  /// Most letters of a paragraph are so.
  private static let most = 0.6

  private static func font(_ form: ReadForm) -> [Diagnostic] {
    let wrong = form.paragraphs.filter { paragraph in
      paragraph.look.share { $0.font.map { !$0.lowercased().hasPrefix("times new roman") } ?? false } > 0.2
    }
    guard let first = wrong.first else { return [] }
    let name =
      first.look.runs.compactMap(\.font).first { !$0.lowercased().hasPrefix("times new roman") } ?? ""
    let more = Finding.further(wrong.count)
    return [
      Finding.form(
        "font", first.look.line, source: "Mục I.4",
        vi: "Phông chữ \(name)\(more.vi), quy định Times New Roman",
        en: "The font is \(name)\(more.en); Times New Roman is prescribed")
    ]
  }

  private static func color(_ form: ReadForm) -> [Diagnostic] {
    let wrong = form.paragraphs.filter { paragraph in
      guard ![.urgency, .circulation].contains(paragraph.place), !isMark(paragraph) else { return false }
      return paragraph.look.share { !["auto", "000000"].contains($0.color.lowercased()) } > 0.2
    }
    guard let first = wrong.first else { return [] }
    let more = Finding.further(wrong.count)
    return [
      Finding.form(
        "color", first.look.line, source: "Mục I.4", vi: "Chữ không phải màu đen\(more.vi)",
        en: "Letters are not black\(more.en)")
    ]
  }

  /// A stamp is red.
  private static func isMark(_ paragraph: ReadForm.Paragraph) -> Bool {
    ["hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat"].contains(paragraph.folded)
      || ["hoa toc", "thuong khan"].contains {
        paragraph.folded.hasPrefix($0) && paragraph.folded.utf8.count < 24
      }
  }

  /// That of most letters.
  static func size(of paragraph: WordLooks.Paragraph) -> Double {
    let sizes = Dictionary(paragraph.runs.map { ($0.size, $0.letters) }, uniquingKeysWith: +)
    return sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  private static func look(_ place: FormPlace, _ form: ReadForm) -> [Diagnostic] {
    let paragraphs = form.all(place).map(\.look).filter { $0.letters > 0 }
    guard !paragraphs.isEmpty else { return [] }
    let (look, title) = (place.look, place.title)
    func finding(
      _ what: String, _ isWrong: (WordLooks.Paragraph) -> Bool, vi: (WordLooks.Paragraph) -> String,
      en: (WordLooks.Paragraph) -> String
    ) -> [Diagnostic] {
      let wrong = paragraphs.filter(isWrong)
      guard let first = wrong.first else { return [] }
      let more = Finding.further(wrong.count)
      return [
        Finding.form(
          Finding.code(place, what), first.line, source: look.source,
          vi: "\(title.vi)\(more.vi) \(vi(first))",
          en: "\(title.en)\(more.en): \(en(first))")
      ]
    }
    var found = finding(
      "size", { !look.sizes.contains(size(of: $0)) },
      vi: { "cỡ chữ \(Finding.number(size(of: $0)).vi), quy định \(Finding.sizes(look.sizes).vi)" },
      en: { "size \(Finding.number(size(of: $0)).en); \(Finding.sizes(look.sizes).en) is prescribed" })
    if look.isBold {
      found += finding(
        "bold", { $0.share(\.isBold) < most }, vi: { _ in "không đậm, quy định kiểu chữ đứng, đậm" },
        en: { _ in "not bold" })
    } else if place.isNeverBold {
      found += finding(
        "bold", { $0.share(\.isBold) > most }, vi: { _ in "in đậm, quy định không đậm" },
        en: { _ in "bold; it is not to be" })
    }
    if look.isItalic {
      found += finding(
        "italic", { $0.share(\.isItalic) < most }, vi: { _ in "không nghiêng, quy định kiểu chữ nghiêng" },
        en: { _ in "not italic" })
    } else if place != .body, place != .tableText, place != .tableHead {
      found += finding(
        "italic", { $0.share(\.isItalic) > most }, vi: { _ in "in nghiêng, quy định kiểu chữ đứng" },
        en: { _ in "italic; it is to be upright" })
    }
    if look.isCaps {
      found += finding(
        "capitals", { $0.text != $0.text.uppercased() }, vi: { _ in "không phải chữ in hoa" },
        en: { _ in "not in capitals" })
    }
    if place.hasAlignment {
      found += finding(
        "alignment", { $0.alignment != look.alignment.rawValue },
        vi: { _ in look.alignment == .justified ? "không dàn đều hai lề" : "không canh giữa" },
        en: { _ in look.alignment == .justified ? "not justified" : "not in the middle" })
    }
    return found
  }
}

extension FormPlace {
  fileprivate var isNeverBold: Bool {
    switch self {
    case .parentBody, .number, .dateline, .letterSubject, .basis, .recipients, .annexReference: true
    default: false
    }
  }

  /// Where the form leaves no choice.
  fileprivate var hasAlignment: Bool {
    switch self {
    case .nationalName, .motto, .typeName, .subject, .resolution, .division, .divisionTitle, .annexLabel,
      .annexTitle,
      .body, .basis:
      true
    default: false
    }
  }
}
