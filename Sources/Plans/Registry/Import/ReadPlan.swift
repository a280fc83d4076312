import OfficeFiles
import PlanReading

/// A file with what was read of it.
package struct ReadPlan: Sendable {
  package var file: PlanFile
  package var lines: [SourceLine]
  package var document: PlanDocument

  package init(file: PlanFile, lines: [SourceLine], document: PlanDocument) {
    self.file = file
    self.lines = lines
    self.document = document
  }

  /// A document without a title goes by the name of its file.
  var title: String { document.document.title ?? file.name }
}
