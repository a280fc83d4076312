import HTTPTypes

/// The directory of agencies.
package enum AgencyRoute: Hashable, Sendable {
  case list
  case page(Int64)
  /// Names that nobody knows yet.
  case proposals
  /// Says what a proposed name is.
  case decide(Int64)
  /// Moves the open work of an abolished agency to the one that took its place.
  case reassign(Int64)
  /// Which agencies have a focal officer.
  case posts
}

extension AgencyRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "agencies" else { return nil }
    switch (path.count, path[1]) {
    case (1, _): self = .list
    case (2, "proposals"): self = .proposals
    case (2, "posts"): self = .posts
    case (3, "proposals"):
      guard let id = path.id(2) else { return nil }
      self = .decide(id)
    default:
      guard let id = path.id(1) else { return nil }
      switch (path.count, path[2]) {
      case (2, _): self = .page(id)
      case (3, "reassign"): self = .reassign(id)
      default: return nil
      }
    }
  }

  package var segments: [String] {
    switch self {
    case .list: ["agencies"]
    case .page(let id): ["agencies", String(id)]
    case .proposals: ["agencies", "proposals"]
    case .decide(let id): ["agencies", "proposals", String(id)]
    case .reassign(let id): ["agencies", String(id), "reassign"]
    case .posts: ["agencies", "posts"]
    }
  }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .list, .page, .proposals, .posts: .reading
    case .decide, .reassign: .changing
    }
  }

  package static let samples: [AgencyRoute] = [
    .list, .page(7), .proposals, .decide(7), .reassign(7), .posts,
  ]
}
