import Core
import OfficeFiles
import OfficialForm

/// The words of the head: national name, motto and its rule, number, dateline, title (Mục II.1–5).
enum HeadRules {
  /// The tone may sit on either letter.
  private static let nationalNames: Set = [
    FormFigures.nationalName, FormFigures.nationalName.replacing("HÒA", with: "HOÀ"),
  ]

  static func findings(_ form: ReadForm) -> [Diagnostic] {
    national(form) + number(form) + dateline(form) + title(form) + underscores(form)
  }

  private static func national(_ form: ReadForm) -> [Diagnostic] {
    guard let name = form.first(.nationalName) else {
      return [
        Finding.form(
          "national-name-missing", nil, source: "Mục II.1", vi: "Thiếu Quốc hiệu",
          en: "The national name is missing")
      ]
    }
    var found: [Diagnostic] = []
    if !nationalNames.contains(name.look.text.uppercased()) {
      found.append(
        Finding.form(
          "national-name-words", name.look.line, source: "Mục II.1",
          vi: "Quốc hiệu ghi “\(name.look.text)”, quy định “\(FormFigures.nationalName)”",
          en: "The national name reads “\(name.look.text)”"))
    }
    guard let index = form.index(.motto) else {
      return found + [
        Finding.form(
          "motto-missing", name.look.line, source: "Mục II.1", vi: "Thiếu Tiêu ngữ",
          en: "The motto is missing")
      ]
    }
    let look = form.paragraphs[index].look
    let text = look.text.replacing("–", with: "-")
    if text != FormFigures.motto {
      found.append(
        Finding.form(
          "motto-words", look.line, source: "Mục II.1",
          vi:
            "Tiêu ngữ ghi “\(look.text)”, quy định “\(FormFigures.motto)” (gạch nối có cách chữ, chữ cái đầu cụm từ viết hoa)",
          en: "The motto reads “\(look.text)”; “\(FormFigures.motto)” is prescribed"))
    }
    if !hasRule(form, at: index) {
      found.append(
        Finding.form(
          "motto-rule", look.line, source: "Mục II.1", vi: "Dưới Tiêu ngữ không có đường kẻ ngang, nét liền",
          en: "No line is drawn below the motto"))
    }
    if let last = form.paragraphs.lastIndex(where: { $0.place == .issuer }), !hasRule(form, at: last) {
      found.append(
        Finding.form(
          "issuer-rule", form.paragraphs[last].look.line, source: "Mục II.2",
          vi: "Dưới tên cơ quan ban hành không có đường kẻ ngang, nét liền",
          en: "No line is drawn below the issuer"))
    }
    return found + subject(form)
  }

  /// The last paragraph of the title: of the subject, or "(Ban hành kèm theo …)" below it.
  static func titleEnd(_ form: ReadForm) -> Int? {
    guard var end = form.paragraphs.lastIndex(where: { $0.place == .subject }) else { return nil }
    for index in form.paragraphs.indices.dropFirst(end + 1).prefix(4) {
      if form.paragraphs[index].place == .annexReference {
        end = index
      } else if !form.paragraphs[index].look.text.isEmpty {
        break
      }
    }
    return end
  }

  /// Of a document whose type is printed.
  private static func subject(_ form: ReadForm) -> [Diagnostic] {
    guard form.first(.typeName) != nil, let last = titleEnd(form), !hasRule(form, at: last) else {
      return []
    }
    return [
      Finding.form(
        "subject-rule", form.paragraphs[last].look.line, source: "Mục II.5",
        vi: "Dưới trích yếu nội dung không có đường kẻ ngang, nét liền",
        en: "No line is drawn below the subject")
    ]
  }

  /// A line of its own, or one that a drawing within the next paragraphs makes; signs typed for a line are told elsewhere.
  private static func hasRule(_ form: ReadForm, at index: Int) -> Bool {
    if form.paragraphs[index].look.hasRule || form.paragraphs[index].look.share(\.isUnderlined) > 0.8 {
      return true
    }
    let home = form.paragraphs[index].look.home
    for next in form.paragraphs.dropFirst(index + 1).prefix(3) where next.look.home.isBeside(home) {
      if next.look.hasRule || isTyped(next.look.text) { return true }
      if next.look.letters > 0 { break }
    }
    // A line that floats may be anchored in any paragraph of the head.
    return form.paragraphs.prefix(24).contains(where: \.look.hasDrawing)
  }

