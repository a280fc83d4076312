import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The HTTP server around a `Site`.
package enum WebServer {
  /// An application that listens at `host`:`port` (0: any free port, told to `onListening`) until it is told to
  /// stop, then lets running requests finish.
  package static func application(
    _ site: Site, host: String, port: Int, logger: Logger,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let limits = site.limits
    // Behind a proxy all come from one address: the proxy counts them then.
    let table = ConnectionTable(
      most: limits.connections, mostOfOne: site.isSecure ? limits.connections : limits.connectionsOfOne)
    let secure = site.isSecure
    return Application(
      responder: SiteResponder(site: site),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionGuard(secure: secure, limits: limits, table: table)
          ],
          idleTimeout: .seconds(limits.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(host, port: port), backlog: 512,
        // Above the table's own bound, which makes room; this one stops taking more before descriptors run out.
        availableConnectionsDelegate: .maximum(
          limits.connections + limits.connections / 8, logger: logger)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// Why the server cannot listen at an address, in words for whoever starts it; nil for anything else.
  package static func cannotListen(_ error: any Error, host: String, port: Int) -> String? {
    if error is SocketAddressError || error is SocketAddressError.UnknownHost {
      return "There is no address \(host) to listen at. Choose another with --host."
    }
    return switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: "Port \(port) is in use by another program. Choose another with --port."
    case EACCES: "Port \(port) is for the system's own programs. Choose one above 1023 with --port."
    case EADDRNOTAVAIL: "\(host) is no address of this machine. Choose another with --host."
    default: nil
    }
  }
}
