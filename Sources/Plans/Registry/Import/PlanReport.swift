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
  /// A register takes a plan in one transaction, so it is less than the reader would give.
  private static let mostTasks = 5000

  /// The first file is the plan, the others its annexes. Nil when the first has no text.
  package static let plan = DoorTask("plan", reads: .text) { files in
    guard let plan = files.first?.text else { return nil }
    let annexes = files.dropFirst().compactMap { file in file.text.map { (name: file.name, text: $0) } }
    let whole = plan.with(annexes: annexes)
    let mostLines = ReadingLimits.standard.lines
    guard whole.lines.count <= mostLines else { throw UnreadableDocument.tooManyLines(mostLines) }
    do {
      return PlanReport(lines: whole.lines, document: try PlanReader.read(whole, mostTasks: mostTasks))
    } catch let error as TooManyTasks {
      throw UnreadableDocument(
        code: "plan-too-large", message: error.message, exitCode: UnreadableDocument.ExitCode.tooLarge)
    }
  }
}
