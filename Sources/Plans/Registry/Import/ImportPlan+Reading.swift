import Agencies
import AgencyNames
import Attachments
import Core
import OfficeFiles
import PlanReading
import Store

extension ImportPlan {
  /// Reads a document that passed the door as a plan, with the directory at hand, so that names it does not know are
  /// pointed out. Throws a `Refusal` when the file has no text.
  package static func reading(_ passed: FileDoor.Passed, in database: Database) async throws -> ImportPlan {
    guard let text = passed.text else { throw Refusal.emptyFile }
    let directory = try await database.read(AgencyDirectory.resolver)
    return ImportPlan(
      file: PlanFile(name: passed.name, stored: passed.file), lines: text.lines,
      document: PlanReader.read(text, directory: directory))
  }
}
