import Core

/// One thing that may be done.
package enum Permission: String, Sendable, Hashable, CaseIterable {
  /// One's own account: its password and its sessions.
  case useAccount = "use-account"
  case viewPlans = "view-plans"
  case exportTables = "export-tables"
  case importPlan = "import-plan"
  case reviewPlan = "review-plan"
  case acceptPlan = "accept-plan"
  case undoAcceptance = "undo-acceptance"
  /// Start, report on and complete a task; people of one agency only its own.
  case updateTask = "update-task"
  case suspendTask = "suspend-task"
  case viewAgencies = "view-agencies"
  case manageAgencies = "manage-agencies"
  /// The registers of cooperation and programmes: agreements and what is like them.
  case viewRegisters = "view-registers"
  case manageRegisters = "manage-registers"
  /// Outgoing and incoming documents, drafts among them, and what they are written from.
  case viewDocuments = "view-documents"
  case writeDocuments = "write-documents"
  /// Issuing offices, templates and clauses.
  case manageTemplates = "manage-templates"
  case viewAudit = "view-audit"
  case managePeople = "manage-people"
  /// Jobs, schedules, mail, copies.
  case manageSystem = "manage-system"
}

extension Role {
  /// The table of who may do what: one line a role, besides what everybody may.
  package var permissions: Set<Permission> { Self.table[self] ?? [] }

  /// Pages ask it for every button.
  private static let table = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.own.union([.useAccount])) })

  private var own: Set<Permission> {
    switch self {
    case .administrator:
      [
        .viewPlans, .exportTables, .viewAgencies, .manageAgencies, .viewRegisters, .viewDocuments,
        .manageTemplates, .viewAudit, .managePeople, .manageSystem,
      ]
    case .officer:
      [
        .viewPlans, .exportTables, .importPlan, .reviewPlan, .acceptPlan, .undoAcceptance, .updateTask,
        .suspendTask, .viewAgencies, .manageAgencies, .viewRegisters, .manageRegisters,
        .viewDocuments, .writeDocuments, .manageTemplates, .viewAudit,
      ]
    case .agencyOfficer: [.viewPlans, .exportTables, .updateTask, .viewAgencies, .viewRegisters]
    case .agencyLeader:
      [.viewPlans, .exportTables, .updateTask, .suspendTask, .viewAgencies, .viewRegisters]
    case .leader:
      [
        .viewPlans, .exportTables, .acceptPlan, .suspendTask, .viewAgencies, .viewRegisters, .viewDocuments,
        .viewAudit,
      ]
    case .viewer: [.viewPlans, .viewAgencies, .viewRegisters]
    }
  }
}

extension Person {
  /// Whether the role allows it at all.
  package func may(_ permission: Permission) -> Bool {
    isActive && role.permissions.contains(permission)
  }

  /// Whether it is allowed for what belongs to `agency`: people of one agency act for that one only.
  package func may(_ permission: Permission, for agency: AgencyID?) -> Bool {
    guard may(permission) else { return false }
    return role.isOfOneAgency ? agencyID != nil && agencyID == agency : true
  }
}
