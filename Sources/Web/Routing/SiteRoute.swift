import Core
import Foundation
import HTTPTypes
import Markup

/// An address of the site that was asked for.
///
/// What is `open` answers anyone; what is of the desk has a signed-in person by type, and its changes a checked form
/// token.
enum SiteRoute: Sendable {
  case open(OpenRoute)
  case desk(AskedPage)

  var methods: [HTTPRequest.Method] {
    switch self {
    case .open(let route): route.methods
    case .desk(let asked): asked.page.methods
    }
  }
}

extension Site {
  /// Reads the path of a request, without its query; nil for an address that the site does not have.
  func route(_ path: some StringProtocol) -> SiteRoute? {
    guard let path = PathReader(path) else { return nil }
    if let route = OpenRoute(reading: path) { return .open(route) }
    for page in areas.lazy.flatMap(\.pages) {
      if let answer = page.answering(path) {
        return .desk(AskedPage(page: page, address: Address(segments: path.segments), answer: answer))
      }
    }
    return nil
  }
}

extension Site {
  /// The page to which a form belongs: the nearest address above that can be read. A refused form stands at the address it was
  /// sent to; who asks for that one meant its page.
  func page(above path: String) -> Address? {
    guard var segments = PathReader(path)?.segments else { return nil }
    while segments.count > 1 {
      segments.removeLast()
      let address = Address(segments: segments)
      if case .desk(let asked) = route(address.text), asked.page.methods.contains(.get) { return address }
    }
    return nil
  }
}

/// The decoded segments of a path.
package struct PathReader {
  package let segments: [String]

  /// Nil for a path that is not written the one way: no empty or dot segments, valid percent-encoding.
  package init?(_ path: some StringProtocol) {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 1000 else { return nil }
    var segments: [String] = []
    if path.utf8.count > 1 {
      for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
        guard let segment = part.removingPercentEncoding, !segment.isEmpty, segment != ".", segment != "..",
          !segment.unicodeScalars.contains(where: { $0.value < 32 })
        else { return nil }
        segments.append(segment)
      }
    }
    self.segments = segments
  }

  package var count: Int { segments.count }

  /// The segment at `index`, or "" beyond the end.
  package subscript(index: Int) -> String { index < segments.count ? segments[index] : "" }

  /// The number at `index`: an identity.
  package func id(_ index: Int) -> Int64? {
    guard let value = Int64(self[index]), value > 0, self[index] == String(value) else { return nil }
    return value
  }
}
