import ArgumentParser
import Core
import Foundation
import OfficeFiles

/// The document that a verb reads.
struct DocumentArgument: ParsableArguments {
  @Argument(
    help: "The document: .docx, .xlsx, .pdf, .htm, .html, .mht, .rtf, .md, .txt (.doc with LibreOffice).")
  var file: String

  var name: String { URL(filePath: file).lastPathComponent }

  /// What it says; a document that cannot be read becomes one line and its exit code (docs/exit-codes.md).
  /// Files beside it follow it as annexes.
  func read(annexes: [String] = []) async throws -> DocumentText {
    var texts: [DocumentText] = []
    for path in [file] + annexes { texts.append(try await read(path)) }
    let names = annexes.map { URL(filePath: $0).lastPathComponent }
    return texts[0].with(annexes: Array(zip(names, texts.dropFirst())).map { (name: $0.0, text: $0.1) })
  }

  private func read(_ file: String) async throws -> DocumentText {
    do {
      return try await DocumentReader.read(file: file)
    } catch let error as UnreadableDocument {
      FileHandle.standardError.write(Data("\(file): \(error.message.vi) | \(error.message.en)\n".utf8))
      throw ExitCode(error.exitCode)
    }
  }
}
