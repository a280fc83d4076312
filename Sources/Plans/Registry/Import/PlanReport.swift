import Attachments
import OfficeFiles
import PlanReading

/// What the door makes of the file of a plan and of annexes beside it: their lines, and the plan as read without knowing any
/// agency.
package struct PlanReport: Codable, Sendable {
  package var lines: [SourceLine]
  package var document: PlanDocument
}

extension DoorTask where Outcome == PlanReport? {
  /// The first file is the plan, the others its annexes. Nil when the first has no text.
  package static let plan = DoorTask("plan", readsTables: true) { files in
    guard let plan = files.first?.text else { return nil }
    let annexes = files.dropFirst().compactMap { file in file.text.map { (name: file.name, text: $0) } }
    let whole = plan.with(annexes: annexes)
    return PlanReport(lines: whole.lines, document: PlanReader.read(whole))
  }
}
