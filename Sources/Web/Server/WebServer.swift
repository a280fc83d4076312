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

  /// Whether the server could not start because another program listens there.
  package static func isAddressTaken(_ error: any Error) -> Bool {
    (error as? IOError)?.errnoCode == EADDRINUSE
  }
}
