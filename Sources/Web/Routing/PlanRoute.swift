import HTTPTypes

/// Plans in the register.
package enum PlanRoute: Hashable, Sendable {
  case list
  case page(Int64)
}

extension PlanRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "plans" else { return nil }
    if path.count == 1 {
      self = .list
    } else if path.count == 2, let id = path.id(1) {
      self = .page(id)
    } else {
      return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .list: ["plans"]
    case .page(let id): ["plans", String(id)]
    }
  }

  package var methods: [HTTPRequest.Method] { .reading }

  package static let samples: [PlanRoute] = [.list, .page(7)]
}
