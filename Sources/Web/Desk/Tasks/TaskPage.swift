import Accounts
import Agencies
import Core
import HTTPTypes
import Markup
import PlanRegistry
import Store

/// One task: who does what by when, how far each is, and what happened.
enum TaskPage {
  struct Model: Sendable {
    var detail: TaskDetail
    /// Says the unit that work is given to.
    var picker: AgencyPicker
    /// Where the open work of an abolished unit should go, by unit.
    var successors: [AgencyID: [Agency]]
    var agencyNames: [AgencyID: String]
    /// What people call the acts of the history.
    var actTitles: [String: Localised<String>]
    var withdrawing: Offer
    /// Giving away the shares of the period shown that nobody holds; nil when it has none.
    var assigning: Offer?
    var problems: [FormProblem] = []
    /// The form that was refused, as it was typed.
    var refused: (kind: FormKind, form: FormFields)?

    /// What one of the forms shows: its own typed values and problems when it is the one that was refused.
    func sent(_ kind: FormKind, _ time: ID<Occurrence>?) -> SentForm {
      guard let refused, refused.kind == kind, refused.form["time"] == time?.description else {
        return SentForm(suffix: "-\(kind.rawValue)" + (time.map { "-\($0)" } ?? ""))
      }
      return SentForm(form: refused.form, problems: problems, isHere: true)
    }
  }

  /// The forms of the page; the first two stand there once a period.
  enum FormKind: String, Sendable {
    case change, assign, withdraw
  }

  /// A form of a page that has several.
  struct SentForm: Sendable {
    var form = FormFields()
    var problems: [FormProblem] = []
    /// Whether it was sent and refused: then its fields have the ids to which the summary of problems leads.
    var isHere = false
    /// Tells the ids of its fields from those of the others.
    var suffix = ""

    func id(_ name: String) -> String { name + suffix }
  }

  static func answer(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    .page(view(try await load(visit, id), visit))
  }

  static func change(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    guard let event = visit.form["event"].flatMap(DutyEvent.init) else { throw WebError.badRequest }
    return try await act(visit, id, .change) {
      let doneOn = visit.form.day("done_on")
      if visit.form["done_on"] != nil, doneOn == nil { throw Refusal.dayUnreadable }
      try await ChangeDuties(
        dutyIDs: duties(visit), event: event, reason: visit.form["reason"], doneOn: doneOn
      ).run(in: visit.database, by: visit.context)
      return TaskRoute.page(id).saying(.taskUpdated)
    }
  }

  static func assign(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await act(visit, id, .assign) {
      let typed = visit.form["agency"]
      let unit = try await visit.database.read { reader in
        let task = try TaskDetail.place(reader, id)
        return try typed.map { try AgencyPicker.unit($0, near: task, reader) }
      }
      try await AssignDuties(dutyIDs: duties(visit), agencyID: unit?.id, reason: visit.form["reason"])
        .run(in: visit.database, by: visit.context)
      return TaskRoute.page(id).saying(.taskUpdated)
    }
  }

  static func withdraw(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    try await act(visit, id, .withdraw) {
      let binned = try await WithdrawTask(taskID: id, reason: visit.form["reason"] ?? "")
        .run(in: visit.database, by: visit.context)
      return TaskRoute.page(id).saying(.dropped, to: binned.rawValue)
    }
  }

  private static func duties(_ visit: SignedIn) -> [ID<Duty>] {
    visit.form.all("duty").compactMap { Int64($0) }.map(ID.init(rawValue:))
  }

  /// Acts and goes back to the page; a refusal shows the page with what was typed.
  private static func act(
    _ visit: SignedIn, _ id: ID<RegisteredTask>, _ kind: FormKind, _ action: () async throws -> Address
  ) async throws -> Answer {
    try await visit.acting {
      .redirect(to: try await action().adding("time", visit.form["time"]))
    } refused: { problems in
      var model = try await load(visit, id)
      model.problems = problems
      model.refused = (kind, visit.form)
      return view(model, visit)
    }
  }
}

extension Refusal {
  fileprivate static let dayUnreadable = Refusal(
    "day-unreadable",
    Localised(
      vi: "Ngày hoàn thành không đọc được. Ghi như 2026-11-15.",
      en: "The day of completion cannot be read. Write it as 2026-11-15."), field: "done_on")
}
