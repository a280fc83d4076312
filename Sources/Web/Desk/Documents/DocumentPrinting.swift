import Accounts
import Core
import Markup
import OfficeFiles
import OfficialForm

/// Whether documents leave as PDF here, and with which font.
struct DocumentPrinting: Sendable {
  /// LibreOffice is installed.
  var isHere: Bool
  /// What stands for the font of official documents, where this machine lacks it.
  var replaced: ReplacedFont?

  static var now: DocumentPrinting {
    DocumentPrinting(isHere: PDFPrinter.isInstalled, replaced: PDFPrinter.replaced)
  }

  /// Throws a `Refusal` when it cannot be printed.
  static func pdf(of document: OfficialDocument, _ visit: SignedIn) async throws -> [UInt8] {
    guard document.tableRows <= PDFPrinter.mostTableRows else { throw Refusal.tooLargeToPrint }
    let word = try WordFile.bytes(of: document)
    do {
      let queue = visit.visit.site.printing
      return try await queue.withPlace(for: visit.person.id) {
        try await queue.withTurn(for: visit.person.id) { try await PDFPrinter.print(word: word).bytes }
      }
    } catch let error as UnreadableDocument {
      throw Refusal(error.code, error.message)
    }
  }

  /// Says what whoever prints should know.
  func note(_ frame: PageFrame) -> HTML {
    guard isHere else { return p(.class("note")) { frame(Words.noPrinting) } }
    guard let replaced else { return .nothing }
    return p(.class("note")) { frame(Words.replacedFont(replaced.wanted, replaced.used)) }
  }
}

extension OfficialDocument {
  /// Of all its tables, which cost a printer more than words do.
  fileprivate var tableRows: Int {
    (body + annexes.flatMap(\.body)).reduce(0) {
      if case .table(let table) = $1 { $0 + table.rows.count } else { $0 }
    }
  }
}

extension Refusal {
  fileprivate static let tooLargeToPrint = Refusal(
    "too-large-to-print",
    Localised(
      vi: "Bảng có hơn \(PDFPrinter.mostTableRows) hàng nên không in PDF ở đây được. Hãy tải DOCX hoặc XLSX.",
      en:
        "Its tables have more than \(PDFPrinter.mostTableRows) rows: take the DOCX or XLSX instead of a PDF.")
  )
}
