import Core
import OfficeFiles

/// Tables of tasks: columns by their headers, rows joined over page breaks, groups told from tasks.
struct TaskTable {
  /// One row after joining.
  struct Entry {
    var index: String
    var text: String
    var cells: [Int: String]
    var isBold: Bool
    var place: SourcePlace
    /// Only one cell of the row holds text.
    var isAlone: Bool
  }

  /// - Parameter openTitle: The title of a group that the table above ended in; afterwards that of this one.
  static func tasks(
    _ table: Table, prefix: String, origin: PlanTask.Origin, planYear: Int?, openTitle: inout String?
  ) -> [TaskDraft] {
    guard let columns = TableColumns.read(table) else { return [] }
    let entries = TableRows.entries(table, columns)
    let levels = TableLevels(entries, columns)
    var drafts: [TaskDraft] = []
    var pillar = openTitle
    var isTitleOpen = openTitle != nil
    defer { openTitle = isTitleOpen ? pillar : nil }
    for (position, entry) in entries.enumerated() {
      if levels.isGroup(position) {
        let title = TextTrim.item(entry.text.isEmpty ? entry.index : entry.text)
        // A title that a page break tore: its second half has no number.
        let goesOn = isTitleOpen && !levels.isLabelled(position)
        pillar = goesOn ? [pillar, title].compactMap { $0 }.joined(separator: " ") : title
        isTitleOpen = true
        continue
      }
      let text = TextTrim.item(entry.text)
      guard !text.isEmpty, Passage(text).count > 1 else { continue }
      isTitleOpen = false
      var draft = draft(entry, columns, text, planYear)
      draft.task.ref = [prefix, levels.ref(position)].filter { !$0.isEmpty }.joined(separator: ".")
      draft.task.origin = origin
      draft.task.pillar = pillar
      drafts.append(draft)
    }
    return drafts
  }

  private static func draft(_ entry: Entry, _ columns: TableColumns, _ text: String, _ planYear: Int?)
    -> TaskDraft
  {
    var assignment = Assignment()
    for (column, role) in columns.roles.sorted(by: { $0.key < $1.key }) {
      guard let cell = entry.cells[column], !cell.isEmpty else { continue }
      switch role {
      case .lead: assignment.merge(AssignmentRule.cell(cell))
      case .coordinator:
        let names = AssignmentRule.cell(cell)
        assignment.coordinators.appendNew(names.leads + names.coordinators)
      case .monitor: assignment.monitors.appendNew(AssignmentRule.cell(cell).leads)
      case .timing: assignment.timing = [assignment.timing, cell].compactMap { $0 }.joined(separator: "; ")
      default: break
      }
    }
    if assignment.timing == nil { assignment.timing = columns.markedYears(entry.cells) }
    assignment.coordinators.removeAll { assignment.leads.contains($0) }
    var leads = assignment.leads
    if leads.isEmpty, !columns.hasLead { leads = SubjectRule.subject(of: Passage(text))?.names ?? [] }
    let task = PlanTask(
      ref: "", text: text, leads: leads, coordinators: assignment.coordinators,
      monitors: assignment.monitors,
      timing: assignment.timing.flatMap { TimingRule.timing($0, planYear: planYear) },
      place: entry.place, origin: .annex, pillar: nil, confidence: assignment.leads.isEmpty ? 0.8 : 0.98)
    return TaskDraft(task: task, hasLineLeads: true)
  }
}
