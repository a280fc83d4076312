import Core
import Foundation
import OfficeFiles

/// The text in a picture, as far as recognition sees it: photographs and scans of documents may bear a stamp, too.
enum ImageText {
  /// Points of the longer side that recognition gets: a page at about 170 dots an inch.
  private static let points = 2000
  private static let seconds = 60

  /// Without any line when nothing is recognised in the time. Throws `UnreadableDocument` when the picture is damaged,
  /// has more points than are drawn, or a program is missing.
  static func read(_ path: String) async throws -> DocumentText {
    try await ScratchFolder.hold { try await read(path, in: $0) }
  }

  private static func read(_ path: String, in folder: URL) async throws -> DocumentText {
    let page: String
    do {
      page = try await PreviewDrawing(source: path, folder: folder).page(points: points)
    } catch PreviewError.programMissing(let package) {
      throw UnreadableDocument.programMissing("vipsthumbnail", package: package)
    } catch PreviewError.tooLarge, PreviewError.tooCostly {
      throw UnreadableDocument.tooComplex
    } catch is PreviewError {
      throw UnreadableDocument.damaged("ẢNH/IMAGE")
    }
    let recognition = BoundedProgram(name: "tesseract", memoryBytes: 2 << 30, outputBytes: 1 << 20)
    do {
      let outcome = try await recognition.run(
        [page, "stdout", "-l", "vie", "--psm", "3"], seconds: seconds)
      return document(String(decoding: outcome.output, as: UTF8.self))
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("tesseract", package: "tesseract-ocr tesseract-ocr-vie")
    } catch is BoundedProgram.Failure {
      return DocumentText(lines: [], blocks: [])
    }
  }

  private static func document(_ text: String) -> DocumentText {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter {
      $0.contains { !$0.isWhitespace }
    }
    return DocumentText(
      lines: lines.map { SourceLine($0) },
      blocks: lines.enumerated().map { Block(.line, $1, place: SourcePlace(line: $0 + 1)) })
  }
}
