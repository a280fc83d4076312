import Accounts
import Jobs
import Markup

/// The work first; whoever sees none goes to the first place that they see.
private func start(of visit: SignedIn) -> Address {
  let sections = visit.frame.sections
  return (sections.first { $0 == .tasks } ?? sections.first)?.address ?? WorkspaceRoute.account()
}

extension Area {
  /// Start, search, one's own account.
  package static let workspace = Area(
    pages: [
      .get(WorkspaceRoute.home, needs: .useAccount) { .redirect(to: start(of: $0)) },
      .get(WorkspaceRoute.search, needs: .useAccount, SearchPage.answer),
      .get(WorkspaceRoute.account, needs: .useAccount, AccountPage.answer),
      .form(WorkspaceRoute.changePassword, intake: .secrets, needs: .useAccount, ChangePasswordPage.answer),
      .form(WorkspaceRoute.tokens, needs: .useAccount, TokensPage.answer),
      .post(WorkspaceRoute.endToken, needs: .useAccount, TokensPage.end),
      .post(WorkspaceRoute.endSession, needs: .useAccount, AccountPage.end),
      .post(WorkspaceRoute.signOut, needs: .useAccount, AccountPage.signOut),
    ],
    migrations: AccountsSchema.migrations, jobs: { _ in [.database(SweepSignIns.self)] },
    schedule: [.sweepSignIns])
}
