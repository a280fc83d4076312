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
  static func pdf(of word: [UInt8], _ visit: SignedIn) async throws -> [UInt8] {
    do {
      return try await visit.visit.site.uploads.withTurn(for: visit.person.id) {
        try await PDFPrinter.print(word: word).bytes
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
