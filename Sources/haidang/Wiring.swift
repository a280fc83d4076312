import Foundation
import Logging
import Store
import Web

/// The one place that puts the program together.
enum Wiring {
  /// The database of the settings, with its folder and its tables.
  static func database(_ settings: DataSettings) async throws -> Database {
    let location = try settings.location()
    if case .sqlite(let path) = location {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let database = try await Database.open(location)
    try await Migrator.migrate(database, Areas.migrations)
    return database
  }

  static func site(_ database: Database, _ settings: ServerSettings) throws -> Site {
    var limits = WebLimits()
    limits.uploadBytes = settings.uploadMB << 20
    limits.idleSeconds = Int64(settings.idleSeconds)
    limits.connections = DescriptorLimit.connections(
      wanted: settings.connections, limit: try DescriptorLimit.raise())
    let url = settings.publicURL.isEmpty ? nil : URL(string: settings.publicURL)
    let host = url?.host().map { name in url?.port.map { "\(name):\($0)" } ?? name }
    return Site(
      database: database, areas: Areas.all, limits: limits, publicHost: host, isSecure: url?.scheme == "https"
    )
  }

  static func logger(_ level: String) -> Logger {
    LoggingSystem.bootstrap { JSONLinesLog(label: $0) }
    var logger = Logger(label: "haidang")
    logger.logLevel = Logger.Level(rawValue: level) ?? .info
    return logger
  }
}
