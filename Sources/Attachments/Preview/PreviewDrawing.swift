import Foundation
import OfficeFiles

/// Draws pictures with programs of their own (libvips, poppler), each held to time, memory and output; what a hostile
/// file breaks is the child alone.
struct PreviewDrawing: Sendable {
  /// Points of a picture that is drawn: 100 million, a page of newspaper at 600 dots an inch.
  static let mostPoints = 100_000_000
  static let seconds = 30
  /// Bytes of a preview at most.
  static let outputBytes = 8 << 20

  /// The file, under a name that the programs may see.
  var source: String
  /// A folder of one's own.
  var folder: URL

  func draw(_ type: ContentType, _ kind: PreviewKind) async throws -> [UInt8] {
    switch (type, kind) {
    case (.pdf, .page(let number)): return try await picture(of: page(number), kind)
    case (.pdf, _): return try await picture(of: page(1), kind)
    case (_, .page): throw PreviewError.noPreview
    default:
      guard type.isImage else { throw PreviewError.noPreview }
      return try await picture(of: source, kind)
    }
  }

  /// The path of a PNG.
  private func page(_ number: Int) async throws -> String {
    guard (1...PreviewKind.mostPages).contains(number) else { throw PreviewError.tooLarge }
    let root = folder.appending(path: "page").path
    let outcome = try await run(
      "pdftoppm", package: "poppler-utils",
      [
        "-png", "-singlefile", "-f", "\(number)", "-l", "\(number)", "-scale-to", "1600", source, root,
      ])
    guard outcome.status == 0, FileManager.default.fileExists(atPath: root + ".png") else {
      // It says so, and writes nothing, when the document has no such page.
      throw outcome.complaint.contains("page range") ? PreviewError.tooLarge : PreviewError.damaged
    }
    return root + ".png"
  }

  /// The path of a PNG of the picture, its longer side at most `points`: what recognition of text takes.
  func page(points: Int) async throws -> String {
    try await checkSize(of: source)
    let result = folder.appending(path: "page.png").path
    let outcome = try await run(
      "vipsthumbnail", package: "libvips-tools",
      ["--size", "\(points)x\(points)>", "-o", "\(result)[strip]", source])
    guard outcome.status == 0, FileManager.default.fileExists(atPath: result) else {
      throw PreviewError.damaged
    }
    return result
  }

  /// Scaled down, never up; turned as the camera says; without metadata.
  private func picture(of path: String, _ kind: PreviewKind) async throws -> [UInt8] {
    try await checkSize(of: path)
    let result = folder.appending(path: "preview.webp").path
    let outcome = try await run(
      "vipsthumbnail", package: "libvips-tools",
      ["--size", "\(PreviewKind.points)x\(PreviewKind.points)>", "-o", "\(result)[Q=82,strip]", path])
    guard outcome.status == 0 else { throw PreviewError.damaged }
    return try await FileLane.run {
      guard let file = try InputFile.open(result), file.byteCount > 0,
        file.byteCount <= Int64(Self.outputBytes)
      else { throw PreviewError.damaged }
      return try file.read(at: 0, Self.outputBytes)
    }
  }

  /// A picture says how large it is before it is unpacked.
  private func checkSize(of path: String) async throws {
    var sides: [Int] = []
    for side in ["width", "height"] {
      let outcome = try await run("vipsheader", package: "libvips-tools", ["-f", side, path])
      let text = String(decoding: outcome.output.prefix(40), as: UTF8.self)
      guard outcome.status == 0, let count = Int(text.filter { !$0.isWhitespace }), count > 0 else {
        throw PreviewError.damaged
      }
      sides.append(count)
    }
    let (points, overflows) = sides[0].multipliedReportingOverflow(by: sides[1])
    guard !overflows, points <= Self.mostPoints else { throw PreviewError.tooLarge }
  }

  private func run(
    _ name: String, package: String, _ arguments: [String]
  ) async throws -> BoundedProgram.Outcome {
    // libvips is told to refuse the readers that are not made for strangers' files, one thread, no cache.
    let program = BoundedProgram(
      name: name, memoryBytes: 1536 << 20, outputBytes: 1 << 20, fileBytes: 64 << 20,
      environment: [
        "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1", "TMPDIR": folder.path, "HOME": folder.path,
        "VIPS_DISC_THRESHOLD": "256m",
      ])
    do {
      return try await program.run(arguments, seconds: Self.seconds)
    } catch BoundedProgram.Failure.missing {
      throw PreviewError.programMissing(package)
    } catch is BoundedProgram.Failure {
      throw PreviewError.tooCostly
    }
  }
}
