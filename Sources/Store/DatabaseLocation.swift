/// Where the data is.
package enum DatabaseLocation: Hashable, Sendable {
  /// A file; made when missing.
  case sqlite(path: String)
  /// A libpq URL, such as `postgres://user@host/database`.
  case postgres(url: String)

  /// Reads a `postgres://` or `postgresql://` URL, `sqlite:PATH`, or a plain path; nil for an empty text or
  /// another scheme.
  package init?(_ text: String) {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(url: text)
    } else if text.hasPrefix("sqlite:") {
      let path = String(text.dropFirst("sqlite:".count))
      guard !path.isEmpty else { return nil }
      self = .sqlite(path: path)
    } else if text.isEmpty || text.contains("://") {
      return nil
    } else {
      self = .sqlite(path: text)
    }
  }
}

extension DatabaseLocation: CustomStringConvertible {
  /// For logs and messages: no user, no password, no options.
  package var description: String {
    switch self {
    case .sqlite(let path): return path
    case .postgres(let url):
      // As libpq reads it, the user and password end at the "@" before any "/": they may hold a "?".
      let afterScheme = url.drop { $0 != ":" }.dropFirst(3)
      let end = afterScheme.firstIndex { $0 == "@" || $0 == "/" }
      let isNamed = end.map { afterScheme[$0] == "@" } ?? false
      let place = (isNamed ? afterScheme.drop { $0 != "@" }.dropFirst() : afterScheme).prefix { $0 != "?" }
      return "postgres://" + (place.lastIndex(of: "@").map { place[place.index(after: $0)...] } ?? place)
    }
  }
}

/// Bounds of time and connections.
package struct DatabaseLimits: Hashable, Sendable {
  /// Connections of this process; for SQLite, readers beside the one writer.
  package var connections = 8
  /// How long to wait for a lock or a free connection.
  package var waitMilliseconds = 10_000
  /// How long one statement may run (PostgreSQL).
  package var statementMilliseconds = 60_000
  /// How often a transaction that lost against another is tried in all.
  package var attempts = 8

  package init() {}

  package static let standard = DatabaseLimits()
}
