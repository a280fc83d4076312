import Accounts
import Core
import DocumentBook
import Foundation
import OfficeFiles
import OfficialForm
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// PDF through LibreOffice, where it is installed.
@Suite(.database(Areas.migrations), .enabled(if: PDFPrinter.isInstalled)) struct PrintTests {
  @Test func aLetterIsPrintedWithTagsAndItsFontIsNamed() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var letter = book.letter(number: 15, on: BookFixture.today)
    letter.body = "I. Tình hình\nĐề nghị báo cáo.\nII. Kiến nghị\nKhông."
    let sent = try await book.add(letter)
    let word = try await book.database.read { try WordFile.bytes(of: sent.official($0)) }
    let printed = try await PDFPrinter.print(word: word)
    let text = try await DocumentReader.read(bytes: printed.bytes, name: "a.pdf")
    #expect(text.lines.contains { $0.text.contains("15/UBND-NV") })
    let (facts, outline) = try await ScratchFolder.hold { folder in
      let path = folder.appending(path: "a.pdf").path
      try Data(printed.bytes).write(to: URL(filePath: path))
      func run(_ name: String, _ arguments: [String]) async throws -> String {
        String(
          decoding: try await BoundedProgram(name: name).run(arguments, seconds: 20).output, as: UTF8.self)
      }
      return (try await run("pdfinfo", [path]), try await run("mutool", ["show", path, "outline"]))
    }
    #expect(facts.split(separator: "\n").contains { $0.hasPrefix("Tagged:") && $0.hasSuffix("yes") })
    #expect(outline.contains("I. TÌNH HÌNH") && outline.contains("II. KIẾN NGHỊ"))
    // Either the font is on this machine, or it is named with what stands for it.
    let expected = await ReplacedFont.expected()
    #expect(printed.replaced.map(\.wanted) == (expected.map { [$0.wanted] } ?? []))
  }

  @Test func aDocumentThatIsCutOffIsRefused() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let sent = try await book.add(book.letter())
    let word = try await book.database.read { try WordFile.bytes(of: sent.official($0)) }
    await #expect(throws: UnreadableDocument.self) {
      try await PDFPrinter.print(word: Array(word.prefix(word.count / 2)))
    }
  }
}
