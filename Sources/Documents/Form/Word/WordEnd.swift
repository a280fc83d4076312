import Core
import Markup
import OfficeFiles

/// Who signs and who gets the document, side by side and never torn apart, and the annexes behind it.
struct WordEnd {
  let document: OfficialDocument

  func write(_ xml: inout XMLWriter, on page: WordPage) {
    let page = page.line
    let left = page * 45 / 100
    if document.signers.count > 1 {
      let signers = Array(document.signers.prefix(2))
      xml.columns([page / 2, page - page / 2], [signers.map { signer in { self.sign(signer, &$0) } }])
      return recipients(&xml)
    }
    xml.columns(
      [left, page - left],
      [
        [
          recipients,
          { xml in
            if let signer = self.document.signers.first { self.sign(signer, &xml) } else { xml.space(6) }
          },
        ]
      ])
  }

  private func recipients(_ xml: inout XMLWriter) {
    xml.paragraph(.recipientsWord, "Nơi nhận:", keepsWithNext: true)
    for recipient in document.recipients {
      xml.paragraph(.recipients, "- \(recipient);", keepsWithNext: true)
    }
    let drafter = document.marks.drafter.map { ", \($0)" } ?? ""
    xml.paragraph(.recipients, "- Lưu: \(document.archive)\(drafter).", keepsWithNext: true)
  }

  private func sign(_ signer: FormSigner, _ xml: inout XMLWriter) {
    for line in signer.authority { xml.paragraph(.signerAuthority, line.uppercased(), keepsWithNext: true) }
    xml.space(72, keepsWithNext: true)
    xml.paragraph(.signerName, signer.name ?? "")
  }

  func annexes(_ xml: inout XMLWriter, _ sections: inout WordSections) {
    for (place, annex) in document.annexes.enumerated() {
      sections.beginAnew(across: annex.body.contains(where: \.isWide), &xml)
      // A single annex has no number (Mục III.1).
      xml.paragraph(
        .annexLabel,
        document.annexes.count > 1 ? "Phụ lục \(NumberFormat.upperRoman.print(place + 1))" : "Phụ lục")
      xml.paragraph(.annexTitle, annex.title.uppercased())
      xml.paragraph(.annexReference, reference)
      WordContent(document: document).write(annex.body, &xml, &sections, turns: false)
    }
  }

  /// "(Kèm theo Kế hoạch số 05/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Gia Lai)".
  private var reference: String {
    let name = document.typeName ?? "Công văn"
    let date = OfficialDate.printed(document.date)
    return "(Kèm theo \(name) số \(document.number.printed) ngày \(date) của \(document.letterhead.name))"
  }
}
