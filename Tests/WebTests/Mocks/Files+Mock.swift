import Accounts
import Core
import PlanRegistry

@testable import Attachments
@testable import Web

extension PageSnapshot {
  static let files: [PageSnapshot] = [
    PageSnapshot("FilePage", at: FileRoute.page, FilePage.view(.mock, .mock)),
    PageSnapshot("FilePage-text", at: FileRoute.page, FilePage.view(.text, .mock)),
    PageSnapshot("FilePage-none", at: FileRoute.page, FilePage.view(.none, .mock)),
  ]
}

extension AttachedFile {
  static func mock(_ name: String, _ type: ContentType) -> AttachedFile {
    guard let key = FileKey(String(repeating: "0", count: 64)) else { preconditionFailure() }
    return AttachedFile(
      id: 41, file: StoredFile(key: key, byteCount: 34_567, type: type), name: name,
      subject: FileSubject(PlanFile.subject, 22), addedAt: "2026-03-06 10:15", addedBy: 11)
  }
}

extension FilePage.Model {
  private static let owner = ThingKind(PlanFile.subject, Words.plan, needs: .viewPlans) {
    DraftRoute.review(ID(rawValue: $0))
  }

  static let mock = FilePage.Model(
    file: .mock("kế hoạch.pdf", .pdf), owner: owner, preview: .page(2, hasNext: true))
  static let text = FilePage.Model(
    file: .mock("kế hoạch.txt", .plainText), owner: owner, preview: .text("Một dòng <và>\ndòng nữa"))
  static let none = FilePage.Model(
    file: .mock("bảng.xlsx", .xlsx), owner: owner, preview: .none(Words.noPreview))
}
