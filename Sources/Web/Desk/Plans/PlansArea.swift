import Accounts
import PlanRegistry
import PlanSamples

extension Section {
  static let plans = Section(Words.plans, PlanRoute.list.address, needs: .viewPlans, order: 1)
}

extension Area {
  /// Plans on their way in, and in the register.
  package static let plans = Area(
    section: .plans,
    pages: [
      DeskPages(DraftRoute.self, needs: .viewPlans, draftRoutes),
      DeskPages(PlanRoute.self, needs: .viewPlans, planRoutes),
    ],
    migrations: PlanRegistrySchema.migrations,
    found: [ThingKind("plan", Words.plan, needs: .viewPlans) { PlanRoute.page($0).address }],
    fileOwners: [
      ThingKind(PlanFile.subject, Words.plan, needs: .viewPlans) { DraftRoute.review($0).address }
    ],
    actions: [
      ImportPlan.self, EditTask.self, SplitTask.self, MergeTasks.self, DropTask.self, RestoreTask.self,
      ConfirmAgency.self, DiscardDraft.self, AcceptTasks.self, UndoAcceptance.self, DecideName.self,
    ], samples: [PlansSample.self])
}
