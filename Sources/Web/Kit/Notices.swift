import Core
import Markup

package enum NoticeTone: String, Sendable {
  case information, success, warning, error

  var icon: Icon {
    switch self {
    case .information: .ring
    case .success: .check
    case .warning, .error: .warning
    }
  }
}

/// A message in the flow of the page: what happened, why, what to do now.
package func notice(_ tone: NoticeTone, @HTMLBuilder content: () -> HTML) -> HTML {
  div(.class("notice \(tone.rawValue)"), .role(tone == .error ? .alert : .status)) {
    icon(tone.icon)
    div { content() }
  }
}

/// What was just done, with the way back: "67 việc đã vào sổ — Hoàn tác". Pass it as the page's `notice`.
package func undoBar(
  _ frame: PageFrame, _ message: String, undo: Address, fields: [String: String] = [:]
) -> HTML {
  div(.class("undo"), .role(.status), .data("data-undo")) {
    icon(.check)
    span { message }
    actionButton(frame, undo, frame(Words.undo), style: .quiet, fields: fields)
  }
}
