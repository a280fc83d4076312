import Core
import Markup
import PlanRegistry

/// "67 việc đã vào sổ lúc 10:15 – hoàn tác được đến 10:25": stays until then, on every page of what it touched.
func recentAcceptances(_ frame: PageFrame, _ recent: [RecentAcceptance]) -> HTML {
  guard !recent.isEmpty else { return .nothing }
  return div(.role(.status)) {
    ul(.class("recent")) { for item in recent { acceptance(item, frame) } }
  }
}

private func acceptance(_ item: RecentAcceptance, _ frame: PageFrame) -> HTML {
  li {
    icon(.check)
    span {
      if let plan = item.plan { text("\(plan.abridged(80)): ") }
      frame(Words.enteredAt(item.taskCount, item.acceptance.acceptedAt.clock))
      text(" – ")
      frame(item.objection ?? Words.undoableUntil(item.acceptance.undoableUntil.clock))
    }
    if item.objection == nil {
      actionButton(
        frame, DraftRoute.undo(item.acceptance.versionID), frame(Words.undo), style: .quiet,
        fields: ["acceptance": item.acceptance.id.description])
    }
  }
}

extension Words {
  package static func enteredAt(_ count: Int, _ time: String) -> Both {
    Both(
      vi: "\(count) nhiệm vụ đã vào sổ lúc \(time)",
      en: count == 1 ? "1 task went on the board at \(time)" : "\(count) tasks went on the board at \(time)")
  }

  package static func undoableUntil(_ time: String) -> Both {
    Both(vi: "hoàn tác được đến \(time)", en: "can be undone until \(time)")
  }
}
