/// Addresses of the workspace: a signed-in person is at hand.
package enum DeskRoute: Hashable, Sendable {
  case home
  case account
  case changePassword
  case endSession
  case signOut
  case drafts(DraftRoute)

  init?(reading path: PathReader) {
    switch path[0] {
    case "": self = .home
    case "account" where path.count == 1: self = .account
    case "account" where path.count == 2 && path[1] == "password": self = .changePassword
    case "account" where path.count == 2 && path[1] == "end-session": self = .endSession
    case "sign-out" where path.count == 1: self = .signOut
    case "drafts":
      guard let route = DraftRoute(reading: path) else { return nil }
      self = .drafts(route)
    default: return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .home: []
    case .account: ["account"]
    case .changePassword: ["account", "password"]
    case .endSession: ["account", "end-session"]
    case .signOut: ["sign-out"]
    case .drafts(let route): route.segments
    }
  }

  /// One of each kind, for tests over the whole site.
  package static let samples: [DeskRoute] =
    [.home, .account, .changePassword, .endSession, .signOut] + DraftRoute.samples.map(DeskRoute.drafts)
}

extension DeskRoute: Addressed {}
