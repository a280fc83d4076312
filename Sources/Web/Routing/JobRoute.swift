import HTTPTypes

/// What the program does later or again and again.
package enum JobRoute: Hashable, Sendable {
  /// Counts, schedules, and the jobs that were given up; `?before=` goes on behind one.
  case list
  case retry(Int64)
  case drop(Int64)
  /// Changes a schedule, or runs it now.
  case schedule(String)
  case testMail
}

extension JobRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "jobs" else { return nil }
    switch (path.count, path[1]) {
    case (1, _): self = .list
    case (2, "test-mail"): self = .testMail
    case (3, "schedules"): self = .schedule(path[2])
    default:
      guard let id = path.id(1) else { return nil }
      switch (path.count, path[2]) {
      case (3, "retry"): self = .retry(id)
      case (3, "drop"): self = .drop(id)
      default: return nil
      }
    }
  }

  package var segments: [String] {
    switch self {
    case .list: ["jobs"]
    case .retry(let id): ["jobs", String(id), "retry"]
    case .drop(let id): ["jobs", String(id), "drop"]
    case .schedule(let name): ["jobs", "schedules", name]
    case .testMail: ["jobs", "test-mail"]
    }
  }

  package var methods: [HTTPRequest.Method] { self == .list ? .reading : .changing }

  package static let samples: [JobRoute] = [.list, .retry(7), .drop(7), .schedule("jobs.sweep"), .testMail]
}
