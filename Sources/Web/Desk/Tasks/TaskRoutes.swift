/// The pages of the tasks.
func taskRoutes(_ route: TaskRoute, _ visit: SignedIn) async throws -> Answer {
  switch route {
  case .table: try await TaskTablePage.answer(visit)
  case .board: try await BoardPage.answer(visit)
  case .notStarted: try await NotStartedPage.answer(visit)
  case .page(let id): try await TaskPage.answer(visit, id)
  case .change(let id): try await TaskPage.change(visit, id)
  case .assign(let id): try await TaskPage.assign(visit, id)
  case .withdraw(let id): try await TaskPage.withdraw(visit, id)
  }
}
