import Core

/// Which tasks a list shows; what is not set does not narrow.
package struct TaskFilter: Hashable, Sendable {
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    /// In the order of the plan.
    case plan
    case due
    case state
    case text
    case pillar
  }

  /// With an agency, states are its own, not those of everybody who shares the task. `KeptEntry.nobody` for work that nobody
  /// holds.
  package var agencyID: AgencyID?
  /// What the agency has to do with the task; a member of a collective lead leads, too.
  package var part: Responsibility.Role?
  package var pillar: String?
  package var states: Set<ShownState>
  /// Looks at the occurrence of that year instead of the current one.
  package var year: Int?
  package var dueFrom: Day?
  package var dueTo: Day?
  package var planID: ID<Plan>?
  /// Every word must occur in the text or the label; tone marks do not matter.
  package var text: String
  /// Only tasks with a period that was missed.
  package var missed: Bool
  package var sort: Sort
  package var descending: Bool

  package init(
    agencyID: AgencyID? = nil, part: Responsibility.Role? = nil, pillar: String? = nil,
    states: Set<ShownState> = [],
    year: Int? = nil, dueFrom: Day? = nil, dueTo: Day? = nil, planID: ID<Plan>? = nil, text: String = "",
    missed: Bool = false, sort: Sort = .plan, descending: Bool = false
  ) {
    self.agencyID = agencyID
    self.part = part
    self.pillar = pillar
    self.states = states
    self.year = year
    self.dueFrom = dueFrom
    self.dueTo = dueTo
    self.planID = planID
    self.text = text
    self.missed = missed
    self.sort = sort
    self.descending = descending
  }

  /// Whether it narrows at all.
  package var isActive: Bool {
    agencyID != nil || pillar != nil || !states.isEmpty || year != nil || dueFrom != nil || dueTo != nil
      || planID != nil || !text.isEmpty || missed
  }
}
