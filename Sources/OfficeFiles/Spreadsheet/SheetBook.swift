import Core
import Markup

/// The parts of a spreadsheet that its sheets share: their names and places, the texts, the formats of numbers.
final class SheetBook {
  struct Entry {
    var name: String
    var path: String
    var isHidden: Bool

    /// "Sheet1", "Trang tính 2": a name that nobody gave.
    var hasStandardName: Bool {
      let letters = name.lowercased().filter { !$0.isNumber && !$0.isWhitespace }
      return ["sheet", "trangtính", "worksheet", "bảngtính"].contains(letters)
    }
  }

  private(set) var sheets: [Entry] = []
  /// Rows or columns that are not shown were left out.
  var hasHiddenRows = false
  /// Texts by their number.
  private(set) var texts: [[StyledText]] = []
  private(set) var formats = SheetFormats(nil)
  private(set) var countsFrom1904 = false
  private let archive: ZipArchive
  private let limits: ReadingLimits

  init(_ archive: ZipArchive, limits: ReadingLimits) throws(UnreadableDocument) {
    self.archive = archive
    self.limits = limits
    guard let book = try root("xl/workbook.xml")?.first("workbook") else {
      // The binary kind of workbook has other parts.
      if archive.holds("xl/workbook.bin") { throw .unsupported(Localised(vi: "XLSB", en: "XLSB")) }
      throw .damaged("XLSX")
    }
    let relations = try root("xl/_rels/workbook.xml.rels")?.first("Relationships")
    let targets = Dictionary(
      (relations?.elements.map { ($0["Id"] ?? "", $0["Target"] ?? "") }) ?? [],
      uniquingKeysWith: { first, _ in first })
    for sheet in book.first("sheets")?.elements.map({ $0 }) ?? [] {
      guard let target = targets[sheet["r:id"] ?? ""] else { continue }
      let path = target.hasPrefix("/") ? target : "xl/" + target
      let state = sheet["state"] ?? "visible"
      sheets.append(Entry(name: sheet["name"] ?? "", path: path, isHidden: state != "visible"))
    }
    let date = book.first("workbookPr")?["date1904"]
    countsFrom1904 = date == "1" || date == "true"
    texts = try root("xl/sharedStrings.xml")?.first("sst")?.elements.map(SheetText.paragraphs) ?? []
    formats = SheetFormats(try root("xl/styles.xml")?.first("styleSheet"))
  }

  func root(_ path: String) throws(UnreadableDocument) -> MarkupElement? {
    guard let bytes = try archive.part(path) else { return nil }
    let bounds = MarkupLimits(depth: limits.depth, nodes: limits.sheetNodes, bytes: limits.partBytes)
    do {
      return try XMLTreeReader.read(bytes, prefixes: Self.prefixes, limits: bounds).root
    } catch .tooLarge {
      throw .tooComplex
    } catch {
      throw .damaged("XLSX")
    }
  }

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  ]
}

/// Texts of cells.
enum SheetText {
  /// The lines of a shared or inline text, its runs in the fonts that they name; without the readings that East Asian
  /// texts carry beside their letters.
  static func paragraphs(_ entry: MarkupElement) -> [StyledText] {
    var text = SegmentedText()
    for child in entry.elements {
      switch child.name {
      case "t": add(child.text, to: &text)
      case "r":
        let look = child.first("rPr")
        let shown = WordLetters.unnamed.shown(
          child.first("t")?.text ?? "", font: look?.first("rFont")?["val"])
        add(shown, to: &text, isBold: look?.toggle("b") ?? false)
      default: break
      }
    }
    return text.segments.filter { !$0.isEmpty }
  }

  static func paragraphs(_ words: String) -> [StyledText] {
    var text = SegmentedText()
    add(words, to: &text)
    return text.segments.filter { !$0.isEmpty }
  }

  private static func add(_ words: String, to text: inout SegmentedText, isBold: Bool = false) {
    for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { text.appendBreak() }
      text.append(line, bold: isBold, italic: false)
    }
  }
}
