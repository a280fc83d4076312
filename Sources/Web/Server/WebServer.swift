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
    let secure = site.isSecure
    return Application(
      responder: SiteResponder(site: site),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionGuard(secure: secure, requestTime: .seconds(limits.requestSeconds))
          ],
          idleTimeout: .seconds(limits.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(host, port: port), backlog: 512,
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// Whether the server could not start because another program listens there.
  package static func isAddressTaken(_ error: any Error) -> Bool {
    (error as? IOError)?.errnoCode == EADDRINUSE
  }
}
