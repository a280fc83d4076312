import Accounts
import Agencies
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// Copies of the sample plan under other numbers and with other lines.
enum PlanCopies {
  static let lines = (1...40).map {
    SourceLine("Dòng số \($0): nội dung của một kế hoạch đủ dài để so sánh \($0 * 7919)")
  }

  static func load(
    _ database: Database, _ bytes: String, number: String?, title: String? = nil, lines: [SourceLine] = lines,
    tasks: [PlanTask] = SamplePlan.tasks
  ) async throws -> ImportPlan.Outcome {
    var request = try await SamplePlan.request(in: database, number: number, bytes: bytes, tasks: tasks)
    request.plan?.lines = lines
    request.plan?.document.document.title = title ?? SamplePlan.title(nil)
    return try await request.run(in: database, by: SamplePlan.officer)
  }

  static func accepted(_ database: Database) async throws -> ImportPlan.Outcome {
    _ = try await AgencyFixture.make(in: database)
    let first = try await load(database, "một", number: "15/KH-UBND")
    try await AcceptTasks(versionID: first.versionID, choice: .all).run(in: database, by: SamplePlan.officer)
    return first
  }

  static func resembled(_ database: Database, _ outcome: ImportPlan.Outcome) async throws -> ID<Plan>? {
    try await database.read { try PlanVersion.find(outcome.versionID, in: $0).resembles }
  }
}
