import Core
import VietnameseText

/// Recognises pages from their image: poppler draws them, tesseract (Vietnamese and English) reads them.
struct ScanReader: Sendable {
  var path: String
  var deadline: Deadline
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
    let hasEnglish = try await hasEnglish()
    var confidences: [Int: Double] = [:]
    var languages = Languages()
    try await withThrowingTaskGroup(of: Recognised?.self) { group in
      var waiting = numbers.makeIterator()
      func start() -> Bool {
        guard !languages.areForeign, let number = waiting.next() else { return false }
        let page = pages[number - 1]
        group.addTask { try await recognise(page, font: font, hasEnglish: hasEnglish) }
        return true
      }
      for _ in 0..<2 { _ = start() }
      while let outcome = try await group.next() {
        if let read = outcome {
          let own = pages[read.page.number - 1]
          // A drawing in which nothing is recognised keeps the words that it has.
          if !read.page.glyphs.isEmpty || !own.holdsText { result.pages.append(read.page) }
          confidences[read.page.number] = read.confidence
          languages.note(read)
        }
        _ = start()
      }
    }
    result.diagnostics += confidences.sorted { $0.key < $1.key }.map { Self.recognised($0.key, $0.value) }
    let done = Set(confidences.keys)
    let problem = languages.areForeign ? Languages.foreign : UnreadableDocument.tooSlow.message
    result.diagnostics += numbers.filter { !done.contains($0) }.map { Self.skipped($0, problem) }
    if done.isEmpty, missing { throw UnreadableDocument.tooSlow }
    return result
  }

  /// Whether English is installed beside Vietnamese, which is asked for: without it marks are lost.
  /// Vietnamese alone reads Vietnamese better, so English comes in only for pages that turn out to be
  /// something else.
  private func hasEnglish() async throws -> Bool {
    let outcome = try? await BoundedProgram(name: "tesseract").run(["--list-langs"], seconds: 10)
    let list = String(decoding: outcome?.output ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
    guard list.contains("vie") else {
      throw UnreadableDocument.programMissing("tesseract (vie)", package: "tesseract-ocr tesseract-ocr-vie")
    }
    return list.contains("eng")
  }

  private struct Recognised: Sendable {
    var page: PageContent
    var confidence: Double
    /// It is no Vietnamese text.
    var isForeign: Bool
  }

  /// What the pages so far are written in. Recognition is slow, and no plan is in another language: two pages tell.
  private struct Languages {
    private var foreign = 0
    private var others = 0

    static let foreign = Localised(
      vi: "Các trang đã đọc không phải tiếng Việt.", en: "The pages read so far are not in Vietnamese.")

    var areForeign: Bool { foreign >= 2 && others == 0 }

    mutating func note(_ read: Recognised) {
      if read.isForeign { foreign += 1 } else if !read.page.glyphs.isEmpty { others += 1 }
    }
  }

  /// Nil when the page's time is over or a program failed.
  private func recognise(
    _ page: PageContent, font: Int, hasEnglish: Bool
  ) async throws -> Recognised? {
    guard !deadline.isOver else { return nil }
    let longest = max(1, max(page.width, page.height))
    let resolution = Self.resolution(page, longest: longest)
    let seconds = min(page.isScan ? 90 : 20, deadline.remaining)
    do {
      let drawn = try await BoundedProgram(name: "pdftoppm").run(
        ["-gray", "-r", "\(resolution)", "-f", "\(page.number)", "-l", "\(page.number)", path],
        seconds: min(40, deadline.remaining))
      guard var image = PageImage(pgm: drawn.output) else { return nil }
      let scale = longest / Double(max(image.width, image.height))
      var result = page
      result.rules = ImageRulings.take(from: &image, scale: scale)
      var words = try await words(image, "vie", resolution, scale, font, seconds)
      let count = SyllableShape.count(in: words.glyphs.map(\.text))
      let isForeign = count.words >= 20 && count.syllables * 2 < count.words
      if hasEnglish, count.words > 3, count.syllables * 2 < count.words {
        words = try await self.words(image, "vie+eng", resolution, scale, font, seconds)
      }
      result.width = Double(image.width) * scale
      result.height = Double(image.height) * scale
      result.glyphs = words.glyphs
      KnownPhrases.correct(&result.glyphs)
      return Recognised(page: result, confidence: words.confidence, isForeign: isForeign)
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("pdftoppm", package: "poppler-utils")
    } catch is BoundedProgram.Failure {
      return nil
    }
  }

  private func words(
    _ image: PageImage, _ languages: String, _ resolution: Int, _ scale: Double, _ font: Int, _ seconds: Int
  ) async throws -> (glyphs: [Glyph], confidence: Double) {
    let read = try await BoundedProgram(name: "tesseract").run(
      ["stdin", "stdout", "-l", languages, "--dpi", "\(resolution)", "--psm", "3", "tsv"], input: image.pgm,
      seconds: seconds)
    return RecognisedWords.read(tsv: read.output, scale: scale, font: font)
  }

  /// The scan's own resolution, which recognition likes best; 300 dots an inch for thin scans and drawn text. Drawings
  /// on large sheets take no more dots than a page of print.
  private static func resolution(_ page: PageContent, longest: Double) -> Int {
    let own = page.isScan ? page.pictureResolution : 0
    let wanted = own >= 150 && own <= 400 ? own : 300
    let most = page.isScan ? .infinity : (9e6 / max(1, page.width * page.height)).squareRoot() * 72
    return max(40, Int(min(wanted, most, 5000 / longest * 72)))
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

  private static func skipped(_ page: Int, _ reason: Localised<String>) -> Diagnostic {
    Diagnostic(
      code: "page-not-recognised",
      message: Localised(
        vi: "Trang \(page) là ảnh và chưa đọc được. \(reason.vi)",
        en: "Page \(page) is an image and was not read. \(reason.en)"))
  }
}
