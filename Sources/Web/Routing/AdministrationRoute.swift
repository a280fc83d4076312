import HTTPTypes

/// How the system stands, and who did what.
package enum AdministrationRoute: Hashable, Sendable {
  case overview
  /// The audit log, newest first; `?before=` goes on, `?subject=task&id=7` is about one thing.
  case audit
}

extension AdministrationRoute: AreaRoute {
  package init?(reading path: PathReader) {
    switch path.segments {
    case ["administration"]: self = .overview
    case ["administration", "audit"]: self = .audit
    default: return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .overview: ["administration"]
    case .audit: ["administration", "audit"]
    }
  }

  package var methods: [HTTPRequest.Method] { .reading }

  package static let samples: [AdministrationRoute] = [.overview, .audit]
}
