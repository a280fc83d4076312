import Core
import OfficialForm
import PlanForm
import PlanReading
import PlanRegistry
import Store

/// A plan of the register as an official document to take away, `?format=pdf` printed, `?format=xlsx` its table of tasks.
enum PlanExport {
  static func answer(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Answer {
    let plan = try await visit.database.read { try PlanDocument.ofPlan(id, in: $0) }
    let document = PlanForm.document(of: plan)
    if visit.query["format"] == "xlsx" {
      return .download(
        try SheetForm.bytes(of: document),
        name: PlanForm.fileName(of: plan).replacing(".docx", with: ".xlsx"),
        type: SheetForm.mediaType)
    }
    let (word, name) = (try WordFile.bytes(of: document), PlanForm.fileName(of: plan))
    guard visit.query["format"] == "pdf" else { return .download(word, name: name, type: WordFile.mediaType) }
    return .download(
      try await DocumentPrinting.pdf(of: document, visit), name: name.replacing(".docx", with: ".pdf"),
      type: PDFPrinter.mediaType)
  }
}
