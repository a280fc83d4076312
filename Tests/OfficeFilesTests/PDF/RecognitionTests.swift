import Core
import TestKit
import Testing

@testable import OfficeFiles

/// What is recognised of a document, and what is said of the rest.
@Suite(
  .enabled(if: BoundedProgram(name: "tesseract").isInstalled, "needs tesseract-ocr and tesseract-ocr-vie"))
struct RecognitionTests {
  private static let vietnamese = Array(
    repeating: "Cac xa, phuong ra soat, thong ke va bao cao so ho dan con kho khan", count: 6)
  private static let english = Array(
    repeating: "Every department should review the annual list of public works", count: 6)
  private static let few = ["Map 4"]

  @Test func twoForeignPagesTellForTheRest() async throws {
    let result = try await read(Array(repeating: Self.english, count: 5))
    #expect(result.pages.map(\.number).sorted() == [1, 2])
    let skipped = result.diagnostics.filter { $0.code == "page-not-recognised" }
    #expect(skipped.map(\.message.en).allSatisfy { $0.contains("not in Vietnamese") })
    #expect(skipped.map(\.message.vi).map { $0.prefix(7) } == ["Trang 3", "Trang 4", "Trang 5"])
  }

  @Test func vietnamesePagesAreReadToTheEnd() async throws {
    let result = try await read(Array(repeating: Self.vietnamese, count: 6))
    #expect(result.pages.map(\.number).sorted() == [1, 2, 3, 4, 5, 6])
    #expect(result.diagnostics.map(\.code) == Array(repeating: "page-recognised", count: 6))
  }

  @Test func picturesWithoutTextEndItAndWhichPagesAreLeftIsSaid() async throws {
    let pages = Array(repeating: Self.few, count: 6) + Array(repeating: Self.vietnamese, count: 3)
    let result = try await read(pages)
    let skipped = result.diagnostics.filter { $0.code == "page-not-recognised" }
    // How many pages a second is enough for is the machine's; it is no longer enough for those behind the pictures.
    let first = pages.count - skipped.count + 1
    #expect((2...7).contains(first))
    #expect(skipped.map(\.message.vi).map { $0.prefix(7) } == (first...9).map { "Trang \($0)" })
    #expect(skipped.allSatisfy { $0.severity == .warning && $0.message.en.contains("took long") })
    // With time they are read.
    let whole = try await read(pages, seconds: 60)
    #expect(whole.pages.map(\.number).sorted() == Array(1...9))
  }

  /// To the second, without a clock.
  @Test func onlyPagesThatAreNotVietnameseUseTheTimeUp() {
    var time = RecognitionTime(seconds: 1, fileBytes: 0)
    time.note(nil, took: 0.5)
    #expect(!time.isOver)
    time.note(nil, took: 0.25)
    #expect(!time.isOver)
    time.note(nil, took: 0.25)
    #expect(time.isOver)
    var more = RecognitionTime(seconds: 1, fileBytes: 400_000)
    more.note(nil, took: 1.75)
    #expect(!more.isOver)
  }

  /// A plan with annexes in another language, or with maps, is a plan.
  @Test func documentWithVietnameseTextIsReadOn() async throws {
    var own = PageContent(number: 1, width: 595, height: 842)
    for (index, word) in Self.vietnamese.joined(separator: " ").split(separator: " ").enumerated() {
      own.glyphs.append(
        Glyph(
          text: String(word), font: 0, left: 40, right: 80, baseline: 40 + 14 * Double(index), size: 12,
          followsSpace: true))
    }
    let result = try await read(
      [Self.vietnamese] + Array(repeating: Self.english, count: 3), own: own, seconds: 60)
    #expect(result.pages.map(\.number).sorted() == [2, 3, 4])
  }

  @Test func timeIsWhatPagesTakeThatAreNotVietnamese() {
    let page = PageContent(number: 1, width: 595, height: 842)
    var time = RecognitionTime(seconds: 4, fileBytes: 4_000_000)
    time.note(RecognisedPage(page: page, confidence: 90, language: .vietnamese), took: 100)
    time.note(RecognisedPage(page: page, confidence: 30, language: .foreign), took: 9)
    #expect(!time.isOver)
    time.note(RecognisedPage(page: page, confidence: 30, language: .unclear), took: 4)
    #expect(!time.isOver)
    time.note(nil, took: 2)
    #expect(time.isOver)
  }

  @Test func specksThatStandAloneAreNoWords() {
    let rows = [
      "4 1 1 1 1 0 20 100 90 10 -1 ", "5 1 1 1 1 1 20 100 4 3 46 -", "4 1 1 1 2 0 20 120 90 10 -1 ",
      "5 1 1 1 2 1 20 120 4 3 46 -", "5 1 1 1 2 2 30 120 40 10 91 cây", "4 1 1 1 3 0 20 140 90 10 -1 ",
      "5 1 1 1 3 1 20 140 4 3 93 -", "4 1 1 1 4 0 20 160 90 10 -1 ", "5 1 1 1 4 1 20 160 9 9 46 4",
      "4 1 1 1 5 0 20 180 90 10 -1 ", "5 1 1 1 5 1 20 180 9 9 30 •",
      "4 1 1 1 6 0 20 200 90 10 -1 ", "5 1 1 1 6 1 20 200 4 3 46 -", "5 1 1 1 6 2 90 200 40 10 91 nhà",
    ].map { $0.replacing(" ", with: "\t")[...] }
    let read = RecognisedWords.read(rows: rows, scale: 1, font: 0)
    #expect(read.glyphs.map(\.text) == ["-", "cây", "-", "4", "nhà"])
    #expect(read.confidence == 73.4)
  }

  /// Recognises pages of these lines; `own` is the first one's own text.
  private func read(
    _ pages: [[String]], own: PageContent? = nil, seconds: Int = 1
  ) async throws -> ScanReader.Result {
    try await ScratchFile.hold(PrintedLines.pdf(pages), named: "t.pdf") { path in
      var contents = pages.indices.map { PageContent(number: $0 + 1, width: 595, height: 842) }
      if let own { contents[0] = own }
      let scans = own == nil ? Array(1...pages.count) : Array(2...pages.count)
      return try await ScanReader(
        path: path, deadline: Deadline(seconds: 120), time: RecognitionTime(seconds: seconds, fileBytes: 0),
        fonts: FontTable()
      ).read(scans, pages: contents)
    }
  }
}

/// Pages of ASCII in a font that every program has, to be drawn and recognised.
private enum PrintedLines {
  static func pdf(_ pages: [[String]]) -> [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for (index, lines) in pages.enumerated() {
      objects.append(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R \
        /Resources << /Font << /F1 3 0 R >> >> >>
        """)
      let content =
        "BT /F1 14 Tf 18 TL 60 760 Td " + lines.map { "(\($0)) Tj T*" }.joined(separator: " ") + " ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return DrawnPDF.file(objects)
  }
}
