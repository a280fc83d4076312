import Store

/// The index that has the order of a list: which conditions are its beginning, and by which columns it goes on.
struct TaskWalk {
  /// Conditions that the index itself answers.
  var served: Set<TaskFacets.Facet>
  var order: ListOrder

  init(_ filter: TaskFilter, _ facets: TaskFacets) {
    let (fixed, columns) = Self.path(filter)
    served = Set(fixed).intersection(facets.all)
    order = ListOrder(columns, descending: filter.descending)
  }

  private static let inPlan: [ListOrder.Column] = [
    .integer("version_id"), .integer("position"), .integer("task_id"),
  ]
  private static let inPlanOrder: [ListOrder.Column] = [.integer("plan_id")] + inPlan
  private static let byDue: [ListOrder.Column] = [.text("due_on"), .integer("task_id")]

  /// What is fixed has no place among the columns: a row comparison then goes on behind it in the index.
  private static func path(_ filter: TaskFilter) -> ([TaskFacets.Facet], [ListOrder.Column]) {
    let rest = filter.planID == nil ? inPlanOrder : inPlan
    switch filter.sort {
    case .plan:
      // Rows of agencies have no index by state in the order of plans; they are fewer.
      if filter.agencyID == nil, filter.onlyState != nil { return ([.states, .plan], rest) }
      return (filter.pillar == nil ? [.plan] : [.pillar, .plan], rest)
    case .due: return (filter.onlyState == nil ? [.due] : [.part, .states, .due], byDue)
    case .state:
      return filter.onlyState == nil
        ? ([.part], [.integer("shown")] + byDue) : ([.part, .states, .due], byDue)
    case .text: return ([], [.text("text_key"), .integer("task_id")])
    case .pillar:
      return filter.pillar == nil
        ? ([], [.text("pillar")] + inPlanOrder) : ([.pillar, .plan], rest)
    }
  }
}
