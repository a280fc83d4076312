import Attachments
import OfficeFiles
import PlanReading

/// What the door makes of the file of a plan: its lines, and the plan as read without knowing any agency.
package struct PlanReport: Codable, Sendable {
  package var lines: [SourceLine]
  package var document: PlanDocument
}

extension DoorTask where Outcome == PlanReport? {
  /// Nil when the file has no text.
  package static let plan = DoorTask("plan") { text in
    text.map { PlanReport(lines: $0.lines, document: PlanReader.read($0)) }
  }
}
