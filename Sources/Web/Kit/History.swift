import Core
import Markup
import Store

/// One act in the history of a thing, in words.
struct HistoryItem: Sendable {
  var title: String
  /// Which part of the thing it was about: an agency, a period.
  var about = ""
  var at: Timestamp
  var who: String
  var notes: [String] = []
  var changes: [AuditChange] = []

  init(_ entry: AuditEntry, title: String) {
    self.title = title
    at = entry.at
    who = entry.actorName
  }
}

/// What happened to one thing, newest first: who, when, and what of it changed.
func history(_ frame: PageFrame, _ items: [HistoryItem]) -> HTML {
  guard !items.isEmpty else { return .nothing }
  return section(.class("panel"), .labelledBy("history")) {
    h2(.id("history")) { frame(Words.history) }
    ol(.class("history")) {
      for item in items {
        li {
          strong { item.title }
          if !item.about.isEmpty { text(" – \(item.about)") }
          p(.class("note")) {
            momentText(frame, item.at)
            text(" · \(item.who)")
          }
          for note in item.notes { p { note } }
          changes(item.changes)
        }
      }
    }
  }
}

private func changes(_ changes: [AuditChange]) -> HTML {
  guard !changes.isEmpty else { return .nothing }
  return dl(.class("changes")) {
    for change in changes {
      dt { change.field }
      dd {
        if !change.before.isEmpty {
          del { change.before }
          text(" ")
        }
        ins { change.after.isEmpty ? "–" : change.after }
      }
    }
  }
}
