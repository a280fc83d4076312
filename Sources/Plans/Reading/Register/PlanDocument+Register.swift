import Core

extension PlanDocument {
  /// The tasks as a register keeps them: the reports that somebody owes are tasks with a day, at the place of their sentence,
  /// and a task without a time has the one that its sentence says beyond doubt. What `plan extract` prints stays as the
  /// format of plans has it.
  package var registerTasks: [PlanTask] {
    let period = document.period
    let planYear = period.from == period.to ? period.to : nil
    let isLong = period.from != nil && period.to != nil && planYear == nil
    var reports = ReportTasks(tasks: tasks, planYear: planYear, isOverYears: isLong)
    reports.take(reporting)
    var tasks = reports.tasks
    for index in tasks.indices where tasks[index].timing == nil {
      tasks[index].timing = SentenceTimeRule.timing(tasks[index].text, planYear: planYear)
    }
    return Self.inOrder(tasks, reports.added)
  }

  /// Each report before the first task that stands below it.
  private static func inOrder(_ tasks: [PlanTask], _ reports: [PlanTask]) -> [PlanTask] {
    var reports = reports.sorted { $0.place.line < $1.place.line }[...]
    var all: [PlanTask] = []
    for task in tasks {
      while let report = reports.first, report.place.line < task.place.line {
        all.append(report)
        reports.removeFirst()
      }
      all.append(task)
    }
    return all + reports
  }
}
