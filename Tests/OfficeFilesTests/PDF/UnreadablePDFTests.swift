import Core
import Foundation
import TestKit
import Testing

@testable import OfficeFiles

/// Files that give no text say why in one line, and no file takes the reader down.
@Suite struct UnreadablePDFTests {
  @Test(arguments: [
    ([], "empty"), (Array("%PDF-1.7\n".utf8), "damaged"), (Array("PK\u{3}\u{4} no PDF".utf8), "damaged"),
    (Array("%PDF-1.4\n".utf8) + (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }, "damaged"),
  ])
  func noPDFs(bytes: [UInt8], code: String) async throws {
    #expect(await reason(bytes)?.code == code)
  }

  @Test func cutOffFile() async throws {
    let whole = DrawnPDF([PDFReaderTests.letterPage()]).bytes
    for part in [0.02, 0.3, 0.6] {
      #expect(await reason(Array(whole.prefix(Int(Double(whole.count) * part))))?.exitCode == 65)
    }
  }

  @Test func lockedFile() async throws {
    var file = DrawnPDF([PDFReaderTests.letterPage()])
    let zeros = String(repeating: "41", count: 32)
    file.trailer = """
      /ID [<\(zeros.prefix(32))> <\(zeros.prefix(32))>] \
      /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <\(zeros)> /U <\(zeros)> >>
      """
    let problem = await reason(file.bytes)
    #expect(problem?.code == "password-protected")
    #expect(problem?.exitCode == 67)
  }

  @Test func noPagesAndBlankPages() async throws {
    #expect(await reason(DrawnPDF([]).bytes)?.code == "damaged")
    #expect(await reason(DrawnPDF([DrawnPDF.Page()]).bytes)?.code == "empty")
  }

  @Test func limitsOnPagesAndBytes() async throws {
    let bytes = DrawnPDF(Array(repeating: PDFReaderTests.letterPage(), count: 4)).bytes
    #expect(await reason(bytes, ReadingLimits(pages: 3))?.code == "too-large")
    #expect(await reason(bytes, ReadingLimits(fileBytes: 1000))?.code == "too-large")
  }

  /// 40 million signs of text in a small file stop at the output limit of the program.
  @Test func pageThatNeverEnds() async throws {
    var page = DrawnPDF.Page()
    for _ in 0..<60_000 { page.text("một trang chữ dài", 50, 100) }
    #expect(await reason(DrawnPDF([page]).bytes)?.code == "too-complex")
  }

  /// Bytes changed at random places: text, a diagnostic or a refusal, and nothing else.
  @Test(arguments: 0..<12) func changedBytes(seed: Int) async throws {
    var bytes = DrawnPDF([PDFReaderTests.letterPage(), PDFReaderTests.letterPage()]).bytes
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for _ in 0..<(20 * (seed + 1)) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int((state >> 16) % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: state >> 33)
    }
    do {
      let document = try await ScratchFile.hold(bytes, named: "t.pdf") {
        try await PDFReader.read(file: $0, limits: ReadingLimits(seconds: 60))
      }
      #expect(!document.blocks.isEmpty)
      #expect(document.blocks.allSatisfy { (1...document.lines.count).contains($0.place.line) })
    } catch let problem as UnreadableDocument {
      #expect(!problem.message.vi.isEmpty)
      #expect(!problem.message.en.contains("\n"))
    }
  }

  @Test func programsAreHeldToTheirTimeAndOutput() async throws {
    await #expect(throws: BoundedProgram.Failure.timedOut) {
      try await BoundedProgram(name: "sleep").run(["20"], seconds: 1)
    }
    await #expect(throws: BoundedProgram.Failure.tooMuchOutput) {
      try await BoundedProgram(name: "yes", outputBytes: 1000).run([], seconds: 10)
    }
    await #expect(throws: BoundedProgram.Failure.missing) {
      try await BoundedProgram(name: "no-such-program").run([], seconds: 1)
    }
    setenv("HAIDANG_TEST_SECRET", "bí mật", 1)
    let seen = try await BoundedProgram(name: "env", environment: ["OWN": "1"]).run([], seconds: 10)
    let variables = String(decoding: seen.output, as: UTF8.self)
    #expect(variables.contains("OWN=1") && variables.contains("PATH="))
    #expect(!variables.contains("HAIDANG_"))
    let outcome = try await BoundedProgram(name: "cat").run([], input: Array("xin chào".utf8), seconds: 10)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "xin chào")
  }

  private func reason(_ bytes: [UInt8], _ limits: ReadingLimits = .standard) async -> UnreadableDocument? {
    do {
      _ = try await ScratchFile.hold(bytes, named: "t.pdf") {
        try await PDFReader.read(file: $0, limits: limits)
      }
      return nil
    } catch {
      return error as? UnreadableDocument
    }
  }
}
