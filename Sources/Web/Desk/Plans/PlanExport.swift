import Core
import OfficialForm
import PlanForm
import PlanReading
import PlanRegistry
import Store

/// A plan of the register as an official document to take away.
enum PlanExport {
  static func answer(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Answer {
    let plan = try await visit.database.read { try PlanDocument.ofPlan(id, in: $0) }
    return .download(
      try WordFile.bytes(of: PlanForm.document(of: plan)), name: PlanForm.fileName(of: plan),
      type: WordFile.mediaType)
  }
}
