import Accounts
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
    let outcome = try await ImportPlan(
      file: PlanFile(name: URL(filePath: path).lastPathComponent, bytes: bytes), lines: text.lines,
      document: PlanReader.read(text)
    ).run(in: database, by: context)
    guard outcome.taskCount > 0, !outcome.wasKnown else { return }
    _ = try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(in: database, by: context)
  }
}
