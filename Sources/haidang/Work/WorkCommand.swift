import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import Store
import UnixSignals

/// `haidang work`: does what waits in the queue, until it is told to stop. Any number of such processes may run.
struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Does queued jobs (mail, sweeping …) until SIGTERM or Ctrl-C.",
    discussion: "On SQLite, `haidang serve` does them too; with PostgreSQL run at least one `haidang work`.")

  @OptionGroup var data: DataSettings
  @OptionGroup var mail: MailOptions
  @OptionGroup var work: WorkSettings
  @OptionGroup var logging: LogSettings

  func run() async throws {
    let logger = Wiring.logger(logging.log)
    let database = try await Wiring.database(data)
    defer { database.close() }
    let worker = try Wiring.worker(database, try Wiring.door(database, data), mail, work, logger)
    let configuration = ServiceGroupConfiguration(
      services: [worker], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    logger.info("working", metadata: ["jobs": "\(work.jobs)"])
    try await ServiceGroup(configuration: configuration).run()
    logger.info("stopped")
  }
}
