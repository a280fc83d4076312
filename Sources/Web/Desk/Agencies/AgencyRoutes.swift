/// The pages of the directory of agencies.
func agencyRoutes(_ route: AgencyRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .list: try await AgencyListPage.answer(visit)
  case .page(let id): try await AgencyPage.answer(visit, id)
  case .reassign(let id): try await AgencyPage.reassign(visit, id)
  case .proposals: try await ProposalsPage.answer(visit)
  case .decide(let id): try await ProposalsPage.decide(visit, id)
  case .posts: try await PostsPage.answer(visit)
  }
}
