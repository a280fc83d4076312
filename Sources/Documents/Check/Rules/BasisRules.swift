import Core
import OfficeFiles
import OfficialForm

/// Signs behind legal bases (Mục II.6): a semicolon each, a full stop behind the last.
enum BasisRules {
  static func findings(_ form: ReadForm) -> [Diagnostic] {
    let bases = form.all(.basis)
    guard let last = bases.last else { return [] }
    var found: [Diagnostic] = []
    if let wrong = bases.dropLast().first(where: { !$0.look.text.hasSuffix(";") }) {
      found.append(
        Finding.form(
          "basis-sign", wrong.look.line, source: "Mục II.6", vi: "Căn cứ phải kết thúc bằng dấu chấm phẩy",
          en: "A legal basis ends with a semicolon"))
    }
    if !last.look.text.hasSuffix(".") && !last.look.text.hasSuffix(":") {
      found.append(
        Finding.form(
          "basis-end", last.look.line, source: "Mục II.6", vi: "Căn cứ cuối cùng phải kết thúc bằng dấu chấm",
          en: "The last legal basis ends with a full stop"))
    }
    return found
  }
}
