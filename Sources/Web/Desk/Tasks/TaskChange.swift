import PlanReading
import PlanRegistry
import Store

/// What changed in a task, in the words of pages.
enum TaskChange {
  static func shown(_ change: AuditChange, _ frame: PageFrame) -> AuditChange {
    AuditChange(
      field: label(change, frame), before: text(change.before, change, frame),
      after: text(change.after, change, frame))
  }

  private static func label(_ change: AuditChange, _ frame: PageFrame) -> String {
    switch change.field {
    case "text": frame(Words.taskText)
    case "timing": frame(Words.timing)
    default: frame(Responsibility.Role(rawValue: change.field)?.title ?? Words.what)
    }
  }

  /// Kinds of time are kept by their codes.
  private static func text(_ text: String, _ change: AuditChange, _ frame: PageFrame) -> String {
    guard change.field == "timing" else { return text.abridged(1000) }
    return text.split(separator: " · ").map { part in
      Timing.Kind(rawValue: String(part)).map { frame($0.title) } ?? String(part)
    }.joined(separator: " · ")
  }
}
