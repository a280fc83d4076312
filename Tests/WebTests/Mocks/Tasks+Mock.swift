import Accounts
@testable import Agencies
import Core
import OfficeFiles
import PlanReading
import Registers

@testable import PlanRegistry
@testable import Store
@testable import Web

extension PageSnapshot {
  static let tasks: [PageSnapshot] = [
    PageSnapshot("TaskTablePage", at: TaskRoute.table, TaskTablePage.view(.mock, .mock)),
    PageSnapshot(
      "TaskTablePage-english", at: TaskRoute.table, TaskTablePage.view(.mock, PageFrame.mock.english)),
    PageSnapshot("TaskTablePage-nothing", at: TaskRoute.table, TaskTablePage.view(.nothing, .mock)),
    PageSnapshot("BoardPage", at: TaskRoute.board, BoardPage.view(.mock, .mock)),
    PageSnapshot("NotStartedPage", at: TaskRoute.notStarted, NotStartedPage.view(.mock, .mock)),
    PageSnapshot("NotStartedPage-nothing", at: TaskRoute.notStarted, NotStartedPage.view(.nothing, .mock)),
    PageSnapshot("HandoverPage", at: PlanRoute.handover, HandoverPage.view(.mock, .mock)),
    PageSnapshot("HandoverPage-nothing", at: TaskRoute.handover, HandoverPage.view(.nothing, .mock)),
    PageSnapshot("TaskPage", at: TaskRoute.page, TaskPage.view(.mock, .mock)),
    PageSnapshot("TaskPage-refused", at: TaskRoute.page, TaskPage.view(.refused, .mock)),
    PageSnapshot("TaskPage-withdrawn", at: TaskRoute.page, TaskPage.view(.withdrawn, .mock)),
  ]
}

extension RegisteredTask {
  static let mock = RegisteredTask(
    id: 82, planID: 21, versionID: 22, position: 1000, ref: "II.1",
    text: "Xây dựng chuyên trang tiếng Anh; sản xuất phim <ngắn> giới thiệu tỉnh", pillar: "II. NHIỆM VỤ",
    origin: .body, place: SourcePlace(line: 11, endLine: 13, page: 1),
    timing: Timing(raw: "Năm 2026 – 2030", kind: .range, from: 2026, to: 2030), standing: .proposed,
    isEdited: false, warningCount: 0, edition: 3)

  func standing(
    _ standing: Standing, id: ID<RegisteredTask>? = nil, ref: String? = nil, line: Int? = nil,
    edited: Bool = false
  ) -> RegisteredTask {
    var task = self
    task.standing = standing
    task.id = id ?? self.id
    task.ref = ref ?? self.ref
    task.place = line.map { SourcePlace(line: $0, endLine: $0 + 1, page: 2) } ?? place
    task.isEdited = edited
    return task
  }
}

extension [Responsibility] {
  static let mock = [
    Responsibility(
      id: 101, taskID: 82, role: .lead, position: 0, name: "Sở Du lịch", agencyID: 51, confidence: 1),
    Responsibility(
      id: 102, taskID: 82, role: .coordinator, position: 0, name: "Sở Ngoại Vu", agencyID: 52, confidence: 0.7
    ),
    Responsibility(
      id: 103, taskID: 82, role: .coordinator, position: 1, name: "các sở, ban, ngành", confidence: 0),
    Responsibility(id: 104, taskID: 82, role: .monitor, position: 0, name: "Cổng lạ", confidence: 0),
  ]
}

