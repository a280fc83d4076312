import Core
import Markup
import PlanRegistry

/// What the filters of a list of tasks can be set to.
struct TaskChoices: Sendable {
  var counts: FilterCounts
  var agencies: [AgencyInUse]
}

extension TaskQuery {
  /// The filters, each value with how many rows it would leave.
  func filters(_ choices: TaskChoices, _ frame: PageFrame) -> [Filter] {
    let counts = choices.counts
    let titles = AgencyInUse.titles(choices.agencies)
    let states = ShownState.allCases.map { state in
      Choice(state.rawValue, counted(frame(state), counts.states.map { $0[state] ?? 0 }))
    }
    let pillars = counts.pillars.map { Choice($0.name, counted($0.name, $0.count)) }
    let plans = counts.plans.map { Choice($0.plan.id.description, counted($0.plan.name, $0.count)) }
    return [
      Filter("state", frame(Words.state), states, chosen: filter.states.first?.rawValue),
      Filter(
        "agency", frame(Words.agency),
        (own == nil ? [] : [Choice(TaskQuery.everybody, frame(Words.allAgencies))])
          + [Choice(TaskQuery.nobody, frame(Words.nobody))]
          + choices.agencies.map { Choice(String($0.id), titles[$0.id] ?? $0.name) }, chosen: agency),
      Filter(
        "part", frame(Words.part), Choice.all(Responsibility.Role.self, frame), chosen: filter.part?.rawValue,
        rare: true),
      Filter(
        "plan", frame(counts.hasOlderPlans ? Words.newestPlans : Words.plan), plans,
        chosen: filter.planID?.description),
      Filter("pillar", frame(Words.pillar), pillars, chosen: filter.pillar),
      Filter(
        "year", frame(Words.inYear),
        counts.years.map { Choice(String($0.year), counted(String($0.year), $0.count)) },
        chosen: filter.year.map(String.init)),
      Filter(
        "due", frame(Words.dueWithin),
        TaskQuery.spans.map { Choice(String($0), frame(Words.withinDays($0))) },
        chosen: within.map(String.init)),
      Filter(
        "only", frame(Words.more),
        [Choice("missed", frame(Words.missedOnly))], chosen: only, rare: true),
    ]
  }

  private func counted(_ name: String, _ count: Int?) -> String {
    count.map { "\(name) (\($0))" } ?? name
  }

  func sorting(_ frame: PageFrame) -> Filter {
    Filter(
      "sort", frame(Words.sortBy),
      [
        Choice("due", frame(Words.deadline)), Choice("state", frame(Words.state)),
        Choice("text", frame(Words.taskName)), Choice("pillar", frame(Words.pillar)),
      ], chosen: filter.sort == .plan ? nil : filter.sort.rawValue,
      blank: frame(Words.planOrder), rare: true)
  }

  /// A heading puts the table in the order of its column; pressed again it turns it round.
  func sort(by column: TaskColumn) -> HeadingSort? {
    guard let sort = column.sort else { return nil }
    let isCurrent = filter.sort == sort
    var next = self
    (next.filter.sort, next.filter.descending, next.place) = (sort, isCurrent && !filter.descending, nil)
    return HeadingSort(
      address: next.address(on: TaskRoute.table()), isDescending: isCurrent ? filter.descending : nil)
  }
}
