import OfficeFiles
import PlanReading

/// The files of a plan with what was read of them.
package struct ReadPlan: Sendable {
  package var file: PlanFile
  /// What came beside it.
  package var annexes: [PlanFile]
  package var lines: [SourceLine]
  package var document: PlanDocument

  package init(file: PlanFile, annexes: [PlanFile] = [], lines: [SourceLine], document: PlanDocument) {
    self.file = file
    self.annexes = annexes
    self.lines = lines
    self.document = document
  }

  /// A document without a title goes by the name of its file.
  var title: String { document.document.title ?? file.name }
}
