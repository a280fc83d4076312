import Core
import Foundation

/// Reads PDF files: drawn text with its places through `mutool`, facts and page images through poppler, scans
/// through tesseract. Why programs and not a parser in this process: `docs/adr/`.
package enum PDFReader {
  /// Throws `UnreadableDocument`; a page that cannot be read beside pages that can is a diagnostic.
  package static func read(file path: String, limits: ReadingLimits = .standard) async throws -> DocumentText
  {
    let deadline = Deadline(seconds: limits.seconds)
    let bytes = try checkFile(path, limits)
    let facts = try await PDFFacts.read(path, seconds: deadline.remaining)
    guard facts.pages > 0 else { throw UnreadableDocument.damaged("PDF") }
    guard facts.pages <= limits.pages else {
      throw UnreadableDocument.tooLarge(limit: "\(limits.pages) trang/pages")
    }
    var source = PageSource(path: path, pageCount: facts.pages, deadline: deadline)
    var pages = try await source.pages()
    var repair = GlyphRepair(fonts: source.fonts)
    repair.apply(to: &pages)
    if facts.form != .none {
      let fields = try await PDFForm.widgets(of: path, deadline: deadline)
      FormText(widgets: fields).apply(to: &pages, fonts: &source.fonts)
      if facts.form == .xfa { try XFANotice.check(pages) }
    }
    var diagnostics = source.diagnostics
    if facts.form == .xfa { diagnostics.append(XFANotice.note) }
    let scans = pages.filter(PageQuality.needsRecognition).map(\.number)
    if !scans.isEmpty {
      let time = RecognitionTime(seconds: limits.recognitionSeconds, fileBytes: bytes)
      let recognised = try await ScanReader(path: path, deadline: deadline, time: time, fonts: source.fonts)
        .read(scans, pages: pages)
      for page in recognised.pages { pages[page.number - 1] = page }
      diagnostics += recognised.diagnostics
      source.fonts = recognised.fonts
    }
    var layouts = pages.map { PageLayout($0, fonts: source.fonts) }
    let margins = PageFurniture.remove(from: &layouts)
    TableJoin.join(&layouts)
    ColumnJoin.join(&layouts)
    if source.isDamaged { diagnostics.append(PDFNotes.damaged) }
    diagnostics += PDFNotes.notes(layouts, repair: repair, pages: pages)
    let document = PDFAssembly.document(layouts, margins: margins, diagnostics: diagnostics)
    guard !document.blocks.isEmpty else {
      if source.isDamaged { throw UnreadableDocument.damaged("PDF") }
      throw source.diagnostics.isEmpty ? UnreadableDocument.empty : UnreadableDocument.tooComplex
    }
    return document
  }

  /// Gives the bytes of the file.
  private static func checkFile(_ path: String, _ limits: ReadingLimits) throws -> Int {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw UnreadableDocument.cannotOpen }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    guard size > 0 else { throw UnreadableDocument.empty }
    guard size <= UInt64(limits.fileBytes) else { throw UnreadableDocument.tooLarge(bytes: limits.fileBytes) }
    try? handle.seek(toOffset: 0)
    let start = (try? handle.read(upToCount: 1024)) ?? Data()
    guard start.range(of: Data("%PDF-".utf8)) != nil else { throw UnreadableDocument.damaged("PDF") }
    return Int(size)
  }
}

/// The moment when a document has had its time.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant

  init(seconds: Int) {
    end = ContinuousClock.now + .seconds(seconds)
  }

  /// Whole seconds left, at least one: a program started now still gets a chance to fail in order.
  var remaining: Int { max(1, Int((end - .now).components.seconds)) }
  var isOver: Bool { ContinuousClock.now >= end }
}
