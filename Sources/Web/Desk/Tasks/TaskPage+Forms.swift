import Accounts
import Core
import Markup
import PlanRegistry
import Registers
import Store

extension Words {
  package static let progressChanged = Both(vi: "Đã cập nhật tiến độ.", en: "Progress was updated.")
}

extension TaskPage {
  /// Some shares that are started, completed, suspended …
  struct DutyChange: Sendable {
    var duties: [ID<Duty>] = []
    var reason = ""
    var doneOn: Day?

    static func fields(_ shares: [FieldChoice] = []) -> [DraftField<DutyChange>] {
      [
        .several("duty", Words.chooseMembers, \.duties, of: shares),
        .line("reason", Words.reason, \.reason, most: Reason.most, help: Words.reasonHelp),
        .day("done_on", Words.doneOn, \.doneOn, help: Words.doneOnHelp),
      ]
    }
  }

  /// Some shares that are given to an agency.
  struct DutyAssignment: Sendable {
    var duties: [ID<Duty>] = []
    var agency: AgencyID?
    var reason = ""

    static func fields(
      _ shares: [FieldChoice] = [], help: Localised<String>? = nil
    ) -> [DraftField<DutyAssignment>] {
      [
        .several("duty", Words.chooseShares, \.duties, of: shares),
        .agency("agency", Words.agency, \.agency, help: help, required: true),
        .line("reason", Words.reason, \.reason, most: Reason.most),
      ]
    }
  }

  struct Withdrawal: Sendable {
    var reason = ""

    static let planFields: [DraftField<Withdrawal>] = [
      .line("reason", Words.reason, \.reason, most: Reason.most, help: Words.withdrawPlanHelp, required: true)
    ]

    static let fields: [DraftField<Withdrawal>] = [
      .line(
        "reason", Words.reason, \.reason, most: Reason.most, help: Words.withdrawHelp, required: true)
    ]
  }

  static func change(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    guard let event = visit.form["event"].flatMap(DutyEvent.init) else { throw WebError.badRequest }
    return try await visit.answerForm(DutyChange.fields(), suffix: "-change") { _ in
      DutyChange()
    } view: {
      try await page(visit, id, with: $0, at: \.sentChange)
    } act: {
      ChangeDuties(dutyIDs: $0.duties, event: event, reason: $0.reason, doneOn: $0.doneOn)
    } done: { _ in
      // From a card of the board one comes back to the board.
      guard let back = visit.form["back"].flatMap(Address.init(local:)) else { return changed(visit, id) }
      return .redirect(to: back.saying(.progressChanged, to: visit.form.id("duty")))
    }
  }

  static func undoChange(_ visit: SignedIn, _ id: ID<Duty>) async throws -> Answer {
    let step = try await UndoDutyChange(dutyID: id).run(in: visit.database, by: visit.context)
    let back = visit.form["back"].flatMap(Address.init(local:)) ?? TaskRoute.page(step.taskID)
    return .redirect(to: back.saying(.undone))
  }

  static func part(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await RestoreTask(taskID: id).run(in: visit.database, by: visit.context)
    return .redirect(to: TaskRoute.page(id).saying(.restored))
  }

  static func assign(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    let place = try await visit.database.read { try TaskDetail.place($0, id) }
    return try await visit.answerForm(DutyAssignment.fields(), suffix: "-assign", near: place) { _ in
      DutyAssignment()
    } view: {
      try await page(visit, id, with: $0, at: \.sentAssignment)
    } act: {
      AssignDuties(dutyIDs: $0.duties, agencyID: $0.agency, reason: $0.reason)
    } done: { _ in
      changed(visit, id)
    }
  }

  static func withdraw(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await visit.answerForm(Withdrawal.fields, suffix: "-withdraw") { _ in
      Withdrawal()
    } view: {
      try await page(visit, id, with: $0, at: \.sentWithdrawal)
    } act: {
      WithdrawTask(taskID: id, reason: $0.reason)
    } done: { binned in
      changed(visit, id, .dropped, to: binned.rawValue)
    }
  }

  /// The page with a form that was refused in its place.
  static func page<Draft>(
    _ visit: SignedIn, _ id: ID<RegisteredTask>, with form: DraftForm<Draft>,
    at place: WritableKeyPath<Model, DraftForm<Draft>?>
  ) async throws -> HTML {
    var model = try await load(visit, id)
    model[keyPath: place] = form
    return view(model, visit.frame)
  }

  private static func changed(
    _ visit: SignedIn, _ id: ID<RegisteredTask>, _ done: Done = .taskUpdated, to thing: Int64? = nil
  ) -> Answer {
    .redirect(to: TaskRoute.page(id).saying(done, to: thing).adding("time", visit.form["time"]))
  }
}
