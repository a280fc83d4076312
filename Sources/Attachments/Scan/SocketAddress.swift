import Foundation

/// Where a program of this or another host listens.
package enum SocketAddress: Hashable, Sendable {
  case unix(path: String)
  case network(host: String, port: UInt16)

  /// Reads "/run/clamav/clamd.ctl", "unix:/…", "host:3310" or "[::1]:3310". Nil for anything else.
  package init?(_ text: String) {
    if text.hasPrefix("/") || text.hasPrefix("unix:/") {
      let path = text.hasPrefix("/") ? text : String(text.dropFirst(5))
      // The system keeps paths of sockets in 108 bytes.
      guard path.utf8.count < 108, !path.utf8.contains(0) else { return nil }
      self = .unix(path: path)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0
    else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x40 }) else {
      return nil
    }
    self = .network(host: host, port: port)
  }
}
