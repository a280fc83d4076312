import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Registers
import Store

/// One task: who does what by when, how far each is, and what happened.
enum TaskPage {
  struct Model: Sendable {
    var detail: TaskDetail
    /// Says the unit that work is given to.
    var picker: AgencyPicker
    /// Where the open work of an abolished unit should go, by unit.
    var successors: [AgencyID: [Agency]]
    /// Units that ended and still hold a part in it.
    var endedUnits = 0
    var agencyNames: [AgencyID: String]
    /// What people call the acts of the history.
    var actTitles: [String: Localised<String>]
    var withdrawing: Offer
    /// Corrections of a task on the board, its names as printed, and what it could be made one with.
    var correcting = Offer([.notPermitted])
    var responsibilities: [Responsibility] = []
    var neighbours: [FieldChoice] = []
    /// Parting what was merged.
    var parting = Offer([.notPermitted])
    /// Giving away the shares of the period shown that nobody holds; nil when it has none.
    var assigning: Offer?
    /// What the reader may do with each share.
    var events: [ID<Duty>: [DutyEvent]] = [:]
    // Its forms as they were sent, when they were refused.
    var sentChange: DraftForm<DutyChange>?
    var sentAssignment: DraftForm<DutyAssignment>?
    var sentWithdrawal: DraftForm<Withdrawal>?
    var sentCorrection: DraftForm<TaskDraft>?
    var sentSplit: DraftForm<TaskSplit>?
    var sentJoining: DraftForm<Joining>?

    var problems: [FormProblem] {
      (sentChange?.linkedProblems ?? []) + (sentAssignment?.linkedProblems ?? [])
        + (sentWithdrawal?.linkedProblems ?? []) + (sentCorrection?.linkedProblems ?? [])
        + (sentSplit?.linkedProblems ?? []) + (sentJoining?.linkedProblems ?? [])
    }
  }

  static func answer(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }
}
