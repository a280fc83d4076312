import Logging
import Synchronization

/// Keeps what is logged.
final class HeardLog: Sendable {
  private let heard = Mutex<[String]>([])
  var lines: [String] { heard.withLock { $0 } }

  var logger: Logger {
    var logger = Logger(label: "heard") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let log: HeardLog
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let fields = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
      log.heard.withLock { $0.append("\(event.level): \(event.message) \(fields)") }
    }
  }
}
