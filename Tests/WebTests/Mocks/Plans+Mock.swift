import Accounts
import Agencies
import Core
import DocumentBook
import OfficeFiles
import PlanReading

@testable import PlanRegistry
@testable import Store
@testable import Web

extension PageSnapshot {
  static let plans: [PageSnapshot] = [
    PageSnapshot("UploadPage", at: DraftRoute.upload, UploadPage.view(.mock, .mock)),
    PageSnapshot("UploadPage-refused", at: DraftRoute.upload, UploadPage.view(.refused, .mock)),
    PageSnapshot("ReviewPage", at: DraftRoute.review, ReviewPage.view(.mock, .mock)),
    PageSnapshot("ReviewPage-editing", at: DraftRoute.review, ReviewPage.view(.editing, .mock)),
    PageSnapshot("ReviewPage-version", at: DraftRoute.review, ReviewPage.view(.version, .mock)),
    PageSnapshot("ReviewPage-adding", at: DraftRoute.review, ReviewPage.view(.adding, .mock)),
    PageSnapshot("ReviewPage-meanwhile", at: DraftRoute.review, ReviewPage.view(.meanwhile, .mock)),
    PageSnapshot("ReviewPage-reader", at: DraftRoute.review, ReviewPage.view(.forReader, .mock)),
    PageSnapshot("PlanListPage", at: PlanRoute.list, PlanListPage.view(.mock, .mock)),
    PageSnapshot("PlanListPage-nothing", at: PlanRoute.list, PlanListPage.view(.nothing, .mock)),
    PageSnapshot("PlanPage", at: PlanRoute.page, PlanPage.view(.mock, .mock)),
    PageSnapshot("PlanPage-bare", at: PlanRoute.page, PlanPage.view(.bare, .mock)),
  ]
}

extension Plan {
  static let mock = Plan(
    id: 21, number: "12/KH-UBND", issuer: "UBND tỉnh An Hải",
    title: "Thông tin đối ngoại tỉnh An Hải năm 2026")
  static let basis = Plan(
    id: 23, number: "3/CTr-TU", issuer: "Tỉnh ủy An Hải", title: "Chương trình hành động")
}

extension PlanVersion {
  static let mock = PlanVersion(
    id: 22, planID: 21, ordinal: 2, state: .draft, kind: "Kế hoạch", number: "12/KH-UBND", place: "An Hải",
    issuedOn: "2026-03-05", title: "Thông tin đối ngoại tỉnh An Hải năm 2026", issuer: "UBND tỉnh An Hải",
    province: "An Hải",
    signer: DocumentHeader.Signer(name: "Nguyễn Văn Ký", position: "Phó Chủ tịch", authority: "KT. CHỦ TỊCH"),
    period: DocumentHeader.Period(from: 2026, to: 2030, orientation: 2045),
    recipients: ["Các sở, ban, ngành", "Lưu: VT"],
    source: SourceFile(
      name: "ke-hoach.pdf", mediaType: "application/pdf", sha256: "", byteCount: 34_567, lineCount: 40),
    importedAt: "2026-03-06 10:15", importedByName: "Nguyễn Thị Mẫu")

  func standing(_ state: State, ordinal: Int = 1, id: ID<PlanVersion> = 24) -> PlanVersion {
    var version = self
    (version.state, version.ordinal, version.id) = (state, ordinal, id)
    return version
  }
}

extension Diagnostic {
  static let noLead = Diagnostic(
    code: "no-lead",
    message: Localised(vi: "Nhiệm vụ 2 chưa có cơ quan chủ trì.", en: "Task 2 names no lead."),
    place: SourcePlace(line: 14, endLine: 15, page: 2))
  static let gap = Diagnostic(
    code: "numbering-gap", severity: .note, message: Localised(vi: "Từ 2 đến 4.", en: "From 2 to 4."))
}

