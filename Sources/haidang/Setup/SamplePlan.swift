import Accounts
import Agencies
import Attachments
import Core
import Foundation
import OfficeFiles
import PlanReading
import PlanRegistry
import Store

/// The plan that a new installation shows, so that its pages are not empty.
enum SamplePlan {
  static func load(_ path: String, _ database: Database, _ door: FileDoor, by officer: Person) async throws {
    let passed = try await door.admit(file: path, rule: .plan(byteCount: 1 << 20))
    let context = ActionContext(
      actor: officer.id.rawValue, actorName: officer.name, now: .now, requestID: nil)
    let agencies = URL(filePath: path).deletingLastPathComponent().appending(path: "agencies.csv")
    if let table = try? Data(contentsOf: agencies) {
      let place = passed.text.map { PlanReader.read($0).document.province ?? "" } ?? ""
      try await ImportAgencies(AgencyTable(csv: [UInt8](table), place: place))
        .run(in: database, by: context)
    }
    let outcome = try await ImportPlan.reading(passed, in: database).run(in: database, by: context)
    guard outcome.taskCount > 0, !outcome.wasKnown else { return }
    _ = try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(in: database, by: context)
  }
}
