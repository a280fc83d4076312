/// Plans in the register.
package enum PlanRoute: Hashable, Sendable {
  case list
  case page(Int64)

  init?(reading path: PathReader) {
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

  package static let samples: [PlanRoute] = [.list, .page(7)]
}

extension PlanRoute: Addressed {}
