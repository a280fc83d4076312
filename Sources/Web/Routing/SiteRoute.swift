import Core
import Foundation
import Markup

/// Every address of the site. Links, forms, redirects and tests are made from it, and a request is read into it.
///
/// What stands under `open` answers anyone; what stands under `desk` has a signed-in person by type, and its
/// changes a checked form token.
package enum SiteRoute: Hashable, Sendable {
  case open(OpenRoute)
  case desk(DeskRoute)

  /// Reads the path of a request, without its query; nothing for an address that the site does not have.
  package init?(path: some StringProtocol) {
    guard let reader = PathReader(path) else { return nil }
    if let route = OpenRoute(reading: reader) {
      self = .open(route)
    } else if let route = DeskRoute(reading: reader) {
      self = .desk(route)
    } else {
      return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .open(let route): route.segments
    case .desk(let route): route.segments
    }
  }
}

/// A route that can be linked to.
package protocol Addressed {
  var segments: [String] { get }
}

extension Addressed {
  package var address: Address { Address(segments: segments) }
}

extension SiteRoute: Addressed {}

/// The decoded segments of a path.
package struct PathReader {
  package let segments: [String]

  /// Nothing for a path that is not written the one way: no empty or dot segments, valid percent-encoding.
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
