import Accounts
import Core
import Jobs
import PlanRegistry

extension Section {
  static let tasks = Section(Words.tasks, TaskRoute.table(), needs: .viewPlans, order: 2)
}

private let task = ThingKind(WithdrawTask.binKind, Words.taskName, needs: .viewPlans) {
  TaskRoute.page(ID(rawValue: $0))
}

extension Area {
  /// What the accepted plans ask for: tables, board, one task. Its tables are those of the plans.
  package static let tasks = Area(
    section: .tasks,
    pages: [
      .get(TaskRoute.table, needs: .viewPlans, TaskTablePage.answer),
      .get(TaskRoute.board, needs: .viewPlans, BoardPage.answer),
      .get(TaskRoute.notStarted, needs: .viewPlans, NotStartedPage.answer),
      .get(TaskRoute.page, needs: .viewPlans, TaskPage.answer),
      .post(TaskRoute.change, needs: .viewPlans, TaskPage.change),
      .post(TaskRoute.undoChange, needs: .viewPlans, TaskPage.undoChange),
      .post(TaskRoute.part, needs: .viewPlans, TaskPage.part),
      .post(TaskRoute.assign, needs: .viewPlans, TaskPage.assign),
      .post(TaskRoute.withdraw, needs: .viewPlans, TaskPage.withdraw),
      .post(TaskRoute.saveView, needs: .viewPlans, SavedViews.save),
      .post(TaskRoute.forgetView, needs: .viewPlans, SavedViews.forget),
      .post(TaskRoute.correct, needs: .viewPlans, TaskPage.correct),
      .post(TaskRoute.split, needs: .viewPlans, TaskPage.split),
      .post(TaskRoute.merge, needs: .viewPlans, TaskPage.merge),
      .form(TaskRoute.handover, needs: ReassignToSuccessor.permission, HandoverPage.ofTask),
      .form(PlanRoute.handover, needs: ReassignToSuccessor.permission, HandoverPage.ofPlan),
    ],
    found: [task],
    actions: [
      ChangeDuties.self, AssignDuties.self, WithdrawTask.self, ReturnTask.self, ReassignToSuccessor.self,
      CorrectTask.self, UndoDutyChange.self, SaveView.self, ForgetView.self,
    ],
    bin: [BinKind(task) { ReturnTask($0) }],
    api: [.tasks],
    jobs: { _ in [.database(TurnBoard.self)] }, schedule: [.turnBoard],
    agencyRenamed: { try RegisteredTask.agencyRenamed($0, $1, $2) })
}
