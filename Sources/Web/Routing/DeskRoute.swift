/// Addresses of the workspace: a signed-in person is at hand.
package enum DeskRoute: Hashable, Sendable {
  case home
  case account
  case changePassword
  case endSession
  case signOut
  case drafts(DraftRoute)
  case plans(PlanRoute)
  case tasks(TaskRoute)
  case agencies(AgencyRoute)
  case search

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
    case "plans":
      guard let route = PlanRoute(reading: path) else { return nil }
      self = .plans(route)
    case "tasks":
      guard let route = TaskRoute(reading: path) else { return nil }
      self = .tasks(route)
    case "agencies":
      guard let route = AgencyRoute(reading: path) else { return nil }
      self = .agencies(route)
    case "search" where path.count == 1: self = .search
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
    case .plans(let route): route.segments
    case .tasks(let route): route.segments
    case .agencies(let route): route.segments
    case .search: ["search"]
    }
  }

  /// One of each kind, for tests over the whole site.
  package static let samples: [DeskRoute] =
    [.home, .account, .changePassword, .endSession, .signOut, .search]
    + DraftRoute.samples.map(DeskRoute.drafts) + PlanRoute.samples.map(DeskRoute.plans)
    + TaskRoute.samples.map(DeskRoute.tasks) + AgencyRoute.samples.map(DeskRoute.agencies)
}

extension DeskRoute: Addressed {}
