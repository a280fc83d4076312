import Accounts
import Core
import PlanRegistry
import PlanSamples

extension Section {
  static let plans = Section(Words.plans, PlanRoute.list(), needs: .viewPlans, order: 1)
}

extension Area {
  /// Plans on their way in, and in the register.
  package static let plans = Area(
    section: .plans,
    pages: [
      .form(DraftRoute.upload, intake: .files, needs: ImportPlan.permission, UploadPage.answer),
      .get(DraftRoute.review, needs: .viewPlans, ReviewPage.answer),
      .get(DraftRoute.source, needs: .viewPlans, DraftActs.source),
      .post(DraftRoute.change, needs: .viewPlans, ReviewChange.run),
      .post(DraftRoute.accept, needs: .viewPlans, DraftActs.accept),
      .post(DraftRoute.answer, needs: .viewPlans, DraftActs.answer),
      .post(DraftRoute.add, needs: .viewPlans, AddTaskForm.answer),
      .post(DraftRoute.gone, needs: .viewPlans, DraftActs.withdrawGone),
      .post(DraftRoute.see, needs: .viewPlans, DraftActs.see),
      .post(DraftRoute.discard, needs: .viewPlans, DraftActs.discard),
      .post(DraftRoute.undo, needs: .viewPlans, DraftActs.undo),
      .get(PlanRoute.list, needs: .viewPlans, PlanListPage.answer),
      .get(PlanRoute.page, needs: .viewPlans, PlanPage.answer),
      .get(PlanRoute.document, needs: .viewPlans, PlanExport.answer),
      .post(PlanRoute.correct, needs: .viewPlans, PlanPage.correct),
      .post(PlanRoute.withdraw, needs: .viewPlans, PlanPage.withdraw),
    ],
    migrations: PlanRegistrySchema.migrations,
    found: [ThingKind("plan", Words.plan, needs: .viewPlans) { PlanRoute.page(ID(rawValue: $0)) }],
    fileOwners: [
      ThingKind(PlanFile.subject, Words.plan, needs: .viewPlans) { DraftRoute.review(ID(rawValue: $0)) }
    ],
    actions: [
      ImportPlan.self, EditTask.self, SplitTask.self, MergeTasks.self, DropTask.self, RestoreTask.self,
      ConfirmAgency.self, DiscardDraft.self, AcceptTasks.self, UndoAcceptance.self, DecideName.self,
      ReopenName.self,
      RestoreDraft.self, SeeFinding.self, AddTask.self, AnswerResemblance.self, WithdrawGone.self,
      CorrectPlan.self, WithdrawPlan.self, ReturnPlan.self,
    ],
    bin: [
      BinKind(
        ThingKind(DiscardDraft.binKind, Words.draft, needs: .viewPlans) {
          DraftRoute.review(ID(rawValue: $0))
        }
      ) { RestoreDraft($0) },
      BinKind(
        ThingKind(WithdrawPlan.binKind, Words.plan, needs: .viewPlans) { PlanRoute.page(ID(rawValue: $0)) }
      ) {
        ReturnPlan($0)
      },
    ], api: [.plans], samples: [PlansSample.self])
}
