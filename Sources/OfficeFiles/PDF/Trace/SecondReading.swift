/// What poppler reads of pages at which `mutool` breaks off: its words, without lines and fonts.
struct SecondReading {
  /// TSV of each page, by number.
  private let rows: [Int: [Substring]]

  /// Without any page when poppler breaks, too.
  static func read(_ path: String, _ range: ClosedRange<Int>, seconds: Int) async -> SecondReading {
    let outcome = try? await BoundedProgram(name: "pdftotext").run(
      ["-tsv", "-f", "\(range.lowerBound)", "-l", "\(range.upperBound)", path, "-"], seconds: seconds)
    return SecondReading(tsv: outcome?.output ?? [])
  }

  init(tsv: [UInt8]) {
    rows = Dictionary(grouping: String(decoding: tsv, as: UTF8.self).split(separator: "\n").dropFirst()) {
      row in
      row.split(separator: "\t", maxSplits: 2).dropFirst().first.flatMap { Int($0) } ?? 0
    }
  }

  /// The page with poppler's words, where they have half as many letters again as the page, or more: what breaks off in
  /// its last third keeps its lines.
  func completed(_ page: PageContent, font: Int) -> PageContent {
    guard let rows = rows[page.number] else { return page }
    let words = RecognisedWords.read(rows: rows, scale: 1, font: font)
    let letters = words.glyphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let signs = page.glyphs.count { !$0.isSpace } + page.turned.count
    guard letters > 0, letters * 2 >= signs * 3 else { return page }
    var page = page
    page.glyphs = words.glyphs
    page.turned = []
    return page
  }
}
