import Core

/// Fetches the drawn content of pages, some at a time, so that memory follows the densest pages and not the
/// file.
struct PageSource {
  let path: String
  let pageCount: Int
  let deadline: Deadline
  var fonts = FontTable()
  private(set) var diagnostics: [Diagnostic] = []
  private var glyphs = 0
  /// The file is broken somewhere: parts may be missing without a trace.
  private(set) var isDamaged = false

  /// Signs of all pages together; a page of dense print has about 4 000.
  private static let mostGlyphs = 6_000_000
  private static let pagesAtOnce = 20

  init(path: String, pageCount: Int, deadline: Deadline) {
    self.path = path
    self.pageCount = pageCount
    self.deadline = deadline
  }

  /// All pages in order; a page that cannot be read is empty, and a diagnostic says so.
  mutating func pages() async throws -> [PageContent] {
    var pages: [PageContent] = []
    var first = 1
    while first <= pageCount {
      let last = min(pageCount, first + Self.pagesAtOnce - 1)
      do {
        pages += try await trace(first...last)
      } catch is BoundedProgram.Failure where first < last {
        for page in first...last { pages += await single(page) }
      } catch is BoundedProgram.Failure {
        pages += await single(first)
      }
      glyphs = pages.reduce(0) { $0 + $1.glyphs.count }
      guard glyphs <= Self.mostGlyphs else { throw UnreadableDocument.tooComplex }
      guard !deadline.isOver else { throw UnreadableDocument.tooSlow }
      first = last + 1
    }
    return pages
  }

  private mutating func single(_ page: Int) async -> [PageContent] {
    if !deadline.isOver, let pages = try? await trace(page...page) { return pages }
    if !deadline.isOver, let plain = try? await text(page) { return [plain] }
    diagnostics.append(
      Diagnostic(
        code: "page-unreadable",
        message: Localised(
          vi: "Không đọc được trang \(page); hãy kiểm tra trang này trong tệp gốc.",
          en: "Page \(page) cannot be read; check it in the original file."),
        place: nil))
    return [PageContent(number: page, width: 595, height: 842)]
  }

  /// The signs of a page without its lines: of one whose drawing is beyond all bounds.
  private mutating func text(_ page: Int) async throws -> PageContent {
    let program = BoundedProgram(name: "mutool")
    let outcome = try await program.run(
      ["draw", "-q", "-F", "stext", "-o", "-", path, "\(page)"], seconds: min(20, deadline.remaining))
    guard let content = PlainPage.read(outcome.output, number: page, fonts: &fonts) else {
      throw BoundedProgram.Failure.killed
    }
    diagnostics.append(
      Diagnostic(
        code: "drawing-left-out", severity: .note,
        message: Localised(
          vi: "Trang \(page) có hình vẽ quá lớn: chỉ đọc chữ, không đọc đường kẻ.",
          en: "The drawing on page \(page) is too large: its text is read, its lines are not.")))
    return content
  }

  private mutating func trace(_ range: ClosedRange<Int>) async throws -> [PageContent] {
    let program = BoundedProgram(name: "mutool")
    let outcome: BoundedProgram.Outcome
    do {
      outcome = try await program.run(
        ["trace", path, "\(range.lowerBound)-\(range.upperBound)"],
        seconds: min(range.count > 1 ? 60 : 20, deadline.remaining))
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("mutool", package: "mupdf-tools")
    }
    if outcome.complaint.contains("needs a password") || outcome.complaint.contains("cannot authenticate") {
      throw UnreadableDocument.passwordProtected
    }
    let breaksOff = outcome.status != 0 || outcome.complaint.contains("error:")
    if breaksOff { isDamaged = true }
    var reader = TraceReader(fonts: fonts)
    reader.read(outcome.output)
    fonts = reader.fonts
    let found = Dictionary(reader.pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    guard !found.isEmpty || range.count == 1 else { throw BoundedProgram.Failure.killed }
    let pages = range.map { found[$0] ?? PageContent(number: $0, width: 595, height: 842) }
    guard breaksOff else { return pages }
    let second = await SecondReading.read(path, range, seconds: min(20, deadline.remaining))
    let font = fonts.index(of: "")
    return pages.map { second.completed($0, font: font) }
  }
}

extension UnreadableDocument {
  /// The document took longer than the limits allow.
  static let tooSlow = UnreadableDocument(
    code: "too-slow",
    message: Localised(
      vi: "Đọc tệp mất quá nhiều thời gian nên đã dừng; hãy tách tệp nhỏ hơn.",
      en: "Reading the file took too long and was stopped; split it into smaller files."),
    exitCode: ExitCode.tooLarge)
}
