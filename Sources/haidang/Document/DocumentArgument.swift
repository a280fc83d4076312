import ArgumentParser
import Core
import Foundation
import OfficeFiles

/// The document that a verb reads.
struct DocumentArgument: ParsableArguments {
  @Argument(help: "The document: .docx, .pdf, .htm, .html, .md, .txt (.doc with LibreOffice).")
  var file: String

  var name: String { URL(filePath: file).lastPathComponent }

  /// What it says; a document that cannot be read becomes one line and its exit code (docs/exit-codes.md).
  func read() async throws -> DocumentText {
    do {
      return try await DocumentReader.read(file: file)
    } catch let error as UnreadableDocument {
      FileHandle.standardError.write(Data("\(file): \(error.message.vi) | \(error.message.en)\n".utf8))
      throw ExitCode(error.exitCode)
    }
  }
}