extension TaskRow {
  static let mock = TaskRow(
    id: 82, planID: 21, ref: "II.1", text: "Xây dựng chuyên trang tiếng Anh", pillar: "II. NHIỆM VỤ",
    occurrenceID: 111, slot: .year("2026"), rollUp: RollUp(notStarted: 1, inProgress: 1, done: 1),
    shown: .inProgress, missedCount: 1,
    leads: ["Sở Du lịch", "Sở Ngoại vụ", "Sở Tài chính", "Sở Y tế"].enumerated().map {
      $0 == 0
        ? NamedAgency(printed: "Sở DL", agencyID: 51, holder: $1, endedOn: "2026-07-01")
        : NamedAgency(printed: $1)
    }, coordinators: [NamedAgency(printed: "các sở, ban, ngành")])
  static let late = TaskRow(
    id: 86, planID: 21, ref: "II.2", text: "Tổ chức hội nghị tập huấn", pillar: "", occurrenceID: 112,
    slot: .year("2025"), rollUp: RollUp(notStarted: 1), shown: .late, missedCount: 0)
}

extension OccurrenceSlot {
  static func year(_ year: String) -> OccurrenceSlot {
    OccurrenceSlot(.year, label: year, startsOn: Day("\(year)-01-01"), dueOn: Day("\(year)-12-31"))
  }
}

extension PlanInUse {
  static let mock = PlanInUse(id: 21, name: "12/KH-UBND")
}

extension TaskChoices {
  static let mock = TaskChoices(
    counts: FilterCounts(
      total: 61, states: [.inProgress: 40, .late: 21], pillars: [.init(name: "II. NHIỆM VỤ", count: 61)],
      plans: [.init(plan: .mock, count: 61)], years: [.init(year: 2026, count: 61)]),
    agencies: [AgencyInUse(id: 51, name: "Sở Du lịch")])
}

extension TaskQuery {
  static let mock = TaskQuery(
    FormFields([
      .init(name: "state", value: "late"), .init(name: "col", value: "plan"),
      .init(name: "col", value: "due"),
      .init(name: "col", value: "state"), .init(name: "col", value: "leads"),
    ]))
}

extension TaskTablePage.Model {
  static let mock = TaskTablePage.Model(
    query: .mock, rows: ListPart(items: [.mock, .late], before: .mock, after: .mock), choices: .mock,
    plans: [.mock])
  static let nothing = TaskTablePage.Model(
    query: TaskQuery(FormFields()), rows: ListPart(items: []), choices: .mock, plans: [])
}

extension BoardPage.Model {
  static let mock = BoardPage.Model(
    query: TaskQuery(FormFields()),
    board: Board(
      columns: ShownState.allCases.map { state in
        Board.Column(
          state: state, count: state == .late ? 21 : 1, cards: state == .late ? [.late] : [.mock],
          goesOn: state == .late)
      }), choices: .mock)
}

extension NotStartedPage.Model {
  static let mock = NotStartedPage.Model(
    query: TaskQuery(FormFields()),
    agencies: ListPart(
      items: [
        NotStarted(agencyID: 51, name: "Sở Du lịch", place: "An Hải", notStarted: 9, late: 3, missed: 1),
        NotStarted(agencyID: KeptEntry.nobody, notStarted: 2, late: 0, missed: 0),
      ], after: .mock))
  static let nothing = NotStartedPage.Model(query: TaskQuery(FormFields()), agencies: ListPart(items: []))
}

extension HandoverPage.Model {
  static let mock = {
    let handovers = [
      Handover(
        unit: .former, shares: 12, tasks: 5, successors: [Successor(agency: .tourism, scope: "du lịch")]),
      Handover(unit: .party, shares: 1, tasks: 1, successors: []),
    ]
    return HandoverPage.Model(
      handovers: handovers, title: "Chuyển cho đơn vị kế thừa", back: Crumb("12/KH-UBND", PlanRoute.page(21)),
      address: PlanRoute.handover(21),
      form: DraftForm(HandoverPage.Choices.fields(handovers), of: HandoverPage.Choices(handovers)),
      picker: .mock)
  }()
  static let nothing = HandoverPage.Model(
    handovers: [], title: "Chuyển cho đơn vị kế thừa", back: Crumb("12/KH-UBND", PlanRoute.page(21)),
    address: TaskRoute.handover(82),
    form: DraftForm(HandoverPage.Choices.fields(), of: HandoverPage.Choices()),
    picker: .mock)
}

