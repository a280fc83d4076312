import HTTPTypes

/// The tasks that are in the register.
package enum TaskRoute: Hashable, Sendable {
  /// The table.
  case table
  /// The columns by state.
  case board
  /// Who has not started.
  case notStarted
  case page(Int64)
  /// Start, complete, suspend, resume, reopen the shares of one task.
  case change(Int64)
  /// Gives shares of one task to an agency.
  case assign(Int64)
  case withdraw(Int64)
}

extension TaskRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "tasks" else { return nil }
    switch (path.count, path[1]) {
    case (1, _): self = .table
    case (2, "board"): self = .board
    case (2, "not-started"): self = .notStarted
    default:
      guard let id = path.id(1) else { return nil }
      switch (path.count, path[2]) {
      case (2, _): self = .page(id)
      case (3, "change"): self = .change(id)
      case (3, "assign"): self = .assign(id)
      case (3, "withdraw"): self = .withdraw(id)
      default: return nil
      }
    }
  }

  package var segments: [String] {
    switch self {
    case .table: ["tasks"]
    case .board: ["tasks", "board"]
    case .notStarted: ["tasks", "not-started"]
    case .page(let id): ["tasks", String(id)]
    case .change(let id): ["tasks", String(id), "change"]
    case .assign(let id): ["tasks", String(id), "assign"]
    case .withdraw(let id): ["tasks", String(id), "withdraw"]
    }
  }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .table, .board, .notStarted, .page: .reading
    case .change, .assign, .withdraw: .changing
    }
  }

  package static let samples: [TaskRoute] = [
    .table, .board, .notStarted, .page(7), .change(7), .assign(7), .withdraw(7),
  ]
}
