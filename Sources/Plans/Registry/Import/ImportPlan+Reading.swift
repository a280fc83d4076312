import Agencies
import AgencyNames
import OfficeFiles
import PlanReading
import Store

extension ImportPlan {
  /// Reads a document as a plan, with the directory at hand, so that names it does not know are pointed out.
  package static func reading(
    _ text: DocumentText, of file: PlanFile, in database: Database
  ) async throws -> ImportPlan {
    let directory = try await database.read(AgencyDirectory.resolver)
    return ImportPlan(
      file: file, lines: text.lines, document: PlanReader.read(text, directory: directory))
  }
}
