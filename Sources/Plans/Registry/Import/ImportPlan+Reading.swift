import Agencies
import AgencyNames
import Attachments
import Core
import OfficeFiles
import PlanReading
import Store

extension ImportPlan {
  /// Takes a file that has come in through the door and reads it as a plan, with the directory at hand, so that names
  /// it does not know are pointed out. A file that made a version before is known by its SHA-256 and is not read again.
  /// Throws what the door throws, and a `Refusal` when the file has no text.
  package static func reading(
    _ received: ReceivedFile, named name: String, through door: FileDoor, rule: FileRule,
    in database: Database
  ) async throws -> ImportPlan {
    let key = received.key
    if try await database.read({ try known(key, in: $0) }) != nil {
      return ImportPlan(known: key, named: name)
    }
    let passed = try await door.admit(received, named: name, rule: rule, for: .plan)
    guard let report = passed.outcome else { throw Refusal.emptyFile }
    let directory = try await database.read(AgencyDirectory.resolver)
    var document = report.document
    document.diagnostics += PlanReader.unknownNames(in: document, directory)
    return ImportPlan(
      ReadPlan(
        file: PlanFile(name: passed.name, stored: passed.file), lines: report.lines, document: document))
  }
}
