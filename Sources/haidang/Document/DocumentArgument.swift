import ArgumentParser
import Core
import DocumentCheck
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

  /// What is wrong with it.
  func checked() async throws -> [Diagnostic] {
    let today = Timestamp.now.day
    let limits = ReadingLimits.standard
    do {
      let head = try FileBytes.read(file, limit: limits.fileBytes, prefix: FileKind.headBytes)
      guard try FileKind.detect(head, name: file) == .word else {
        return DocumentCheck.findings(try await DocumentReader.read(file: file), on: today)
      }
      return try DocumentCheck.findings(word: FileBytes.read(file, limit: limits.fileBytes), on: today)
    } catch let error as UnreadableDocument {
      throw error.said(of: file)
    }
  }

  private func read(_ file: String) async throws -> DocumentText {
    do {
      return try await DocumentReader.read(file: file)
    } catch let error as UnreadableDocument {
      throw error.said(of: file)
    }
  }
}

/// The DOCX that a verb mends: of other kinds nobody can tell how they look.
struct WordArgument: ParsableArguments {
  @Argument(help: "The document: .docx.")
  var file: String

  /// A copy with what is certain mended.
  func mended() throws -> Mending.Outcome {
    do {
      let limit = ReadingLimits.standard.fileBytes
      let head = try FileBytes.read(file, limit: limit, prefix: FileKind.headBytes)
      guard try FileKind.detect(head, name: file) == .word else { throw UnreadableDocument.noWord }
      return try Mending.mend(word: FileBytes.read(file, limit: limit), on: Timestamp.now.day)
    } catch let error as UnreadableDocument {
      throw error.said(of: file)
    } catch is UnwritableDocument {
      FileHandle.standardError.write(Data("\(file): không ghi lại được | cannot be written again\n".utf8))
      throw ExitCode(73)
    }
  }
}

extension UnreadableDocument {
  fileprivate static let noWord = UnreadableDocument(
    code: "no-docx",
    message: Localised(
      vi: "Chỉ sửa được tệp DOCX; hãy lưu văn bản thành DOCX rồi thử lại.",
      en: "Only a DOCX is mended; save the document as DOCX and try again."),
    exitCode: ExitCode.unsupported)

  /// Tells it in one line; the exit code that goes with it.
  fileprivate func said(of file: String) -> ArgumentParser.ExitCode {
    FileHandle.standardError.write(Data("\(file): \(message.vi) | \(message.en)\n".utf8))
    return ArgumentParser.ExitCode(exitCode)
  }
}
