import Core
import Markup
import Store

/// What happened to one thing, newest first: who, when, and what of it changed.
/// - Parameters:
///   - labels: what people call the fields that changed, and the acts, by their names.
///   - values: a kept value in words; the change says of which field.
func history(
  _ frame: PageFrame, _ entries: [AuditEntry], _ labels: [String: Localised<String>],
  values: @escaping (AuditChange, String) -> String
) -> HTML {
  guard !entries.isEmpty else { return .nothing }
  return section(.class("panel"), .labelledBy("history")) {
    h2(.id("history")) { frame(Words.history) }
    ol(.class("history")) {
      for entry in entries {
        li {
          strong { labels[entry.action].map(frame.callAsFunction) ?? entry.action }
          p(.class("note")) {
            momentText(frame, entry.at)
            text(" · \(entry.actorName)")
          }
          for fact in entry.kept.facts.values.sorted() { p { fact } }
          changes(entry.kept.changes)
        }
      }
    }
  }

  func changes(_ changes: [AuditChange]) -> HTML {
    guard !changes.isEmpty else { return .nothing }
    return dl(.class("changes")) {
      for change in changes {
        dt { labels[change.field].map(frame.callAsFunction) ?? change.field }
        dd {
          if !change.before.isEmpty {
            del { values(change, change.before) }
            text(" ")
          }
          ins { change.after.isEmpty ? "–" : values(change, change.after) }
        }
      }
    }
  }
}
