import Agencies
import Core
import OfficialForm
import PlanRegistry
import Registers
import Store

/// A document that is to be written from a template: what was chosen for it.
package struct DocumentOrder: Hashable, Sendable {
  package var template: ID<DocumentTemplate>?
  package var plan: ID<Plan>?
  package var addressees: [AgencyID] = []
  package var answered: ID<IncomingDocument>?

  package init() {}

  package static let fields: [DraftField<DocumentOrder>] = [
    .linked(
      "template", Localised(vi: "Mẫu", en: "Template"), \.template, to: .entries(of: DocumentTemplate.self),
      required: true),
    .linked(
      "plan", Localised(vi: "Về kế hoạch", en: "About the plan"), \.plan, to: .plans,
      help: Localised(
        vi: "Số, tên, nhiệm vụ của kế hoạch được điền vào mẫu.",
        en: "Its number, title and tasks are filled in.")),
    .linked(
      "answered", Localised(vi: "Trả lời văn bản đến", en: "Answers"), \.answered, to: .incoming),
    .agencies(
      "addressees", Localised(vi: "Kính gửi", en: "To"), \.addressees, in: "outgoing_addressee",
      help: Localised(
        vi: "Gõ tên hoặc tên viết tắt của từng đơn vị.", en: "Name or abbreviation of each agency.")),
  ]

  /// The draft that the template makes. Throws a `Refusal` when the template or the plan is not there.
  package func draft(_ board: BoardReader) throws -> OutgoingDocument {
    let reader = board.reader
    guard let template else { return OutgoingDocument() }
    let form = try DocumentTemplate.register.find(template, in: reader)
    let values = try TemplateValues(self, form, board)
    var draft = OutgoingDocument()
    draft.kind = form.kind
    draft.office = form.office
    draft.plan = plan
    draft.answered = answered
    if let incoming = values.answered, addressees.isEmpty { draft.others = incoming.author }
    draft.addressees = addressees
    draft.subject = values.fill(form.subject)
    draft.foreignTitle = values.fill(form.foreignTitle)
    draft.bases = values.fill(form.bases)
    draft.body = values.fill(form.body)
    draft.recipients = values.fill(form.recipients)
    if let office = values.office {
      draft.archive = office.archive
      draft.authority = office.authority
    }
    return draft
  }
}

extension LinkedThings {
  /// The plans of the register, newest first.
  package static let plans = LinkedThings("plan") { reader in
    try reader.rows(
      """
      SELECT p.id, p.number, p.title FROM plan p
      WHERE EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = p.id AND v.state <> 'discarded')
      ORDER BY p.id DESC LIMIT \(count: most)
      """
    ).map { row in
      let id: Int64 = try row.get("id")
      return FieldChoice("\(id)", name(number: try row.get("number"), try row.get("title")))
    }
  } names: { ids, reader in
    let plans = try PlanInUse.named(Set(ids.map { ID(rawValue: $0) }), in: reader)
    return Dictionary(uniqueKeysWithValues: plans.map { ($0.id.rawValue, $0.name) })
  }

  private static func name(number: String?, _ title: String) -> String {
    [number ?? "", title].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

/// What the fields of templates stand for in one document.
private struct TemplateValues {
  var office: Office?
  private var plan: PlanListItem?
  private(set) var answered: IncomingDocument?
  private var addressees: [Agency] = []
  private var clauses: [String: String] = [:]
  private var open = Listed()
  private var late = Listed()
  private let today: Day

  /// Tasks of one table: the first of them, and how many there are.
  private struct Listed {
    var shown: [TaskRow] = []
    var count = 0

    mutating func add(_ row: TaskRow, most: Int) {
      count += 1
      if shown.count < most { shown.append(row) }
    }
  }

  /// Rows of one table; how many more there are stands below it.
  private static let mostTasks = 200

  init(_ order: DocumentOrder, _ template: DocumentTemplate, _ board: BoardReader) throws {
    let reader = board.reader
    today = board.today
    office = try template.office.map { try Office.register.find($0, in: reader) }
    plan = try order.plan.map { try PlanListItem.find($0, in: reader) }
    answered = try order.answered.map { try IncomingDocument.register.find($0, in: reader) }
    addressees = try order.addressees.map { try AgencyDirectory.find($0, in: reader) }
    clauses = try Clause.words(of: template.calls, reader)
    guard let plan = order.plan else { return }
    var seen: Set<ID<RegisteredTask>> = []
    for agency in order.addressees.map(Optional.some) + (order.addressees.isEmpty ? [nil] : []) {
      let filter = TaskFilter(
        agencyID: agency, states: [.late, .notStarted, .inProgress, .upcoming], planID: plan)
      try TaskList.each(board, filter) { rows in
        for row in rows where seen.insert(row.id).inserted {
          open.add(row, most: Self.mostTasks)
          if row.shown == .late { late.add(row, most: Self.mostTasks) }
        }
      }
    }
  }

  func fill(_ text: String) -> String {
    TemplateText(text).filled { place in
      switch place {
      case .field(let field): value(field)
      case .clause(let name): clauses[name].map { TemplateText($0).filled(ownField) }
      case .unknown: nil
      }
    }
  }

  /// A clause calls no other clause.
  private func ownField(_ place: TemplateText.Place) -> String? {
    if case .field(let field) = place { value(field) } else { nil }
  }

  private func value(_ field: TemplateField) -> String? {
    let text: String? =
      switch field {
      case .planTitle: plan?.plan.title
      case .planNumber: plan?.plan.number
      case .planDay: plan?.issuedOn.map { OfficialDate.printed($0) }
      case .planIssuer: plan?.plan.issuer
      case .year: "\(plan?.issuedOn?.year ?? today.year)"
      case .today: OfficialDate.printed(today)
      case .office: office?.name
      case .addressees: addressees.isEmpty ? answered?.author : addressees.map(\.name).joined(separator: ", ")
      case .answeredNumber: answered?.number
      case .answeredDay: answered?.issuedOn.map { OfficialDate.printed($0) }
      case .answeredSubject: answered?.subject
      case .lateCount: plan == nil ? nil : "\(late.count)"
      case .lateTasks: table(late)
      case .openTasks: table(open)
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func table(_ tasks: Listed) -> String? {
    guard plan != nil else { return nil }
    guard tasks.count > 0 else { return "(Không có nhiệm vụ nào.)" }
    func cell(_ text: String) -> String {
      text.replacing("|", with: "/").split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let rows = tasks.shown.enumerated().map { index, task in
      let due = task.slot.dueOn.map { OfficialDate.short($0.description) } ?? ""
      return
        "| \(index + 1) | \(cell(task.text)) | \(cell(task.leads.map(\.name).joined(separator: "; "))) | \(due) |"
    }
    let rest = tasks.count - tasks.shown.count
    let more = rest > 0 ? ["(và \(rest) nhiệm vụ khác)"] : []
    return (["| TT | Nhiệm vụ | Đơn vị chủ trì | Hạn |"] + rows + more).joined(separator: "\n")
  }
}
