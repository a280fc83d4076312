import ArgumentParser
import Core
import DocumentCheck
import Foundation
import OfficeFiles

/// `haidang document mend FILE`: a copy in which is mended what is certain, and a list of what was.
struct DocumentMendVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Mends in a copy of a DOCX what is certain of the official form.",
    discussion:
      "Prints what was mended (+) and what is left (-). Exits with 1 when something is left, with 68 for any file but a DOCX."
  )

  @OptionGroup var document: WordArgument

  @Option(help: "The copy; by default named after the file, beside it.")
  var out: String?

  func run() async throws {
    let outcome = try document.mended()
    let source = URL(filePath: document.file)
    let name = source.deletingPathExtension().lastPathComponent + "-da-sua.docx"
    let target = out.map { URL(filePath: $0) } ?? source.deletingLastPathComponent().appending(path: name)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      FileHandle.standardError.write(Data("\(target.path): đã có tệp này | exists already\n".utf8))
      throw ExitCode(73)
    }
    for finding in outcome.mended { print("+\t\(finding.code)\t\(finding.message.vi)") }
    for finding in outcome.left { print("-\t\(finding.code)\t\(finding.message.vi)") }
    do {
      try Data(outcome.bytes).write(to: target, options: .atomic)
    } catch {
      FileHandle.standardError.write(Data("\(target.path): không ghi được | cannot be written\n".utf8))
      throw ExitCode(73)
    }
    print(target.path)
    if !outcome.left.isEmpty { throw ExitCode(1) }
  }
}
