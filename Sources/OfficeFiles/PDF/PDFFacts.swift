/// What poppler's `pdfinfo` says of a file.
struct PDFFacts: Sendable {
  enum Form: Sendable {
    case none, fields
    /// A form in a language of its own, of which the pages show at most a notice.
    case xfa
  }

  var pages: Int
  var form = Form.none

  /// Throws `UnreadableDocument` for a file that is locked or no PDF that any reader opens.
  static func read(_ path: String, seconds: Int) async throws -> PDFFacts {
    let program = BoundedProgram(name: "pdfinfo", memoryBytes: 1 << 30, outputBytes: 1 << 20)
    let outcome: BoundedProgram.Outcome
    do {
      outcome = try await program.run(["-enc", "UTF-8", path], seconds: min(30, seconds))
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("pdfinfo", package: "poppler-utils")
    } catch is BoundedProgram.Failure {
      throw UnreadableDocument.tooComplex
    }
    if outcome.complaint.contains("Incorrect password") { throw UnreadableDocument.passwordProtected }
    guard outcome.status == 0 else { throw UnreadableDocument.damaged("PDF") }
    let text = String(decoding: outcome.output, as: UTF8.self)
    func value(_ name: String) -> Substring? {
      text.split(separator: "\n").first { $0.hasPrefix(name) }?.split(separator: " ").last
    }
    let form: Form =
      switch value("Form:") {
      case "AcroForm": .fields
      case "XFA": .xfa
      default: .none
      }
    return PDFFacts(pages: value("Pages:").flatMap { Int($0) } ?? 0, form: form)
  }
}
