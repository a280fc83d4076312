import Accounts
import Jobs

/// The pages of the workspace that belong to no single area.
func workspacePages(_ route: WorkspaceRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .home: .redirect(to: visit.frame.sections.first?.address ?? WorkspaceRoute.account.address)
  case .search: try await SearchPage.answer(visit)
  case .account: try await AccountPage.answer(visit)
  case .changePassword: try await ChangePasswordPage.answer(visit)
  case .endSession: try await AccountPage.end(visit)
  case .signOut: try await AccountPage.signOut(visit)
  }
}

extension Area {
  /// Start, search, one's own account.
  package static let workspace = Area(
    pages: [DeskPages(WorkspaceRoute.self, needs: .useAccount, workspacePages)],
    migrations: AccountsSchema.migrations, jobs: [.database(SweepSignIns.self)], schedule: [.sweepSignIns])
}
