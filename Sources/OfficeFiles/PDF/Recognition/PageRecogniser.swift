import VietnameseText

/// One page as it was recognised.
struct RecognisedPage: Sendable {
  /// What its words are.
  enum Language: Sendable {
    case vietnamese
    /// Another language, another script, or specks that are no text.
    case foreign
    /// Too few to tell.
    case unclear
  }

  var page: PageContent
  /// Mean of its words, 0…100.
  var confidence: Double
  var language: Language
}

/// Recognises one page from its image: poppler draws it, tesseract reads it.
struct PageRecogniser: Sendable {
  var path: String
  var deadline: Deadline
  var font: Int
  /// English is installed beside Vietnamese.
  var hasEnglish: Bool

  /// Words that Vietnamese alone reads less surely than this are no Latin letters: English reads them no better.
  /// Measured: print in English 74–90, other scripts and drawings 35–55.
  private static let leastOfLatin = 65.0
  /// Tables are found by their lines (`ImageRulings`); tesseract's own search for them takes half the time of a drawing.
  private static let options = ["-c", "textord_tabfind_find_tables=0"]
  /// What is drawn and no scan is sharp at 250 dots an inch of a page of print; larger sheets take no more dots.
  private static let mostDotsOfDrawing = 6e6

  /// Nil when the page's time is over or a program failed. Vietnamese alone reads Vietnamese better, so English comes in
  /// only for pages that turn out to be something else.
  func read(_ page: PageContent) async throws -> RecognisedPage? {
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
      var words = try await words(image, "vie", resolution, scale, seconds)
      let count = SyllableShape.count(in: words.glyphs.map(\.text))
      let isOther = count.syllables * 2 < count.words
      if hasEnglish, count.words > 3, isOther, words.confidence >= Self.leastOfLatin {
        words = try await self.words(image, "vie+eng", resolution, scale, seconds)
      }
      result.width = Double(image.width) * scale
      result.height = Double(image.height) * scale
      result.glyphs = words.glyphs
      KnownPhrases.correct(&result.glyphs)
      return RecognisedPage(page: result, confidence: words.confidence, language: .init(count))
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("pdftoppm", package: "poppler-utils")
    } catch is BoundedProgram.Failure {
      return nil
    }
  }

  private func words(
    _ image: PageImage, _ languages: String, _ resolution: Int, _ scale: Double, _ seconds: Int
  ) async throws -> (glyphs: [Glyph], confidence: Double) {
    let read = try await BoundedProgram(name: "tesseract").run(
      ["stdin", "stdout", "-l", languages, "--dpi", "\(resolution)", "--psm", "3"] + Self.options + ["tsv"],
      input: image.pgm, seconds: seconds)
    return RecognisedWords.read(tsv: read.output, scale: scale, font: font)
  }

  /// The scan's own resolution, which recognition likes best; 300 dots an inch for thin scans.
  private static func resolution(_ page: PageContent, longest: Double) -> Int {
    let own = page.isScan ? page.pictureResolution : 0
    let wanted = own >= 150 && own <= 400 ? own : 300
    let most =
      page.isScan ? .infinity : (mostDotsOfDrawing / max(1, page.width * page.height)).squareRoot() * 72
    return max(40, Int(min(wanted, most, 5000 / longest * 72)))
  }
}

extension RecognisedPage.Language {
  init(_ count: (syllables: Int, words: Int)) {
    let isOther = count.syllables * 2 < count.words
    self = isOther ? count.words >= 20 ? .foreign : .unclear : count.words > 3 ? .vietnamese : .unclear
  }
}
