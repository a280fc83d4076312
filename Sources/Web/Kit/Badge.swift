import Core
import Markup

/// What a badge says beside its word: colour and shape go together, the word is always there.
package enum BadgeTone: String, Sendable {
  case neutral, accent, done, soon, late
}

package func badge(_ tone: BadgeTone, _ label: String, title: String? = nil) -> HTML {
  span(.class("badge \(tone.rawValue)"), .title(title)) {
    icon(tone.icon)
    label
  }
}

/// A state that is shown as a badge.
protocol Standing: Titled {
  var tone: BadgeTone { get }
}

/// The state: word, shape and colour.
func badge(_ frame: PageFrame, _ state: some Standing) -> HTML { badge(state.tone, frame(state)) }

extension BadgeTone {
  var icon: Icon {
    switch self {
    case .neutral: .ring
    case .accent: .half
    case .done: .check
    case .soon: .clock
    case .late: .warning
    }
  }
}

/// How far something is: a bar and its numbers in words.
package func progressBar(_ frame: PageFrame, done: Int, of total: Int, label: String) -> HTML {
  div(.class("progress")) {
    progress(.max(String(max(total, 1))), .value(String(min(done, total))), .label(label)) {}
    span { "\(done)/\(total)" }
  }
}

/// A count beside a word.
package func count(_ number: Int) -> HTML { span(.class("count")) { String(number) } }
