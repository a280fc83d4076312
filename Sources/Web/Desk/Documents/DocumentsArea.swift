import Accounts

extension Section {
  static let documents = Section(Words.officialDocuments, DocumentRoute.check(), needs: .viewPlans, order: 5)
}

extension Area {
  /// Official documents: checked before they are signed.
  package static let documents = Area(
    section: .documents,
    pages: [
      .form(DocumentRoute.check, intake: .files, needs: .viewPlans, CheckPage.answer),
      .get(DocumentRoute.copy, needs: .viewPlans, CheckPage.copy),
    ])
}
