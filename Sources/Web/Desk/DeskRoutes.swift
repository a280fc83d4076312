import Core
import Markup

/// The workspace: who comes here is signed in, and what is posted here came from our own forms.
func deskRoutes(_ route: DeskRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .home: .redirect(to: DeskRoute.tasks(.table).address)
  case .account: try await AccountPage.answer(visit)
  case .changePassword: try await ChangePasswordPage.answer(visit)
  case .endSession: try await AccountPage.end(visit)
  case .signOut: try await AccountPage.signOut(visit)
  case .drafts(let route): try await draftRoutes(route, visit)
  case .plans(let route): try await planRoutes(route, visit)
  case .tasks(let route): try await taskRoutes(route, visit)
  case .agencies(let route): try await agencyRoutes(route, visit)
  case .search: try await SearchPage.answer(visit)
  }
}
