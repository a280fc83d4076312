import Core
import Foundation
import Markup

/// Reads how a DOCX looks, beside what it says.
package enum WordLookReader {
  /// The text as `WordReader` gives it, and the looks of its paragraphs. Throws `UnreadableDocument`, and only that.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) throws -> (text: DocumentText, looks: WordLooks) {
    let parts = WordParts(try ZipArchive(bytes, limits: limits), limits)
    let text = try WordReader.read(parts, limits)
    let package = try WordPackage(parts)
    let fonts = WordFonts(try package.root(.theme))
    guard let body = try package.root(.document)?.first("w:document")?.first("w:body") else {
      throw UnreadableDocument.damaged("DOCX")
    }
    var walk = LookWalk(
      LookStyles(try package.root(.styles), fonts: fonts), body, text.lines.map(\.text))
    walk.blocks(in: body, .body)
    let margins = try LookMargins(package, walk.styles)
    let pages = (walk.sections + [body.first("w:sectPr")]).map { margins.page($0) }
    return (text, WordLooks(pages: pages, paragraphs: walk.paragraphs))
  }
}

/// Walks a body and notes how its paragraphs look.
struct LookWalk {
  let styles: LookStyles
  private(set) var paragraphs: [WordLooks.Paragraph] = []
  /// The first paragraph that shows the number of its page.
  private(set) var numbered: WordLooks.Paragraph?
  /// What describes each section that ends within the body.
  private(set) var sections: [MarkupElement] = []
  /// The readable source; the next paragraph stands at or behind `line`.
  private let lines: [String]
  private var line = 0
  private var tables = 0
  /// Of all paragraphs, by their places in the tree.
  private let ordinals: [Int32: Int]

  init(_ styles: LookStyles, _ root: MarkupElement, _ lines: [String]) {
    self.styles = styles
    self.lines = lines
    ordinals = Dictionary(
      uniqueKeysWithValues: root.descendants("w:p").enumerated().map { ($0.element.place, $0.offset) })
  }

  mutating func blocks(in element: MarkupElement, _ home: WordLooks.Paragraph.Home) {
    for child in element.elements {
      switch child.name {
      case "w:p": paragraph(child, home)
      case "w:tbl": table(child)
      default:
        switch WordWrapper(child) {
        case .content(let content)?, .inserted(let content)?: blocks(in: content, home)
        case .deleted?, .prompt?, .contents?, nil: break
        }
      }
    }
  }

  private mutating func table(_ element: MarkupElement) {
    let table = tables
    tables += 1
    var row = 0
    for child in element.elements where child.name == "w:tr" {
      let cells = child.elements.filter { $0.name == "w:tc" }
      for (column, cell) in cells.enumerated() {
        blocks(in: cell, .cell(table: table, row: row, column: column, columns: cells.count))
      }
      row += 1
    }
  }

  private mutating func paragraph(_ element: MarkupElement, _ home: WordLooks.Paragraph.Home) {
    let own = element.first("w:pPr")
    let properties = styles.paragraph(own)
    var runs = LookRuns(styles, properties)
    runs.read(element)
    let text = Self.plain(runs.text)
    let share = properties.line.flatMap { $0.isShare ? $0.value : nil }
    paragraphs.append(
      WordLooks.Paragraph(
        text: text, lastLine: runs.lastLine.map(Self.plain),
        ordinal: ordinals[element.place] ?? 0, line: place(text), home: home,
        section: sections.count, runs: runs.runs,
        alignment: alignment(own, properties, runs), firstLine: properties.firstLine ?? 0,
        left: properties.left ?? 0, before: properties.before ?? 0, after: properties.after ?? 0,
        lineShare: properties.line == nil ? 1 : share,
        hasRule: properties.hasRule ?? false, hasDrawing: runs.hasDrawing,
        keepsWithNext: properties.keepsWithNext ?? false, isListItem: properties.isListItem ?? false))
    if runs.hasPageNumber, numbered == nil { numbered = paragraphs.last }
    if let section = own?.first("w:sectPr") { sections.append(section) }
  }

