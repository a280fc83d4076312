import Core
import PlanRegistry

extension PlanVersion.State {
  package var label: Localised<String> {
    switch self {
    case .draft: Words.draftState
    case .accepted: Words.acceptedState
    case .superseded: Words.supersededState
    case .discarded: Words.discardedState
    }
  }

  package var tone: BadgeTone {
    switch self {
    case .draft: .accent
    case .accepted: .done
    case .superseded, .discarded: .neutral
    }
  }
}
