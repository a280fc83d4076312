import Accounts
import Agencies
import SampleProvince

extension Section {
  static let agencies = Section(Words.agencies, AgencyRoute.list.address, needs: .viewAgencies, order: 3)
}

extension Area {
  /// The directory of agencies.
  package static let agencies = Area(
    section: .agencies, pages: [DeskPages(AgencyRoute.self, needs: .viewAgencies, agencyRoutes)],
    migrations: AgenciesSchema.migrations,
    actions: [
      LoadShippedDirectory.self, ImportAgencies.self, CreateAgency.self, AddAlias.self, RenameAgency.self,
      EndAgency.self, DecideProposal.self,
    ], samples: [AgenciesSample.self, PeopleSample.self])
}
