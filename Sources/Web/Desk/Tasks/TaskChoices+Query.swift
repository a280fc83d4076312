import Core
import PlanRegistry
import Store

extension TaskChoices {
  static func load(_ reader: Reader, _ filter: TaskFilter, today: Day) throws -> TaskChoices {
    TaskChoices(
      counts: try TaskList.counts(reader, filter, today: today), plans: try Plan.withTasks(reader),
      agencies: try AgencyInUse.list(reader))
  }
}
