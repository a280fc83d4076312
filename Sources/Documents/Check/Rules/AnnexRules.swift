import Core
import OfficeFiles
import OfficialForm

/// Annexes (Mục III.1): Roman numbers when there are several, a reference to the document that they come with.
enum AnnexRules {
  static func findings(_ form: ReadForm) -> [Diagnostic] {
    let labels = form.paragraphs.indices.filter { form.paragraphs[$0].place == .annexLabel }
    guard !labels.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (place, index) in labels.enumerated() {
      let (text, line) = (form.paragraphs[index].folded, form.paragraphs[index].look.line)
      let number = text.dropFirst("phu luc".count).drop { $0 == " " }
      if labels.count > 1, number.isEmpty || !number.allSatisfy({ "ivxlc".contains($0) }) {
        found.append(
          Finding.form(
            "annex-number", line, source: "Mục III.1",
            vi: "Nhiều phụ lục phải đánh số thứ tự bằng chữ số La Mã",
            en: "Several annexes are numbered in Roman numerals"))
      }
      let end = place + 1 < labels.count ? labels[place + 1] : form.paragraphs.count
      if !form.paragraphs[index..<min(end, index + 10)].contains(where: { $0.place == .annexReference }) {
        found.append(
          Finding.form(
            "annex-reference-missing", line, source: "Mục III.1",
            vi: "Phụ lục thiếu chỉ dẫn “(Kèm theo … số … ngày … của …)”",
            en: "The annex does not say which document it comes with"))
      }
    }
    return found
  }
}
