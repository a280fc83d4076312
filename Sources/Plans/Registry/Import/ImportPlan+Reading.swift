import Attachments
import Core
import OfficeFiles
import PlanReading
import Store

extension ImportPlan {
  /// Takes the file of a plan, and files that came beside it as annexes, through the door and reads them as one plan. Files that made a version before are known by their
  /// SHA-256 and are not read again. Throws what the door throws, and a `Refusal` when the plan has no text.
  package static func reading(
    _ plan: FileDoor.Arrival, annexes: [FileDoor.Arrival] = [], through door: FileDoor, in database: Database
  ) async throws -> ImportPlan {
    let files = PlanFiles(plan: plan.file.key, annexes: annexes.map(\.file.key))
    var taken: Set = [plan.file.key]
    let annexes = annexes.filter { taken.insert($0.file.key).inserted }
    if try await database.read({ try known(files, in: $0) }) != nil {
      return ImportPlan(known: files, named: plan.name)
    }
    let (passed, outcome) = try await door.admit([plan] + annexes, for: .plan)
    guard let report = outcome else { throw Refusal.emptyFile }
    let kept = passed.map { PlanFile(name: $0.name, stored: $0.file) }
    return ImportPlan(
      ReadPlan(
        file: kept[0], annexes: Array(kept.dropFirst()), lines: report.lines, document: report.document))
  }
}
