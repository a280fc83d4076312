import Core
import Foundation

/// Reads Word files from before 2007 (.doc) and RTF: LibreOffice makes a DOCX of them, which `DocumentReader`
/// reads.
package enum LegacyWordReader {
  /// Throws `UnreadableDocument`: what to install when LibreOffice is missing, else what is wrong with the
  /// file.
  package static func read(file path: String, limits: ReadingLimits = .standard) async throws -> DocumentText
  {
    let program = ["soffice", "libreoffice"].map { converter($0, limits) }.first { $0.isInstalled }
    guard let program else {
      throw UnreadableDocument.programMissing("LibreOffice", package: "libreoffice-writer-nogui")
    }
    try checkFile(path, limits)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "haidang-doc-\(UInt64.random(in: .min ... .max))", isDirectory: true)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let converted = try await convert(path, in: folder, with: program, limits)
    return try await DocumentReader.read(file: converted, limits: limits)
  }

  private static func converter(_ name: String, _ limits: ReadingLimits) -> BoundedProgram {
    BoundedProgram(name: name, memoryBytes: 4 << 30, outputBytes: 1 << 20)
  }

  private static func checkFile(_ path: String, _ limits: ReadingLimits) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw UnreadableDocument.cannotOpen }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    guard size > 0 else { throw UnreadableDocument.empty }
    guard size <= UInt64(limits.fileBytes) else { throw UnreadableDocument.tooLarge(bytes: limits.fileBytes) }
  }

  /// The path of the DOCX. The copy has a plain name of its own, and the profile is new and goes away with
  /// the folder, so that two conversions never meet and no macro setting of a person applies.
  private static func convert(
    _ path: String, in folder: URL, with program: BoundedProgram, _ limits: ReadingLimits
  ) async throws -> String {
    let source = folder.appendingPathComponent("source.doc")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: path).resolvingSymlinksInPath(), to: source)
    let profile = folder.appendingPathComponent("profile", isDirectory: true)
    var program = program
    program.environment = ["HOME": folder.path, "TMPDIR": folder.path]
    do {
      _ = try await program.run(
        [
          "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nolockcheck",
          // What is no Word file is not to be shown as the text of its bytes.
          "--infilter=MS Word 97",
          "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.path, source.path,
        ], seconds: min(120, limits.seconds))
    } catch BoundedProgram.Failure.timedOut {
      throw UnreadableDocument.tooSlow
    } catch is BoundedProgram.Failure {
      throw UnreadableDocument.damaged("DOC")
    }
    let result = folder.appendingPathComponent("source.docx").path
    guard FileManager.default.fileExists(atPath: result) else { throw UnreadableDocument.damaged("DOC") }
    return result
  }
}
