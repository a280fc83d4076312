import Core
import Foundation
import OfficeFiles
import Synchronization

/// Prints a DOCX as PDF through LibreOffice, where it is installed: tagged for screen readers, with a bookmark a heading.
package enum PDFPrinter {
  /// A printed document.
  package struct Printed: Sendable {
    package var bytes: [UInt8]
    /// Fonts that this machine lacks, with what stands in their place.
    package var replaced: [ReplacedFont]
  }

  package static let mediaType = "application/pdf"

  private static let seconds = 30
  /// Rows of tables that are printed within that time.
  package static let mostTableRows = 3000
  /// Of one PDF.
  private static let fileBytes = 64 << 20
  private static let office = BoundedProgram(
    name: "soffice", memoryBytes: 4 << 30, outputBytes: 1 << 20, fileBytes: fileBytes)

  package static var isInstalled: Bool { office.isInstalled }

  private static let known = Mutex<ReplacedFont?>(nil)

  /// What stands for the font of official documents, as far as it was learned by `learnFonts` or by printing.
  package static var replaced: ReplacedFont? { known.withLock { $0 } }

  /// Asks the system which font it has.
  package static func learnFonts() async {
    let expected = await ReplacedFont.expected()
    known.withLock { $0 = expected }
  }

  /// LibreOffice takes some hundred megabytes: whoever serves many lets one print at a time.
  ///
  /// Throws `UnreadableDocument` when LibreOffice is not installed, takes too long or fails.
  package static func print(word bytes: [UInt8]) async throws -> Printed {
    guard isInstalled else {
      throw UnreadableDocument.programMissing("soffice", package: "libreoffice-writer")
    }
    do {
      return try await ScratchFolder.hold { folder in try await convert(bytes, in: folder) }
    } catch let failure as BoundedProgram.Failure {
      throw UnreadableDocument.notPrinted("\(failure)")
    }
  }

  private static func convert(_ bytes: [UInt8], in folder: URL) async throws -> Printed {
    let source = folder.appending(path: "document.docx")
    try Data(bytes).write(to: source)
    // A profile of its own: nothing of one document is there at the next.
    let outcome = try await office.run(
      [
        "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
        "--norestore", "--convert-to", filter, "--outdir", folder.path, source.path,
      ], seconds: seconds)
    let printed = folder.appending(path: "document.pdf")
    guard outcome.status == 0, let made = try? Data(contentsOf: printed), !made.isEmpty else {
      throw UnreadableDocument.notPrinted(String(outcome.complaint.suffix(300)))
    }
    let replaced = try await ReplacedFont.all(in: printed.path)
    known.withLock { $0 = replaced.first }
    return Printed(bytes: [UInt8](made), replaced: replaced)
  }

  private static let filter = {
    let options = [("UseTaggedPDF", true), ("ExportBookmarks", true)].map { name, value in
      #""\#(name)":{"type":"boolean","value":"\#(value)"}"#
    }
    return "pdf:writer_pdf_Export:{\(options.joined(separator: ","))}"
  }()
}

/// A font that is not on this machine.
package struct ReplacedFont: Hashable, Sendable {
  package var wanted: String
  /// What the PDF has in its place: "LiberationSerif".
  package var used: String

  package init(wanted: String, used: String) {
    self.wanted = wanted
    self.used = used
  }
}

extension ReplacedFont {
  /// The font of official documents, when this PDF has another one.
  static func all(in path: String) async throws -> [ReplacedFont] {
    let program = BoundedProgram(name: "pdffonts", memoryBytes: 1 << 30, outputBytes: 1 << 20)
    let outcome = try await program.run([path], seconds: 20)
    let names = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").dropFirst(2).compactMap
    {
      // "BAAAAA+LiberationSerif-Bold  TrueType …"
      $0.split(separator: " ").first?.split(separator: "+").last?.split(separator: "-").first.map(String.init)
    }
    let wanted = FormFigures.font
    let isThere = names.contains { $0.hasPrefix(wanted.filter { $0 != " " }) }
    guard !isThere, let used = names.first else { return [] }
    return [ReplacedFont(wanted: wanted, used: used)]
  }

  /// What would stand in the place of the font of official documents; nil when it is here, or nobody can tell.
  package static func expected() async -> ReplacedFont? {
    let program = BoundedProgram(name: "fc-match", memoryBytes: 1 << 30, outputBytes: 1 << 16)
    guard let outcome = try? await program.run(["-f", "%{family[0]}", FormFigures.font], seconds: 10),
      outcome.status == 0
    else { return nil }
    let family = String(decoding: outcome.output, as: UTF8.self)
    return family.isEmpty || family == FormFigures.font
      ? nil : ReplacedFont(wanted: FormFigures.font, used: family)
  }
}

extension UnreadableDocument {
  static func notPrinted(_ detail: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "not-printed",
      message: Localised(
        vi: "Chưa in được thành PDF. Hãy tải DOCX, hoặc thử lại sau ít phút.",
        en: "It could not be printed as PDF. Take the DOCX, or try again in some minutes."),
      exitCode: ExitCode.programMissing, detail: detail)
  }
}