extension PlanCitation {
  static let basis = PlanCitation(
    isBasis: true, kind: "Chương trình", number: "3/CTr-TU", issuedOn: "2025-01-02", issuer: "Tỉnh ủy An Hải",
    plan: .basis)
  static let other = PlanCitation(isBasis: false, kind: "Nghị định", number: "72/2015/NĐ-CP")
}

extension PlanListPage.Model {
  static let mock = PlanListPage.Model(
    plans: ListPart(
      items: [
        PlanListItem(
          plan: .mock, versionID: 22, issuedOn: "2026-03-05", versionCount: 2, draftID: 22, proposedCount: 3,
          acceptedCount: 1000, toLookAt: 2),
        PlanListItem(
          plan: Plan(id: 25, issuer: "", title: "Kế hoạch không số"), versionID: 26, versionCount: 1,
          proposedCount: 0, acceptedCount: 0, toLookAt: 0),
      ], after: .mock))
  static let nothing = PlanListPage.Model(plans: ListPart(items: []))
}

extension PlanPage.Model {
  static let mock = PlanPage.Model(
    detail: PlanDetail(
      plan: .mock, versions: [.mock, PlanVersion.mock.standing(.superseded)], open: [22],
      citations: [.basis, .other],
      findings: PlanFindings(
        totals: [
          .init(severity: .warning, code: "no-lead"): 30, .init(severity: .note, code: "numbering-gap"): 1,
        ], first: Array(repeating: .noLead, count: 4) + [.gap]),
      counts: ReviewCounts(tasks: 40, accepted: 12, open: 3, toLookAt: 34), tasksToLookAt: 4,
      reporting: [.init(who: "Các sở", addressee: "UBND tỉnh", covers: "6 tháng", due: "05-20")],
      derived: [Plan(id: 27, number: "5/KH-SDL", issuer: "Sở Du lịch", title: "Kế hoạch của Sở Du lịch")]),
    chain: LegalChain(links: [.init(depth: 1, citation: .basis), .init(depth: 2, citation: .other)]),
    years: [PlanYear(year: 2026, states: [.done: 4, .inProgress: 3, .notStarted: 4, .late: 1], missed: 2)],
    endedUnits: 2,
    recent: [
      RecentAcceptance(
        acceptance: Acceptance(id: 91, versionID: 22, acceptedAt: "2026-11-16 09:00"), taskCount: 12)
    ], documents: [.signed, .draft], printing: DocumentPrinting(isHere: true),
    history: [
      AuditEntry(
        id: 141, at: "2026-04-01 08:00", actor: 12, actorName: "Trần Văn Thử", action: CorrectPlan.name,
        subject: "plan", subjectID: 21,
        detail: """
          {"changes":[{"field":"issued_on","before":"2026-03-04","after":"2026-03-05"}],"version":"22"}
          """)
    ], actTitles: [CorrectPlan.name: CorrectPlan.title], correcting: Offer([]), withdrawing: Offer([]))
  static let bare = PlanPage.Model(
    detail: PlanDetail(
      plan: .mock, versions: [], open: [], citations: [], findings: PlanFindings(), counts: ReviewCounts(),
      reporting: [], derived: []
    ),
    chain: LegalChain(), years: [])
}

extension UploadPage.Model {
  static let mock = UploadPage.Model(megabytes: 50)
  static let refused = UploadPage.Model(
    megabytes: 50, problems: [FormProblem(field: "file", "Tệp này không có nhiệm vụ nào.")])
}

