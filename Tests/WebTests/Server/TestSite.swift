import Accounts
import Agencies
import Core
import Logging
import PlanRegistry
import ServiceLifecycle
import Store
import Synchronization
import TestKit

@testable import Web

/// The real server on a free port of this machine, over the running test's database.
struct TestSite: Sendable {
  static let migrations = AgenciesSchema.migrations + PlanRegistrySchema.migrations

  let port: Int
  let database: Database
  let group: ServiceGroup

  /// Serves while `body` runs, then stops gracefully; returns only when the server has ended.
  static func serve(
    limits: WebLimits = WebLimits(), isSecure: Bool = false,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    let database = try TestDatabase.current.database
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = WebServer.application(
      Site(database: database, limits: limits, isSecure: isSecure), host: "127.0.0.1", port: 0, logger: logger
    ) { told.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for await port in ports {
        do {
          try await body(TestSite(port: port, database: database, group: group))
        } catch {
          await group.triggerGracefulShutdown()
          throw error
        }
        break
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  /// A signed-in browser.
  func browser(_ role: Role = .officer) async throws -> TestBrowser {
    let context = ActionContext(actor: nil, actorName: "test")
    let email = "\(role.rawValue)@coquan.example"
    let made = try await CreatePerson(name: "Cán bộ Mẫu", email: email, role: role).run(database, context)
    let token = try await ChangePassword(
      person: made.person.id, old: made.password, new: "mot cau that dai de nho"
    ).run(database, context)
    var browser = TestBrowser(port: port)
    browser.cookies["haidang_session"] = token.description
    return browser
  }
}
