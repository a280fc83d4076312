import Accounts
import Core
import Markup
import Testing

@testable import Web

/// How a page looks, made of a mock and kept in `Snapshots/<name>.html`.
struct PageSnapshot: Sendable, CustomTestStringConvertible {
  let name: String
  /// Where it stands in the table of routes; nil for a page that answers without sign-in.
  let route: RoutePattern?
  let page: @Sendable () -> HTML
  /// With what every page has: files of the head, top bar, footer. One page of each kind shows them.
  var isWhole = false

  init<each Value: PathValue>(
    _ name: String, at route: Route<repeat each Value>, _ page: @autoclosure @escaping @Sendable () -> HTML
  ) {
    self.name = name
    self.route = route.pattern
    self.page = page
  }

  init(open name: String, _ page: @autoclosure @escaping @Sendable () -> HTML) {
    self.name = name
    route = nil
    self.page = page
  }

  var testDescription: String { name }

  var whole: PageSnapshot {
    var snapshot = self
    snapshot.isWhole = true
    return snapshot
  }

  var markup: String {
    let markup = page().markup
    let shared =
      #/<meta[^>]*>|<link[^>]*>|<script.*?</script>|<header class="top">.*?</header>|<footer.*?</footer>/#
    return isWhole ? markup : markup.replacing(shared, with: "")
  }

  static let all =
    open + workspace + files + agencies + plans + tasks + documents + book + registers + administration
}

extension PageFrame {
  /// A reader who may do everything.
  static let mock = PageFrame(
    language: .vietnamese, personName: "Nguyễn Thị Mẫu", personNote: "Cán bộ đầu mối",
    rights: Set(Permission.allCases), sections: [.plans, .tasks, .agencies, .registers, .administration],
    formToken: "token", here: Address(segments: []), today: "2026-11-16")

  /// Before sign-in.
  static let stranger = PageFrame(
    language: .vietnamese, formToken: "token", here: Address(segments: []), today: "2026-11-16")

  /// The same page in English, in the dark.
  var english: PageFrame {
    var frame = self
    frame.language = .english
    frame.theme = .dark
    return frame
  }

  /// Just after something was done.
  func saying(_ done: Done, to thing: Int64? = nil) -> PageFrame {
    var frame = self
    frame.done = done
    frame.doneTo = thing
    return frame
  }
}

// Identities and days of mocks are written as what they are.

extension ID: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = Day(value) ?? Day(daysSince1970: 0) }
}

extension Timestamp: ExpressibleByStringLiteral {
  /// "2026-11-16 09:05", in Vietnam.
  package init(stringLiteral value: String) {
    let minutes = value.suffix(5).split(separator: ":").compactMap { Int($0) }
    self.init(Day(String(value.prefix(10))) ?? Day(daysSince1970: 0), minute: minutes[0] * 60 + minutes[1])
  }
}