  static func isTyped(_ text: String) -> Bool {
    text.count >= 3
      && text.unicodeScalars.allSatisfy { ["_", "-", "—", "–", "=", "*", " ", "…", "."].contains($0) }
  }

  private static func underscores(_ form: ReadForm) -> [Diagnostic] {
    let end = form.index(.body) ?? 30
    return form.paragraphs.prefix(max(end, 12)).filter { $0.place == nil && isTyped($0.look.text) }.prefix(1)
      .map {
        Finding.form(
          "typed-rule", $0.look.line, source: "Mục II.1",
          vi: "Đường kẻ được gõ bằng ký tự “\($0.look.text.prefix(8))”, phải dùng lệnh vẽ đường kẻ nét liền",
          en: "The line is typed of signs; it is to be drawn")
      }
  }

  /// "Số: 05/KH-UBND": a nought before numbers below ten, no spaces around "/" and "-".
  private static func number(_ form: ReadForm) -> [Diagnostic] {
    guard let paragraph = form.first(.number) else {
      return [
        Finding.form(
          "number-missing", nil, source: "Mục II.3", vi: "Thiếu số, ký hiệu văn bản",
          en: "Number and symbol are missing")
      ]
    }
    let (text, line) = (paragraph.look.text, paragraph.look.line)
    var found: [Diagnostic] = []
    if !text.hasPrefix("Số:") {
      found.append(
        Finding.form(
          "number-word", line, source: "Mục II.3", vi: "“\(text)”: sau từ “Số” phải có dấu hai chấm",
          en: "“\(text)”: a colon belongs behind “Số”"))
    }
    let rest = text.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    guard let slash = rest.firstIndex(of: "/") else { return found }
    let (digits, symbol) = (rest[..<slash], rest[rest.index(after: slash)...])
    if digits.count == 1, digits.first?.isNumber ?? false {
      found.append(
        Finding.form(
          "number-nought", line, source: "Mục II.3",
          vi: "Số \(digits): số nhỏ hơn 10 phải ghi thêm số 0 phía trước (0\(digits))",
          en: "Number \(digits): a nought stands before numbers below ten"))
    }
    if symbol.contains(" ") || digits.hasSuffix(" ") && digits.contains(where: \.isNumber) {
      found.append(
        Finding.form(
          "number-spaces", line, source: "Mục II.3",
          vi: "“\(rest)”: giữa số và các nhóm chữ viết tắt không cách chữ",
          en: "“\(rest)”: no spaces within number and symbol"))
    }
    return found
  }

  private static func dateline(_ form: ReadForm) -> [Diagnostic] {
    guard let paragraph = form.first(.dateline) else {
      return [
        Finding.form(
          "dateline-missing", nil, source: "Mục II.4", vi: "Thiếu địa danh và thời gian ban hành",
          en: "Place and day are missing")
      ]
    }
    let words = paragraph.look.text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    func number(after word: String) -> String? {
      words.firstIndex { $0.lowercased() == word }.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    func isBare(_ text: String?, below limit: Int) -> Bool {
      guard let text, text.count == 1, let value = Int(text) else { return false }
      return value < limit
    }
    guard isBare(number(after: "ngày"), below: 10) || isBare(number(after: "tháng"), below: 3) else {
      return []
    }
    return [
      Finding.form(
        "dateline-nought", paragraph.look.line, source: "Mục II.4",
        vi: "“\(paragraph.look.text)”: ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước",
        en: "“\(paragraph.look.text)”: a nought stands before days below ten and the first two months")
    ]
  }

  private static func title(_ form: ReadForm) -> [Diagnostic] {
    guard let type = form.first(.typeName) else {
      guard form.first(.letterSubject) == nil, form.first(.addressee) != nil, let number = form.first(.number)
      else { return [] }
      return [
        Finding.form(
          "letter-subject-missing", number.look.line, source: "Mục II.5",
          vi: "Công văn thiếu trích yếu “V/v …” dưới số, ký hiệu",
          en: "The letter has no subject (“V/v …”) below its number")
      ]
    }
    guard form.first(.subject) == nil else { return [] }
    return [
      Finding.form(
        "subject-missing", type.look.line, source: "Mục II.5",
        vi: "Thiếu trích yếu nội dung dưới tên loại văn bản",
        en: "What the document is about is missing below its type")
    ]
  }
}
