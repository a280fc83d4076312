import Accounts
import Jobs
import Markup

/// The pages of the workspace that belong to no single area.
func workspacePages(_ route: WorkspaceRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .home: .redirect(to: start(of: visit))
  case .search: try await SearchPage.answer(visit)
  case .account: try await AccountPage.answer(visit)
  case .changePassword: try await ChangePasswordPage.answer(visit)
  case .endSession: try await AccountPage.end(visit)
  case .signOut: try await AccountPage.signOut(visit)
  }
}

/// The work first; whoever sees none goes to the first place that they see.
private func start(of visit: SignedIn) -> Address {
  let sections = visit.frame.sections
  return (sections.first { $0 == .tasks } ?? sections.first)?.address ?? WorkspaceRoute.account.address
}

extension Area {
  /// Start, search, one's own account.
  package static let workspace = Area(
    pages: [DeskPages(WorkspaceRoute.self, needs: .useAccount, workspacePages)],
    migrations: AccountsSchema.migrations, jobs: { _ in [.database(SweepSignIns.self)] },
    schedule: [.sweepSignIns])
}
