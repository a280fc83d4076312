import Logging

extension WebError {
  /// What the log says of a request that failed: a mistake of the program is an error, a database that is away or a disk that
  /// is full is for whoever runs the machine, too much work at once passes.
  func log(_ error: any Error, _ log: Logger) {
    let detail: Logger.Metadata = ["error": "\(String(reflecting: error).prefix(2000))"]
    switch self {
    case .failed: log.error("request failed", metadata: detail)
    case .away: log.warning("database away", metadata: detail)
    case .noWriting: log.critical("nothing can be written", metadata: detail)
    case .busy: log.warning("too busy", metadata: detail)
    default: break
    }
  }
}
