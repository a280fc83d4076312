import PlanRegistry

extension PlanVersion.State: Standing {
  var tone: BadgeTone {
    switch self {
    case .draft: .accent
    case .accepted: .done
    case .superseded, .discarded, .withdrawn: .neutral
    }
  }
}
