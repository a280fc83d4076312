import HTTPTypes

/// What the workspace has besides its areas: the start, the search, one's own account.
package enum WorkspaceRoute: Hashable, Sendable {
  case home
  case search
  case account
  case changePassword
  case endSession
  case signOut
}

extension WorkspaceRoute: AreaRoute {
  package init?(reading path: PathReader) {
    switch path.segments {
    case []: self = .home
    case ["search"]: self = .search
    case ["account"]: self = .account
    case ["account", "password"]: self = .changePassword
    case ["account", "end-session"]: self = .endSession
    case ["sign-out"]: self = .signOut
    default: return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .home: []
    case .search: ["search"]
    case .account: ["account"]
    case .changePassword: ["account", "password"]
    case .endSession: ["account", "end-session"]
    case .signOut: ["sign-out"]
    }
  }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .home, .search, .account: .reading
    case .changePassword: .both
    case .endSession, .signOut: .changing
    }
  }

  package var intake: Intake { self == .changePassword ? .secrets : .form }

  package static let samples: [WorkspaceRoute] = [
    .home, .account, .changePassword, .endSession, .signOut, .search,
  ]
}
