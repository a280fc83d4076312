import Attachments
import Core
import OfficeFiles

@testable import Web

extension PageSnapshot {
  static let documents: [PageSnapshot] = [
    PageSnapshot("CheckPage", at: DocumentRoute.check, CheckPage.view(.mock, .mock)),
    PageSnapshot("CheckPage-found", at: DocumentRoute.check, CheckPage.view(.found, .mock)),
    PageSnapshot("CheckPage-table", at: DocumentRoute.check, CheckPage.view(.table, .mock)),
    PageSnapshot("CheckPage-clean", at: DocumentRoute.check, CheckPage.view(.clean, .mock)),
  ]
}

extension CheckPage.Model {
  static let mock = CheckPage.Model(megabytes: 50)
  static let found = CheckPage.Model(
    megabytes: 50, name: "ke-hoach.docx",
    checked: CheckedDocument(
      findings: [
        Diagnostic(
          code: "margin-top",
          message: Localised(vi: "Lề trên 15 mm, quy định 20–25 mm.", en: "The top margin is 15 mm.")),
        Diagnostic(
          code: "basis-end",
          message: Localised(vi: "Căn cứ cuối cùng phải kết thúc bằng dấu chấm.", en: "A full stop."),
          place: SourcePlace(line: 7)),
      ], lines: [7: SourceLine("Căn cứ Luật <Báo chí>;")], hasLooks: true,
      mended: ["margin-top"]), copy: 77)
  static let table = CheckPage.Model(
    megabytes: 50, name: "phu-luc.xlsx",
    checked: CheckedDocument(findings: [], lines: [:], hasLooks: false, isTable: true))
  static let clean = CheckPage.Model(
    megabytes: 50, name: "ke-hoach.pdf", checked: CheckedDocument(findings: [], lines: [:], hasLooks: false))
}
