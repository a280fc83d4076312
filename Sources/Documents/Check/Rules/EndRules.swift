import Core
import OfficeFiles
import OfficialForm

/// Recipients and signature (Mục II.7, II.9).
enum EndRules {
  static func findings(_ form: ReadForm) -> [Diagnostic] {
    guard let word = form.first(.recipientsWord) else {
      return form.first(.number) == nil
        ? []
        : [
          Finding.form(
            "recipients-missing", nil, source: "Mục II.9", vi: "Thiếu “Nơi nhận”",
            en: "The list of recipients is missing")
        ]
    }
    var found: [Diagnostic] = []
    if !word.look.text.hasSuffix(":") {
      found.append(
        Finding.form(
          "recipients-word-colon", word.look.line, source: "Mục II.9",
          vi: "Sau “Nơi nhận” phải có dấu hai chấm",
          en: "A colon belongs behind “Nơi nhận”"))
    }
    let list = form.all(.recipients)
    guard let last = list.last else { return found }
    let opens = list.filter { $0.look.text.hasPrefix("-") || $0.look.text.hasPrefix("–") }
    if let bare = list.first(where: { !$0.look.text.hasPrefix("-") && !$0.look.text.hasPrefix("–") }),
      opens.count * 2 > list.count, !list[0].look.isListItem
    {
      found.append(
        Finding.form(
          "recipients-dash", bare.look.line, source: "Mục II.9",
          vi: "Đầu dòng nơi nhận phải có gạch đầu dòng",
          en: "Each recipient begins with a dash"))
    }
    if let wrong = list.dropLast().first(where: { !$0.look.text.hasSuffix(";") }) {
      found.append(
        Finding.form(
          "recipients-sign", wrong.look.line, source: "Mục II.9",
          vi: "“\(wrong.look.text)” phải kết thúc bằng dấu chấm phẩy",
          en: "“\(wrong.look.text)” ends with a semicolon"))
    }
    if !last.folded.contains("luu") {
      found.append(
        Finding.form(
          "recipients-archive", last.look.line, source: "Mục II.9", vi: "Thiếu dòng cuối “Lưu: VT, …”",
          en: "The last line “Lưu: VT, …” is missing"))
    } else if !last.look.text.hasSuffix(".") {
      found.append(
        Finding.form(
          "recipients-end", last.look.line, source: "Mục II.9", vi: "Dòng “Lưu” phải kết thúc bằng dấu chấm",
          en: "The line “Lưu” ends with a full stop"))
    }
    return found
  }
}
