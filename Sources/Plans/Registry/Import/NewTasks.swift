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
  var agencies: KnownAgencies
  /// Of the plan, for whoever decides on its unknown names.
  var title: String

  func insert(_ transaction: Transaction, _ context: ActionContext) throws {
    for (index, task) in tasks.enumerated() {
      let id = ID<RegisteredTask>.next()
      try transaction.run(
        """
        INSERT INTO task (id, plan_id, version_id, position, ref, text, folded, pillar, origin, line, end_line,
          page, timing_raw, timing_kind, timing_from, timing_to, standing, is_edited)
        VALUES (\(id), \(planID), \(versionID), \((index + 1) * Self.spacing), \(task.ref), \(task.text),
          \(Folding.fold(task.text)), \(task.pillar ?? ""), \(task.origin), \(task.place.line),
          \(task.place.endLine), \(task.place.page), \(task.timing?.raw), \(task.timing?.kind),
          \(task.timing?.from), \(task.timing?.to), 'proposed', 0)
        """)
      for (role, names) in [
        (Responsibility.Role.lead, task.leads), (.coordinator, task.coordinators), (.monitor, task.monitors),
      ] {
        try Responsibility.insert(names, role, of: id, agencies, in: transaction)
      }
    }
    try propose(transaction, context)
  }
}

extension NewTasks {
  /// Each unknown name once.
  private func propose(_ transaction: Transaction, _ context: ActionContext) throws {
    var seen: Set<String> = []
    for task in tasks {
      for name in task.leads + task.coordinators + task.monitors where seen.insert(name).inserted {
        try agencies.propose(name, agencies.unit(named: name), seenIn: title, transaction, context)
      }
    }
  }
}

extension Responsibility {
  /// Stores the names of one role in order, each with the unit it means when that is known.
  static func insert(
    _ names: [String], _ role: Role, of task: ID<RegisteredTask>, _ agencies: KnownAgencies,
    in transaction: Transaction
  ) throws {
    for (position, name) in names.enumerated() {
      let unit = agencies.unit(named: name)
      try transaction.run(
        """
        INSERT INTO responsibility (id, task_id, role, position, name, agency_id, confidence)
        VALUES (\(ID<Responsibility>.next()), \(task), \(role), \(position), \(name), \(unit?.unit),
          \(unit?.confidence ?? 0))
        """)
    }
  }
}