extension DraftReview {
  private static let counts = ReviewCounts(
    tasks: 4, accepted: 1, open: 2, sound: 1, withoutLead: 1, toLookAt: 2)
  private static func item(
    _ task: RegisteredTask, _ named: [Responsibility] = [], _ findings: [PlanFinding] = [],
    next: ID<RegisteredTask>? = nil
  ) -> Item {
    Item(
      task: task, responsibilities: named, findings: findings,
      doubts: TaskDoubts(of: task, named, in: .mock, warnings: findings.count { $0.isOpen }), next: next)
  }
  private static let items = [
    item(.mock, .mock, next: 83),
    item(
      RegisteredTask.mock.standing(.proposed, id: 83, ref: "2", line: 14, edited: true), [],
      [
        PlanFinding(position: 1, diagnostic: .noLead),
        PlanFinding(position: 2, diagnostic: .noLead, isSeen: true),
      ]),
    item(RegisteredTask.mock.standing(.accepted, id: 84, ref: "3", line: 16), .mock),
    item(RegisteredTask.mock.standing(.dropped, id: 85, ref: "4", line: 18)),
    item(
      {
        var report = RegisteredTask.mock.standing(.proposed, id: 88, ref: "IV", line: 19)
        report.origin = .report
        return report
      }(), .mock),
  ]
  static let mock = DraftReview(
    version: .mock, counts: counts, part: ListPart(items: items, after: .mock),
    loose: [PlanFinding(position: 0, diagnostic: .gap)],
    source: SourceWindow(
      first: 10,
      lines: (10..<20).map { SourceLine("Dòng số \($0) của <văn bản>.", page: $0 < 15 ? 1 : 2) },
      before: 1, after: 20))
}

extension ReviewPage.Model {
  init(
    _ review: DraftReview, selected: ID<RegisteredTask>? = nil, isEditing: Bool = false,
    picker: AgencyPicker? = nil, near: [AgencyID: String] = [:], recent: [RecentAcceptance] = [],
    _ offer: Offer = Offer([])
  ) {
    self.init(
      review: review, place: ReviewPage.Place(review), selected: selected, isEditing: isEditing,
      picker: picker, near: near, recent: recent, accepting: offer, discarding: offer, changing: offer)
  }

  static let mock = ReviewPage.Model(
    .mock, selected: 83,
    recent: [
      RecentAcceptance(
        acceptance: Acceptance(id: 91, versionID: 22, acceptedAt: "2026-11-16 09:00"), taskCount: 1)
    ]
  ).takingTasks()
  static let editing = ReviewPage.Model(
    .mock, selected: 82, isEditing: true, picker: .mock, near: [52: "Sở Ngoại vụ"]
  ).takingTasks()
  /// Somebody else has changed the task since.
  static let meanwhile = {
    var model = editing
    var form = DraftForm(TaskDraft.fields, of: TaskDraft(.mock, .mock))
      .refused(["text": ["Việc <của tôi>"]], [FormProblem("Người khác vừa sửa mục này.")], edition: 3)
    form.meanwhile = ["text": RegisteredTask.mock.text]
    model.sentEdit = form
    return model
  }()
  /// A new version of a plan, and a document that may be one of another.
  static let version = {
    var model = mock
    model.review.follows = 1
    model.review.part.items[0].earlier = Counterpart(
      ref: "II.2",
      changes: [
        AuditChange(field: "text", before: "Xây dựng trang", after: RegisteredTask.mock.text),
        AuditChange(field: "lead", before: "Sở Du lịch", after: "Sở Văn hóa"),
      ])
    model.review.differences = VersionDifferences(
      earlier: 1, added: 1, changed: 1, same: 2,
      gone: [RegisteredTask.mock.standing(.accepted, id: 87, ref: "II.9")], goneCount: 3)
    model.review.resembled = .basis
    model.answering = Offer([])
    model.withdrawingGone = Offer([])
    return model
  }()
  static let adding = {
    var model = mock
    model.picker = .mock
    model.adding = AddTaskForm(
      lines: 12...13,
      form: DraftForm(TaskDraft.newFields, of: TaskDraft(text: "Dòng 12 <13>"), suffix: "-add"))
    return model
  }()
  static let forReader = ReviewPage.Model(.mock, Offer([.notPermitted]))

  private func takingTasks() -> Self {
    var model = self
    model.addition = Offer([])
    return model
  }
}
