import HTTPTypes
import Markup

/// What a watchman asks for: whether the site answers, or whether it also takes changes.
package enum HealthPart: Hashable, Sendable { case whole, writes }

/// Addresses that answer without sign-in. A test lists them: to add one is a decision.
package enum OpenRoute: Hashable, Sendable {
  case health(HealthPart)
  case signIn
  case asset(String)
  /// Remembers the reader's language or theme.
  case preferences
  /// For programs, which bring a token in place of a session; the segments behind "api".
  case api([String])

  init?(reading path: PathReader) {
    switch path[0] {
    case "healthz" where path.count == 1: self = .health(.whole)
    case "healthz" where path.count == 2 && path[1] == "writes": self = .health(.writes)
    case "sign-in" where path.count == 1: self = .signIn
    case "preferences" where path.count == 1: self = .preferences
    case "assets" where path.count == 2: self = .asset(path[1])
    case "api" where path.count > 1: self = .api(Array(path.segments.dropFirst()))
    default: return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .health(.whole): ["healthz"]
    case .health(.writes): ["healthz", "writes"]
    case .signIn: ["sign-in"]
    case .asset(let name): ["assets", name]
    case .preferences: ["preferences"]
    case .api(let path): ["api"] + path
    }
  }

  package var address: Address { Address(segments: segments) }

  var methods: [HTTPRequest.Method] {
    switch self {
    case .health, .asset, .api: [.get, .head]
    case .signIn: [.get, .head, .post]
    case .preferences: [.post]
    }
  }

  /// One of each kind, for tests over the whole site.
  package static let samples: [OpenRoute] = [
    .health(.whole), .health(.writes), .signIn, .asset("desk.css"), .preferences,
    .api(["v1", "openapi.json"]),
  ]
}
