import Accounts
import Attachments
import Core
import Foundation
import Logging
import ServiceLifecycle
import Store
import Synchronization
import TestKit

@testable import Web
@testable import haidang

/// The real server on a free port of this machine, over the running test's database.
struct TestSite: Sendable {
  static let migrations = Areas.migrations

  /// Everything that answers in the workspace.
  static let areas: [Area] = Areas.all
  static let deskPages: [DeskPage] = areas.flatMap(\.pages)

  let port: Int
  let database: Database
  let group: ServiceGroup
  let uses: UseNotes

  /// Serves while `body` runs, then stops gracefully; returns only when the server has ended.
  static func serve(
    areas: [Area] = Areas.all, limits: WebLimits = WebLimits(), isSecure: Bool = false,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    let database = try TestDatabase.current.database
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let web = Site(
      database: database, areas: areas, files: try files(database), limits: limits, isSecure: isSecure)
    let application = WebServer.application(web, host: "127.0.0.1", port: 0, logger: logger) {
      told.yield($0)
    }
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for await port in ports {
        do {
          try await body(TestSite(port: port, database: database, group: group, uses: web.uses))
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

  static func site() throws -> Site {
    let database = try TestDatabase.current.database
    return Site(database: database, areas: Areas.all, files: try files(database))
  }

  /// Files in a folder of this run; they are named by their content, so tests share it.
  static func files(_ database: Database) throws -> SiteFiles {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-web-tests-\(getpid())").path
    let home = FolderHome(folder: folder + "/files")
    return SiteFiles(
      door: FileDoor(home: home, incoming: try IncomingFolder(folder + "/incoming"), database: database),
      previews: PreviewFolder(folder + "/previews", home: home))
  }

  /// A signed-in browser.
  func browser(_ role: Role = .officer) async throws -> TestBrowser {
    let context = ActionContext(actor: nil, actorName: "test")
    let email = "\(role.rawValue)@coquan.example"
    let password = try await OneTimePassword.make()
    let person = try await CreatePerson(
      name: "Cán bộ Mẫu", email: email, role: role,
      agencyID: role.isOfOneAgency ? AgencyID(rawValue: 1) : nil, password: password
    ).run(in: database, by: context)
    let token = try await ChangePassword.prepare(
      database, context, of: person.id, old: password.text, new: "mot cau that dai de nho"
    ).run(in: database, by: context)
    var browser = TestBrowser(port: port)
    browser.cookies["haidang_session"] = token.description
    return browser
  }
}
