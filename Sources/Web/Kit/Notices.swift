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

/// The way back from what was just done.
package struct Undo: Sendable {
  package var address: Address
  package var fields: [String: String]

  package init(_ address: Address, _ fields: [String: String] = [:]) {
    self.address = address
    self.fields = fields
  }
}

extension Undo {
  /// What was dropped just now can come back from the bin.
  static func ofDrop(_ frame: PageFrame, _ done: Done = .dropped) -> Undo? {
    guard frame.done == done, let binned = frame.doneTo else { return nil }
    return Undo(RegisterRoute.restore(ID(rawValue: binned)))
  }
}

extension Undo {
  /// A state that was changed just now on a card, back to what it was.
  static func ofProgress(_ frame: PageFrame) -> Undo? {
    guard frame.done == .progressChanged, let duty = frame.doneTo else { return nil }
    return Undo(
      TaskRoute.undoChange(ID(rawValue: duty)), ["back": frame.here.removing(["done", "to"]).text])
  }
}

/// What was just done, with the way back where there is one.
func doneNotice(_ frame: PageFrame, _ undo: Undo?) -> HTML {
  guard let done = frame.done else { return .nothing }
  guard let undo else { return notice(done.tone) { frame(done.message) } }
  return undoBar(frame, frame(done.message), undo: undo.address, fields: undo.fields)
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
