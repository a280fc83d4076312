import AgencyNames
import Core
import PlanReading
import Store
import VietnameseText

/// The tasks of a version about to be stored, as proposals.
struct NewTasks {
  /// Room between two tasks, for the parts of one that is split.
  static let spacing = 1000

  var versionID: ID<PlanVersion>
  var planID: ID<Plan>
  var tasks: [PlanTask]
  /// What was noticed on their lines.
  var findings: FindingPlaces
  var agencies: KnownAgencies
  /// Of the plan, for whoever decides on its unknown names.
  var title: String

  func insert(_ transaction: Transaction, _ context: ActionContext) throws {
    var ids: [ID<RegisteredTask>] = []
    for (index, task) in tasks.enumerated() {
      let id = ID<RegisteredTask>.next()
      ids.append(id)
      try transaction.insert(
        into: "task",
        [
          "id": id, "plan_id": planID, "version_id": versionID, "position": (index + 1) * Self.spacing,
          "ref": task.ref, "text": task.text, "folded": Folding.fold(task.text), "pillar": task.pillar ?? "",
          "origin": task.origin, "line": task.place.line, "end_line": task.place.endLine,
          "page": task.place.page, "timing_raw": task.timing?.raw, "timing_kind": task.timing?.kind,
          "timing_from": task.timing?.from, "timing_to": task.timing?.to,
          "standing": Self.standing(task).rawValue,
          "is_edited": 0,
        ])
      for position in findings.findings[index] {
        try transaction.insert(into: "task_finding", ["task_id": id, "position": position])
      }
      for (role, names) in [
        (Responsibility.Role.lead, task.leads), (.coordinator, task.coordinators), (.monitor, task.monitors),
      ] {
        try Responsibility.insert(names, role, of: id, agencies, in: transaction)
      }
    }
    try TaskDoubts.refresh(ids, transaction)
    try propose(transaction, context)
  }
}

extension NewTasks {
  /// What may be no task is left out of the review, to be taken in by a person who knows better.
  private static func standing(_ task: PlanTask) -> RegisteredTask.Standing {
    task.doubt == nil ? .proposed : .dropped
  }

  /// Each unknown name once.
  private func propose(_ transaction: Transaction, _ context: ActionContext) throws {
    var seen: Set<String> = []
    for task in tasks {
      for name in task.leads + task.coordinators + task.monitors where seen.insert(name).inserted {
        try agencies.propose(name, try agencies.unit(named: name), seenIn: title, transaction, context)
      }
    }
  }
}
