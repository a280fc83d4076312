import Core
import Markup

extension Day {
  /// "15/11/2026" or "15 Nov 2026".
  package func printed(_ language: Language) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    switch language {
    case .vietnamese: return "\(two(day))/\(two(month))/\(year)"
    case .english: return "\(day) \(Day.englishMonths[month - 1]) \(year)"
    }
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Timestamp {
  /// "15/11/2026 09:05" in Vietnam's time.
  package func printed(_ language: Language) -> String {
    "\(day.printed(language)) \(clock)"
  }
}

/// A day, exact.
package func dayText(_ frame: PageFrame, _ day: Day) -> HTML {
  time(.datetime(day.description)) { day.printed(frame.language) }
}

/// A moment, exact.
package func momentText(_ frame: PageFrame, _ moment: Timestamp) -> HTML {
  time(.datetime(moment.day.description)) { moment.printed(frame.language) }
}

/// A deadline as people say it: "Còn 3 ngày", "Trễ 2 ngày"; the exact day on hover and in print.
package func deadlineBadge(_ frame: PageFrame, _ due: Day, isDone: Bool = false) -> HTML {
  let exact = due.printed(frame.language)
  if isDone { return badge(.done, exact) }
  let days = frame.today.days(until: due)
  let tone: BadgeTone = days < 0 ? .late : days <= 7 ? .soon : .neutral
  let words = days < 0 ? Words.late(-days) : days == 0 ? Words.dueToday : Words.left(days)
  return group {
    badge(tone, days > 60 ? exact : frame(words), title: exact)
    if days <= 60 { span(.class("print-only")) { exact } }
  }
}
