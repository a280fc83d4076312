import Core
import VietnameseText

/// Recognises those pages of a document that have no text of their own, two at a time.
struct ScanReader {
  var path: String
  var deadline: Deadline
  var time: RecognitionTime
  var fonts: FontTable

  struct Result: Sendable {
    var pages: [PageContent]
    var fonts: FontTable
    var diagnostics: [Diagnostic]
  }

  /// Throws when nothing can be recognised and no other page has text.
  func read(_ numbers: [Int], pages: [PageContent]) async throws -> Result {
    var fonts = fonts
    let font = fonts.index(of: "Recognised")
    let missing = numbers.count == pages.count
    guard BoundedProgram(name: "tesseract").isInstalled else {
      let problem = UnreadableDocument.programMissing("tesseract", package: "tesseract-ocr tesseract-ocr-vie")
      if missing { throw problem }
      return Result(pages: [], fonts: fonts, diagnostics: numbers.map { Self.skipped($0, problem.message) })
    }
    var result = Result(pages: [], fonts: fonts, diagnostics: [])
    let recogniser = PageRecogniser(
      path: path, deadline: deadline, font: font, hasEnglish: try await hasEnglish())
    var confidences: [Int: Double] = [:]
    var time = time
    var languages = ScanLanguages(hasVietnamese: Self.hasVietnamese(pages, besides: numbers))
    var unread = numbers[...]
    try await withThrowingTaskGroup(of: (page: RecognisedPage?, took: Duration).self) { group in
      var running = 0
      func start() {
        // Two pages always have a chance; a third is begun in vain while the language of those is in doubt.
        while let number = unread.first, !languages.areForeign {
          let begun = numbers.count - unread.count
          guard begun < 2 || !time.isOver && running < (languages.areInDoubt ? 1 : 2) else { break }
          unread.removeFirst()
          let page = pages[number - 1]
          running += 1
          group.addTask {
            let begin = ContinuousClock.now
            return (try await recogniser.read(page), ContinuousClock.now - begin)
          }
        }
      }
      start()
      while let outcome = try await group.next() {
        running -= 1
        time.note(outcome.page, took: outcome.took / .seconds(1))
        if let read = outcome.page {
          let own = pages[read.page.number - 1]
          // A drawing in which nothing is recognised keeps the words that it has.
          if !read.page.glyphs.isEmpty || !own.holdsText { result.pages.append(read.page) }
          confidences[read.page.number] = read.confidence
          languages.note(read)
        }
        start()
      }
    }
    result.diagnostics += confidences.sorted { $0.key < $1.key }.map { Self.recognised($0.key, $0.value) }
    let done = Set(confidences.keys)
    result.diagnostics += numbers.filter { !done.contains($0) }.map { number in
      let reason =
        languages.areForeign
        ? Self.foreign : unread.contains(number) ? Self.fruitless : UnreadableDocument.tooSlow.message
      return Self.skipped(number, reason)
    }
    if done.isEmpty, missing { throw UnreadableDocument.tooSlow }
    return result
  }

  private static func hasVietnamese(_ pages: [PageContent], besides scans: [Int]) -> Bool {
    let scans = Set(scans)
    return pages.contains { !scans.contains($0.number) && PageQuality.isVietnamese($0) }
  }

  /// Whether English is installed beside Vietnamese, which is asked for: without it marks are lost.
  private func hasEnglish() async throws -> Bool {
    let outcome = try? await BoundedProgram(name: "tesseract").run(["--list-langs"], seconds: 10)
    let list = String(decoding: outcome?.output ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
    guard list.contains("vie") else {
      throw UnreadableDocument.programMissing("tesseract (vie)", package: "tesseract-ocr tesseract-ocr-vie")
    }
    return list.contains("eng")
  }

  private static func recognised(_ page: Int, _ confidence: Double) -> Diagnostic {
    let percent = Int(max(0, min(100, confidence)))
    return Diagnostic(
      code: "page-recognised", severity: percent < 80 ? .warning : .note,
      message: Localised(
        vi: "Trang \(page) là ảnh, chữ được nhận dạng (độ tin cậy \(percent)%). Hãy đối chiếu với bản gốc.",
        en:
          "Page \(page) is an image; its text was recognised (confidence \(percent)%). Check it."
      ))
  }

  private static let foreign = Localised(
    vi: "Các trang đã đọc không phải tiếng Việt.", en: "The pages read so far are not in Vietnamese.")

  private static let fruitless = Localised(
    vi: "Các trang ảnh trước đó mất nhiều thời gian mà ít chữ tiếng Việt; nếu cần, hãy gửi riêng trang này.",
    en: "The images before it took long and gave little Vietnamese text; if needed, send this page by itself."
  )

  private static func skipped(_ page: Int, _ reason: Localised<String>) -> Diagnostic {
    Diagnostic(
      code: "page-not-recognised",
      message: Localised(
        vi: "Trang \(page) là ảnh và chưa đọc được. \(reason.vi)",
        en: "Page \(page) is an image and was not read. \(reason.en)"))
  }
}
