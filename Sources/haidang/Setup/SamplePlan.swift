import Accounts
import Agencies
import Core
import Foundation
import OfficeFiles
import PlanReading
import PlanRegistry
import Store

/// The plan that a new installation shows, so that its pages are not empty.
enum SamplePlan {
  static func load(_ path: String, _ database: Database, by officer: Person) async throws {
    let text = try await DocumentReader.read(file: path)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let context = ActionContext(
      actor: officer.id.rawValue, actorName: officer.name, now: .now, requestID: nil)
    let agencies = URL(filePath: path).deletingLastPathComponent().appending(path: "agencies.csv")
    if let table = try? Data(contentsOf: agencies) {
      let place = PlanReader.read(text).document.province ?? ""
      try await ImportAgencies(AgencyTable(csv: [UInt8](table), place: place))
        .run(in: database, by: context)
    }
    let file = PlanFile(name: URL(filePath: path).lastPathComponent, bytes: bytes)
    let outcome = try await ImportPlan.reading(text, of: file, in: database).run(in: database, by: context)
    guard outcome.taskCount > 0, !outcome.wasKnown else { return }
    _ = try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(in: database, by: context)
  }
}
