import ArgumentParser
import Attachments
import CMalloc
import Core
import Foundation
import Hummingbird
import Logging
import OfficeFiles
import OfficialForm
import PlanRegistry
import ServiceLifecycle
import Store
import UnixSignals
import Web

/// `haidang serve`: the web server, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the site until SIGTERM or Ctrl-C.")

  @OptionGroup var data: DataSettings
  @OptionGroup var server: ServerSettings
  @OptionGroup var logging: LogSettings
  @OptionGroup var mail: MailOptions
  @OptionGroup var work: WorkSettings

  func run() async throws {
    Self.limitArenas()
    let logger = Wiring.logger(logging.log)
    let database = try await Wiring.database(data)
    // So that nobody's first page waits for it, after an upgrade or a night without a worker.
    try await database.readBoard(on: Timestamp.now.day) { _ in }
    let door = try Wiring.door(database, data, worker: .child(program: "/proc/\(getpid())/exe"))
    door.incoming.sweep()
    ScratchFolder.sweep()
    Task { await PDFPrinter.learnFonts() }
    let site = try Wiring.site(database, door, data, server)
    let shown = server.publicURL.isEmpty ? nil : server.publicURL
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    let backup = try data.lastBackup()
    let application = WebServer.application(site, host: server.host, port: server.port, logger: logger) {
      let address = shown ?? "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\($0)"
      try? FileHandle.standardOutput.write(
        contentsOf: Data("Hải Đăng: \(address)  (Ctrl-C stops it)\n\(backup)".utf8))
      logger.info("listening", metadata: ["port": "\($0)", "connections": "\(site.limits.connections)"])
    }
    // One process is enough for a file; a server has its jobs done by `haidang work`.
    let workers: [any Service] =
      database.dialect == .sqlite ? [try Wiring.worker(database, door, mail, work, logger)] : []
    var configuration = ServiceGroupConfiguration(
      services: [application] + workers, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(10)
    defer { database.close() }
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      guard let reason = WebServer.cannotListen(error, host: server.host, port: server.port) else {
        throw error
      }
      throw ValidationError(reason)
    }
    logger.info("stopped")
  }

  /// Each arena of the allocator keeps the most that a thread of its own ever held. With one for each thread that once wrote
  /// a long list, the server would keep many times what it needs.
  private static func limitArenas() {
    _ = mallopt(M_ARENA_MAX, 2)
  }
}
