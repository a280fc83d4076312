import Core
import Markup

/// An address of the workspace, said once: `Route<ID<Plan>>("plans/*")` is read from a path and printed into one by the
/// same words, with a value where a star stands.
package struct Route<each Value: PathValue>: Sendable {
  let pattern: RoutePattern

  package init(_ pattern: StaticString) {
    self.pattern = RoutePattern("\(pattern)")
  }

  /// Below the addresses of a resource.
  init(_ path: StaticString, _ rest: String) {
    pattern = RoutePattern("\(path)/\(rest)")
  }

  /// The address for these values.
  package func callAsFunction(_ value: repeat each Value) -> Address {
    var texts: [String] = []
    repeat texts.append((each value).pathText)
    return pattern.address(texts)
  }

  /// The values in a path; nil when it is another address.
  func values(in path: PathReader) -> (repeat each Value)? {
    guard var rest = pattern.starred(in: path) else { return nil }
    do {
      return try (repeat Self.next((each Value).self, &rest))
    } catch {
      return nil
    }
  }

  private static func next<T: PathValue>(_ type: T.Type, _ rest: inout ArraySlice<String>) throws -> T {
    guard let text = rest.popFirst(), let value = T.read(pathText: text) else { throw NoSuchPath() }
    return value
  }
}

private struct NoSuchPath: Error {}

/// What may stand in a path: written in one way only, so that a thing has one address.
package protocol PathValue: Sendable {
  /// Nil for what is no such value, or is not written the one way.
  static func read(pathText: String) -> Self?
  var pathText: String { get }
}

extension Int64: PathValue {
  /// An identity.
  package static func read(pathText: String) -> Int64? {
    guard let value = Int64(pathText), value > 0, pathText == String(value) else { return nil }
    return value
  }

  package var pathText: String { String(self) }
}

extension ID: PathValue {
  package static func read(pathText: String) -> ID? {
    Int64.read(pathText: pathText).map { ID(rawValue: $0) }
  }

  package var pathText: String { description }
}

extension String: PathValue {
  package static func read(pathText: String) -> String? { pathText }
  package var pathText: String { self }
}

/// The words of a route, with a star for each value.
package struct RoutePattern: Hashable, Sendable {
  package let segments: [String]

  init(_ text: String) {
    segments = text.split(separator: "/").map(String.init)
  }

  func address(_ values: [String]) -> Address {
    var rest = values[...]
    return Address(segments: segments.map { $0 == "*" ? rest.popFirst() ?? "" : $0 })
  }

  /// What stands at the stars of a path with these words.
  func starred(in path: PathReader) -> ArraySlice<String>? {
    guard path.count == segments.count else { return nil }
    var found: [String] = []
    for (word, text) in zip(segments, path.segments) {
      if word == "*" { found.append(text) } else if word != text { return nil }
    }
    return found[...]
  }

  /// One of its addresses, for tests over the whole site.
  package var sample: Address { address(segments.map { _ in "7" }) }
}

/// An address without values.
package typealias PlainRoute = Route<>