extension TaskDetail {
  private static func member(
    _ id: ID<Duty>, _ state: DutyState, _ agency: AgencyID?, _ name: String?, printed: String? = nil,
    abolished: Bool = false
  ) -> Member {
    Member(
      duty: Duty(
        id: id, occurrenceID: 111, taskID: 82, agencyID: agency, isRequest: id == 122, state: state,
        doneOn: state == .done ? "2026-10-01" : nil),
      agencyName: name, printedName: printed, isAbolished: abolished)
  }

  static let mock = TaskDetail(
    task: RegisteredTask.mock.standing(.accepted), version: PlanVersion.mock.standing(.accepted, id: 22),
    named: [
      .lead: [NamedAgency(printed: "Sở DL", agencyID: 51, holder: "Sở Du lịch")],
      .coordinator: [NamedAgency(printed: "các sở, ban, ngành")], .monitor: [NamedAgency(printed: "Cổng lạ")],
    ],
    times: [
      Time(
        occurrence: Occurrence(
          id: 111, taskID: 82, slot: .year("2026"), rollUp: RollUp(notStarted: 2, inProgress: 1, done: 1)),
        isCurrent: true,
        members: [
          member(121, .inProgress, 51, "Sở Du lịch"), member(122, .done, 52, "Sở Ngoại vụ"),
          member(123, .notStarted, 53, "Sở Văn hóa và Du lịch", abolished: true),
          member(124, .notStarted, nil, nil, printed: "Cổng lạ"),
        ]),
      Time(
        occurrence: Occurrence(id: 112, taskID: 82, slot: .year("2025"), rollUp: RollUp(notStarted: 1)),
        isCurrent: false, members: []),
    ], shown: 111, after: .mock,
    history: [
      AuditEntry(
        id: 131, at: "2026-04-01 08:00", actor: 12, actorName: "Trần Văn Thử", action: ChangeDuties.name,
        subject: "task", subjectID: 82,
        detail: """
          {"agency":"51","event":"start","from":"not-started","occurrence":"2026","reason":"Đã có kinh phí",
          "to":"in-progress"}
          """),
      AuditEntry(
        id: 130, at: "2026-03-07 09:00", actor: 11, actorName: "Nguyễn Thị Mẫu", action: "plan.accept",
        subject: "task", subjectID: 82, detail: "{}"),
    ], source: [SourceLine("1. Xây dựng chuyên trang tiếng Anh", page: 1)])
}

extension TaskPage.Model {
  static let mock = TaskPage.Model(
    detail: .mock, picker: .mock, successors: [53: [.tourism]], endedUnits: 1,
    agencyNames: [51: "Sở Du lịch"],
    actTitles: ["plan.accept": AcceptTasks.title],
    withdrawing: Offer([]), correcting: Offer([]), responsibilities: .mock,
    neighbours: [FieldChoice("86", "II.2 Tổ chức hội nghị")], assigning: Offer([]),
    events: [121: [.complete, .suspend], 122: [.reopen], 123: [.start, .complete]])

  static let refused = {
    var model = mock
    model.sentChange = DraftForm(TaskPage.DutyChange.fields(), of: TaskPage.DutyChange(), suffix: "-change")
      .refused(
        ["duty": ["121"], "done_on": ["2026-11-15"]],
        [FormProblem(field: "reason", "Việc này cần nêu lý do.")])
    return model
  }()

  /// As somebody sees it who may only look.
  static let withdrawn = {
    var model = TaskPage.Model(
      detail: .mock, picker: .mock, successors: [:], agencyNames: [:], actTitles: mock.actTitles,
      withdrawing: Offer([.notPermitted]))
    model.detail.task.standing = .withdrawn
    return model
  }()
}
