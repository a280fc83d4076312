import Accounts
import ArgumentParser
import Attachments
import Core
import Foundation
import Jobs
import Logging
import Mail
import Store
import Web

/// The one place that puts the program together.
enum Wiring {
  /// The database of the settings, with its tables. Only a verb that begins something makes a new one, with its folder: to
  /// all others a mistyped folder would look like lost data.
  static func database(_ settings: DataSettings, mayMake: Bool = false) async throws -> Database {
    let location = try settings.location()
    if case .sqlite(let path) = location {
      let isThere = access(path, F_OK) == 0
      guard isThere || errno != EACCES else { throw StoreError.unreachable("\(path): no permission.") }
      guard mayMake || isThere else {
        OperationOutcome.warn(
          Localised(
            vi: "Chưa có dữ liệu ở \(path). Chạy `haidang setup --data …` trước, hoặc kiểm tra --data.",
            en: "There is no data at \(path). Run `haidang setup --data …` first, or check --data."))
        throw ExitCode(66)
      }
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let database = try await Database.open(location)
    // Also a file that came from elsewhere is for its owner only: it holds password hashes.
    if case .sqlite(let path) = location {
      for part in ["", "-wal", "-shm"] { chmod(path + part, 0o600) }
    }
    try await Migrator.migrate(database, Areas.migrations)
    return database
  }

  /// The door of files: in the data folder, or where the settings say.
  static func door(
    _ database: Database, _ data: DataSettings, worker: DoorWorker = .here
  ) throws -> FileDoor {
    FileDoor(
      home: try FileSettings.home(data).open(), incoming: try IncomingFolder("\(data.data)/incoming"),
      scan: try FileSettings.scan(), worker: worker, database: database)
  }

  static func site(
    _ database: Database, _ door: FileDoor, _ data: DataSettings, _ settings: ServerSettings
  ) throws -> Site {
    var limits = WebLimits()
    limits.uploadBytes = settings.uploadMB << 20
    limits.idleSeconds = Int64(settings.idleSeconds)
    limits.connections = DescriptorLimit.connections(
      wanted: settings.connections, limit: try DescriptorLimit.raise())
    limits.connectionsOfOne = min(limits.connections, settings.connectionsOfOne)
    let url = settings.publicURL.isEmpty ? nil : URL(string: settings.publicURL)
    let host = url?.host().map { name in url?.port.map { "\(name):\($0)" } ?? name }
    return Site(
      database: database, areas: Areas.all,
      files: SiteFiles(door: door, previews: PreviewFolder("\(data.data)/previews", home: door.home)),
      limits: limits, publicHost: host, isSecure: url?.scheme == "https",
      signInRule: SignInRule(rawValue: settings.signInRule) ?? .standard)
  }

  /// What does the queued jobs of every area, and sends mail when a server is named.
  static func worker(
    _ database: Database, _ door: FileDoor, _ mail: MailOptions, _ work: WorkSettings, _ logger: Logger
  ) throws -> Worker {
    let tools = JobTools(database: database, files: door.home)
    var kinds = Areas.all.flatMap { $0.jobs(tools) } + [.database(SweepJobs.self)]
    if let settings = try mail.settings() { kinds.append(SendMail.through(SMTPSender(settings))) }
    var limits = JobLimits.standard
    limits.concurrency = work.jobs
    return Worker(
      runner: try JobRunner(
        database, kinds: kinds, schedule: Areas.schedule, limits: limits, log: logger))
  }

  static func logger(_ level: String) -> Logger {
    LoggingSystem.bootstrap { JSONLinesLog(label: $0) }
    var logger = Logger(label: "haidang")
    logger.logLevel = Logger.Level(rawValue: level) ?? .info
    return logger
  }
}