  /// A frame stands where it is told, and a number behind one tab in the middle, as Word's own heads have it.
  private func alignment(
    _ own: MarkupElement?, _ properties: LookStyles.Properties, _ runs: LookRuns
  ) -> String {
    if let frame = own?.first("w:framePr")?["w:xAlign"] { return frame }
    let said = properties.alignment ?? "left"
    return runs.hasPageNumber && runs.tabsBeforeNumber == 1 && said != "right" ? "center" : said
  }

  /// With single spaces.
  private static func plain(_ text: String) -> String {
    text.unicodeScalars.split { $0.value <= 0x20 || $0.value > 0x7F && $0.properties.isWhitespace }
      .map { String($0) }.joined(separator: " ")
  }

  /// The line that holds a text, at or behind that of the paragraph before.
  private mutating func place(_ text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    for index in line..<min(lines.count, line + Self.reach) where Self.holds(lines[index], text) {
      line = index
      return index + 1
    }
    return nil
  }

  /// Byte by byte: both are texts of one reader, in one form.
  private static func holds(_ line: String, _ text: String) -> Bool {
    guard line.utf8.count >= text.utf8.count else { return false }
    return line.withCString { line in text.withCString { strstr(line, $0) != nil } }
  }

  /// How many lines further a paragraph is looked for.
  private static let reach = 60
}

/// The runs of one paragraph.
struct LookRuns {
  private let styles: LookStyles
  private let paragraph: LookStyles.Properties
  private(set) var text = ""
  /// Behind the last place where a line was broken by hand; nil without one.
  private(set) var lastLine: String?
  private(set) var runs: [WordLooks.Run] = []
  private(set) var hasDrawing = false
  private(set) var hasPageNumber = false
  private(set) var tabsBeforeNumber = 0

  init(_ styles: LookStyles, _ paragraph: LookStyles.Properties) {
    self.styles = styles
    self.paragraph = paragraph
  }

  mutating func read(_ element: MarkupElement) {
    for child in element.elements {
      switch child.name {
      case "w:r": run(child)
      case "w:fldSimple":
        note(child["w:instr"])
        read(child)
      default:
        switch WordWrapper(child) {
        case .content(let content)?, .inserted(let content)?: read(content)
        case .deleted?, .prompt?, .contents?, nil: break
        }
      }
    }
  }

  private mutating func note(_ instruction: String?) {
    let keyword = instruction?.split(whereSeparator: \.isWhitespace).first
    if keyword?.uppercased() == "PAGE" { hasPageNumber = true }
  }

  private mutating func run(_ element: MarkupElement) {
    let look = styles.run(element.first("w:rPr"), in: paragraph)
    guard look.isHidden != true else { return }
    var shown = ""
    var ended = shown.startIndex
    for child in element.elements {
      switch child.name {
      case "w:t": shown += look.isCaps == true ? child.text.uppercased() : child.text
      case "w:br" where child["w:type"] == nil || child["w:type"] == "textWrapping", "w:cr":
        shown += " "
        lastLine = ""
        ended = shown.endIndex
      case "w:tab", "w:br":
        shown += " "
        if child.name == "w:tab", !hasPageNumber { tabsBeforeNumber += 1 }
      case "w:noBreakHyphen": shown += "-"
      case "w:instrText": note(child.text)
      case "w:drawing", "w:pict", "mc:AlternateContent", "w:object": hasDrawing = true
      default: break
      }
    }
    text += shown
    lastLine?.append(contentsOf: shown[ended...])
    let letters = shown.unicodeScalars.count { scalar in
      scalar.isASCII
        ? (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard letters > 0 else { return }
    runs.append(
      WordLooks.Run(
        letters: letters, font: look.font, size: look.size ?? 10, isBold: look.isBold ?? false,
        isItalic: look.isItalic ?? false, isUnderlined: look.isUnderlined ?? false,
        color: look.color ?? "auto"))
  }
}
