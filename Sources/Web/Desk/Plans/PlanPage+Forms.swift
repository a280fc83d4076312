import Accounts
import Core
import Markup
import PlanRegistry
import Registers
import Store

extension PlanPage {
  private static let headingFields: [DraftField<PlanHeading>] = [
    .line("number", Words.number, \.number, most: 100),
    .day("issued_on", Words.issuedOn, \.issuedOn), .line("issuer", Words.issuer, \.issuer),
    .lines("title", Words.planTitle, \.title, most: 2000, required: true),
    .line("province", Words.provincePlace, \.province, most: 60, help: Words.provinceHelp),
    .number("from", Words.fromYear, \.from, in: 1990...2100),
    .number("to", Words.toYear, \.to, in: 1990...2100),
  ]

  static func correct(_ visit: SignedIn, _ versionID: ID<PlanVersion>) async throws -> Answer {
    let id = try await visit.database.read { try PlanVersion.find(versionID, in: $0).planID }
    return try await visit.answerForm(headingFields, edition: \.edition) { reader in
      guard try PlanDetail.load(reader, id).shown?.id == versionID else { throw Refusal.anotherVersionSpeaks }
      return PlanHeading(try PlanVersion.find(versionID, in: reader))
    } view: { form in
      var model = try await load(visit, id)
      model.sentHeading = form
      return view(model, visit.frame)
    } act: {
      CorrectPlan(versionID: versionID, $0)
    } done: { outcome in
      .redirect(to: PlanRoute.page(id).saying(outcome.changes.isEmpty ? .unchanged : .changed))
    }
  }

  static func withdraw(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Answer {
    try await visit.answerForm(TaskPage.Withdrawal.planFields, suffix: "-withdraw") { _ in
      TaskPage.Withdrawal()
    } view: { form in
      var model = try await load(visit, id)
      model.sentWithdrawal = form
      return view(model, visit.frame)
    } act: {
      WithdrawPlan(planID: id, reason: $0.reason)
    } done: { outcome in
      .redirect(to: PlanRoute.page(id).saying(.planWithdrawn, to: outcome.binned.rawValue))
    }
  }

  static func correction(_ model: Model, _ frame: PageFrame) -> HTML {
    guard let version = model.detail.shown, model.correcting.isOpen else { return .nothing }
    let heading = PlanHeading(version)
    return details(.class("panel"), .open(model.sentHeading != nil)) {
      summary { frame(CorrectPlan.title) }
      postForm(frame, PlanRoute.correct(version.id), .data("data-guard")) {
        DraftForm(headingFields, of: heading, edition: heading.edition).showing(model.sentHeading)
          .controls(frame)
        button(.type(.submit), .class("primary")) { frame(Words.save) }
      }
    }
  }

  static func withdrawal(_ model: Model, _ frame: PageFrame) -> HTML {
    guard model.withdrawing.isOpen else { return .nothing }
    let form = DraftForm(TaskPage.Withdrawal.planFields, of: TaskPage.Withdrawal(), suffix: "-withdraw")
    return details(.class("panel"), .open(model.sentWithdrawal != nil)) {
      summary { frame(WithdrawPlan.title) }
      postForm(frame, PlanRoute.withdraw(model.detail.plan.id), .data("data-guard")) {
        form.showing(model.sentWithdrawal).controls(frame)
        button(.type(.submit), .class("danger")) { frame(WithdrawPlan.title) }
      }
    }
  }

  /// An act as the history of the plan tells it.
  static func historyItem(_ entry: AuditEntry, _ model: Model, _ frame: PageFrame) -> HistoryItem {
    var item = HistoryItem(
      entry, title: model.actTitles[entry.action].map(frame.callAsFunction) ?? entry.action)
    let facts = entry.kept.facts
    if let reason = facts["reason"], !reason.isEmpty { item.notes.append("“\(reason)”") }
    if let tasks = facts["tasks"].flatMap({ Int($0) }) { item.about = frame(Words.taskCount(tasks)) }
    if let file = facts["file"] { item.about = file }
    item.changes = entry.kept.changes.map { change in
      let field =
        headingFields.first { $0.key == change.field }?.label
        ?? (change.field == "holder" ? Words.holder : Words.planPeriod)
      func shown(_ text: String) -> String { Day(text)?.printed(frame.language) ?? text }
      return AuditChange(field: frame(field), before: shown(change.before), after: shown(change.after))
    }
    return item
  }
}

extension Refusal {
  static let anotherVersionSpeaks = Refusal(
    "another-version-speaks",
    Localised(
      vi:
        "Kế hoạch vừa có bản mới thay bản đang sửa. Hãy mở lại trang kế hoạch và sửa bản mới.",
      en: "The plan has a new version meanwhile. Open its page again and correct that one."), kind: .missing)
}

extension Words {
  package static let holder = Both(vi: "Đơn vị thực hiện", en: "Who does the work")
  package static let planTitle = Both(vi: "Trích yếu", en: "Title")
  package static let provinceHelp = Both(
    vi: "Tên đơn vị trong văn bản được tìm ở tỉnh này.",
    en: "Names of agencies are looked up in this province.")
  package static let withdrawPlanHelp = Both(
    vi: "Mọi nhiệm vụ của kế hoạch rời sổ; có thể khôi phục từ thùng rác.",
    en: "All tasks of the plan leave the board; it can return from the bin.")
  package static let planWithdrawn = Both(
    vi: "Đã rút kế hoạch khỏi sổ.", en: "The plan was withdrawn from the register.")
}
