import Accounts
import Agencies
import SampleProvince

extension Section {
  static let agencies = Section(Words.agencies, AgencyRoute.list(), needs: .viewAgencies, order: 3)
}

extension Area {
  /// The directory of agencies.
  package static let agencies = Area(
    section: .agencies,
    pages: [
      .get(AgencyRoute.list, needs: .viewAgencies, AgencyListPage.answer),
      .get(AgencyRoute.page, needs: .viewAgencies, AgencyPage.answer),
      .post(AgencyRoute.reassign, needs: .viewAgencies, AgencyPage.reassign),
      .get(AgencyRoute.proposals, needs: .viewAgencies, ProposalsPage.answer),
      .post(AgencyRoute.decide, needs: .viewAgencies, ProposalsPage.decide),
      .post(AgencyRoute.reopen, needs: .viewAgencies, ProposalsPage.reopen),
      .form(AgencyRoute.importTable, intake: .files, needs: .manageAgencies, AgencyImportPage.answer),
      .post(AgencyRoute.undoImport, needs: .manageAgencies, AgencyImportPage.undo),
      .post(AgencyRoute.vouch, needs: .viewAgencies, AgencyPage.vouch),
      .post(AgencyRoute.undoVouching, needs: .viewAgencies, AgencyPage.undoVouching),
      .get(AgencyRoute.sampleTable, needs: .manageAgencies, AgencyImportPage.sample),
      .get(AgencyRoute.posts, needs: .viewAgencies, PostsPage.answer),
    ],
    migrations: AgenciesSchema.migrations,
    actions: [
      LoadShippedDirectory.self, ImportAgencies.self, CreateAgency.self, AddAlias.self, RenameAgency.self,
      EndAgency.self, DecideProposal.self, ReopenProposal.self, UndoAgencyImport.self, VouchForAgency.self,
      UndoVouching.self,
    ], api: [.agencies], samples: [AgenciesSample.self, PeopleSample.self])
}
