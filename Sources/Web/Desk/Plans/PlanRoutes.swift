/// The pages of plans in the register.
func planRoutes(_ route: PlanRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .list: try await PlanListPage.answer(visit)
  case .page(let id): try await PlanPage.answer(visit, id)
  }
}
