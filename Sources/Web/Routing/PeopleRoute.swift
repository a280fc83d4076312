import HTTPTypes

/// Who has an account.
package enum PeopleRoute: Hashable, Sendable {
  case list
  /// The form for a new account (GET), and where it is sent (POST).
  case new
  case page(Int64)
  case resetPassword(Int64)
  case disable(Int64)
  case enable(Int64)
}

extension PeopleRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "people" else { return nil }
    switch (path.count, path[1]) {
    case (1, _): self = .list
    case (2, "new"): self = .new
    default:
      guard let id = path.id(1) else { return nil }
      switch (path.count, path[2]) {
      case (2, _): self = .page(id)
      case (3, "reset-password"): self = .resetPassword(id)
      case (3, "disable"): self = .disable(id)
      case (3, "enable"): self = .enable(id)
      default: return nil
      }
    }
  }

  package var segments: [String] {
    switch self {
    case .list: ["people"]
    case .new: ["people", "new"]
    case .page(let id): ["people", String(id)]
    case .resetPassword(let id): ["people", String(id), "reset-password"]
    case .disable(let id): ["people", String(id), "disable"]
    case .enable(let id): ["people", String(id), "enable"]
    }
  }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .list, .page: .reading
    case .new: .both
    case .resetPassword, .disable, .enable: .changing
    }
  }

  package static let samples: [PeopleRoute] = [
    .list, .new, .page(7), .resetPassword(7), .disable(7), .enable(7),
  ]
}
