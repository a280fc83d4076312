import Accounts
import PlanRegistry

extension Section {
  static let tasks = Section(Words.tasks, TaskRoute.table.address, needs: .viewPlans, order: 2)
}

extension Area {
  /// What the accepted plans ask for: tables, board, one task. Its tables are those of the plans.
  package static let tasks = Area(
    section: .tasks, pages: [DeskPages(TaskRoute.self, needs: .viewPlans, taskRoutes)],
    found: [ThingKind("task", Words.taskName, needs: .viewPlans) { TaskRoute.page($0).address }],
    actions: [ChangeDuties.self, AssignDuties.self, WithdrawTask.self, ReassignToSuccessor.self])
}
