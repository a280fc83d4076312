import Core
import VietnameseText

/// Reads RTF, which often goes by the name of ".doc".
package enum RTFReader {
  package static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> DocumentText {
    guard bytes.count <= limits.fileBytes else { throw UnreadableDocument.tooLarge(bytes: limits.fileBytes) }
    var walk = RTFWalk(limits: limits)
    var tokens = RTFTokens(bytes)
    while let token = tokens.next() { try walk.take(token, &tokens) }
    try walk.finish()
    return try walk.output.document()
  }
}

/// Walks over the tokens and collects blocks.
struct RTFWalk {
  /// What a group inherits and changes.
  private struct State {
    var font = 0
    var look = WordRunLook()
    var isHidden = false
    /// How many characters behind `\u` repeat it for older readers.
    var fallback = 1
    var place = Place.text
    var isInTable = false
    var level: Int?
  }

  private enum Place {
    case text, fonts, skipped, note
  }

  private struct Font {
    var name = ""
    var encoding: TextEncoding?
  }

  private(set) var output: DocumentAssembly
  private let limits: ReadingLimits
  private var state = State()
  private var states: [State] = []
  private var fonts: [Int: Font] = [:]
  private var encoding = TextEncoding.windows1252
  private var text = SegmentedText()
  private var note: SegmentedText?
  private var notes: [StyledText] = []
  /// Bytes and UTF-16 units that wait for what comes behind them.
  private var bytes: [UInt8] = []
  private var units: [UInt16] = []
  private var toSkip = 0
  private var isOptional = false
  private var table = RTFTable()
  private var cells: [RTFTable.Cell] = []
  private var cell: [StyledText] = []
  private var edges: [RTFTable.Cell] = []
  private var nextEdge = RTFTable.Cell()

  init(limits: ReadingLimits) {
    self.limits = limits
    output = DocumentAssembly(limits: limits)
  }

  mutating func take(_ token: RTFTokens.Token, _ tokens: inout RTFTokens) throws(UnreadableDocument) {
    switch token {
    case .open:
      flush()
      guard states.count < limits.depth else { throw .tooComplex }
      states.append(state)
      isOptional = false
    case .close:
      flush()
      let closed = state.place
      state = states.popLast() ?? State()
      toSkip = 0
      if closed == .note, state.place != .note { endNote() }
    case .byte(let byte): take(byte)
    case .symbol(let symbol): take(symbol: symbol)
    case .word("bin", let count): tokens.skip(count ?? 0)
    case .word(let name, let number): try take(word: name, number)
    }
  }

  mutating func finish() throws(UnreadableDocument) {
    flush()
    endParagraph()
    try endTable()
    for (index, note) in notes.enumerated() where !note.isEmpty {
      output.add(.footnote, "[\(index + 1)] \(note.text)")
    }
  }

  // MARK: Text

  private mutating func take(_ byte: UInt8) {
    if toSkip > 0 { return toSkip -= 1 }
    if !units.isEmpty { flush() }
    bytes.append(byte)
  }

  private mutating func take(symbol: UInt8) {
    if toSkip > 0 { return toSkip -= 1 }
    switch symbol {
    case 0x2A: isOptional = true
    case 0x7E: append(" ")
    case 0x5F: append("-")
    case 0x7B, 0x7D, 0x5C: take(symbol)
    default: break
    }
  }

  private mutating func append(_ shown: String) {
    flush()
    put(shown)
  }

  /// Decodes what has been gathered in the font in force.
  private mutating func flush() {
    guard !bytes.isEmpty || !units.isEmpty else { return }
    let font = fonts[state.font]
    var shown = String(decoding: units, as: UTF16.self)
    if !bytes.isEmpty {
      // Fonts of signs and of old letters keep their places.
      let isPlaced = font.map { LegacyFont($0.name) != nil || SignFont($0.name) != nil } ?? false
      let encoding = isPlaced ? TextEncoding.windows1252 : font?.encoding ?? self.encoding
      shown = String(decoding: encoding.decode(bytes), as: UTF8.self)
    }
    bytes = []
    units = []
    if state.place == .fonts { return fonts[state.font, default: Font()].name += shown.filter { $0 != ";" } }
    put(WordLetters.unnamed.shown(shown, font: font?.name))
  }

  private mutating func put(_ shown: String) {
    guard !state.isHidden, state.place == .text || state.place == .note else { return }
    var shown = state.look.isCaps ? shown.uppercased() : shown
    let isNote = state.place == .note
    if state.look.isRaised { shown = RaisedNumber.shown(shown, after: isNote ? "" : text.lastText) }
    if isNote {
      note = note ?? SegmentedText()
      note?.append(shown, bold: false, italic: false)
    } else {
      text.append(shown, bold: state.look.isBold, italic: state.look.isItalic)
    }
  }

  private mutating func breakLine() {
    flush()
    if state.place == .text { text.appendBreak() } else { note?.appendSpace() }
  }

  // MARK: Paragraphs and tables

  private mutating func endParagraph() {
    flush()
    guard state.place != .note else { return note?.appendSpace() ?? () }
    let segments = text.segments.filter { !$0.isEmpty }
    text = SegmentedText()
    if state.isInTable { return cell += segments }
    for segment in segments { output.add(state.level.map { .heading(level: $0 + 1) } ?? .paragraph, segment) }
  }

  private mutating func endCell() {
    state.isInTable = true
    endParagraph()
    cells.append(RTFTable.Cell(paragraphs: cell))
    cell = []
    guard cells.count <= limits.columns * 4 else { return cells.removeAll() }
  }

  private mutating func endRow() {
    for index in cells.indices where edges.indices.contains(index) {
      let paragraphs = cells[index].paragraphs
      cells[index] = edges[index]
      cells[index].paragraphs = paragraphs
    }
    for index in cells.indices where index >= edges.count {
      cells[index].edge = (index > 0 ? cells[index - 1].edge : 0) + 1000
    }
    table.add(cells)
    cells = []
  }

  private mutating func endTable() throws(UnreadableDocument) {
    if !cells.isEmpty { endRow() }
    guard !table.isEmpty else { return }
    try output.add(rows: table.grid())
    table = RTFTable()
  }

  private mutating func endNote() {
    if let text = note?.segments.first { notes.append(text) }
    note = nil
    text.append("[\(notes.count)]", bold: false, italic: false)
  }
}

// MARK: Control words

extension RTFWalk {
  /// Groups whose text is no text of the document.
  private static let skipped: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr",
    "footerf", "fldinst", "object", "objdata", "themedata", "datastore", "colorschememapping", "latentstyles",
    "listtable",
    "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "nonshppict", "bkmkstart", "bkmkend",
    "annotation", "atnid",
    "atnauthor", "ftnsep", "ftnsepc", "aftnsep", "pgptbl", "revtbl", "falt", "panose", "filetbl", "mmathPr",
    "template",
  ]
  /// Groups marked as optional that hold text nevertheless.
  private static let kept: Set<String> = [
    "shpinst", "shptxt", "listtext", "pntext", "shppict", "fldrslt", "cs", "nesttableprops",
  ]

  private mutating func take(word name: String, _ number: Int?) throws(UnreadableDocument) {
    if toSkip > 0, name != "u" { toSkip = 0 }
    let wasOptional = isOptional
    isOptional = false
    if Self.skipped.contains(name) || wasOptional && !Self.kept.contains(name) {
      flush()
      state.place = .skipped
      return
    }
    if name == "u" { return take(unit: number ?? 0x3F) }
    flush()
    switch name {
    case "fonttbl": state.place = .fonts
    case "footnote": state.place = .note
    case "f": state.font = number ?? 0
    case "fcharset": fonts[state.font, default: Font()].encoding = Self.encoding(charset: number ?? 0)
    case "ansicpg": encoding = TextEncoding(anyLabel: "windows-\(number ?? 1252)") ?? encoding
    case "uc": state.fallback = max(0, min(number ?? 1, 16))
    case "plain": state.look = WordRunLook()
    case "b": state.look.isBold = number != 0
    case "i": state.look.isItalic = number != 0
    case "caps": state.look.isCaps = number != 0
    case "super": state.look.isRaised = number != 0
    case "nosupersub": state.look.isRaised = false
    case "v", "deleted": state.isHidden = number != 0
    case "tab": if state.place == .text { text.appendSpace() }
    case "line": breakLine()
    case "emdash": append("—")
    case "endash": append("–")
    case "bullet": append("•")
    case "lquote": append("‘")
    case "rquote": append("’")
    case "ldblquote": append("“")
    case "rdblquote": append("”")
    default: if state.place == .text || state.place == .note { try take(layout: name, number) }
    }
  }

  private mutating func take(layout name: String, _ number: Int?) throws(UnreadableDocument) {
    switch name {
    case "par", "sect", "page":
      if !state.isInTable, state.place == .text { try endTable() }
      endParagraph()
    case "pard":
      state.isInTable = false
      state.level = nil
    case "outlinelevel": state.level = number.flatMap { (0..<9).contains($0) ? $0 : nil }
    case "intbl": state.isInTable = true
    case "trowd":
      edges = []
      nextEdge = RTFTable.Cell()
    case "clvmgf": nextEdge.beginsDown = true
    case "clvmrg": nextEdge.goesDown = true
    case "clmrg": nextEdge.goesAcross = true
    case "cellx":
      nextEdge.edge = number ?? 0
      if edges.count < limits.columns { edges.append(nextEdge) }
      nextEdge = RTFTable.Cell()
    case "cell": endCell()
    case "nestcell": endParagraph()
    case "row": endRow()
    default: break
    }
  }

  private mutating func take(unit number: Int) {
    if !bytes.isEmpty { flush() }
    units.append(UInt16(truncatingIfNeeded: number))
    toSkip = state.fallback
  }

  private static func encoding(charset: Int) -> TextEncoding? {
    let pages = [
      0: 1252, 163: 1258, 238: 1250, 204: 1251, 161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257,
      222: 874,
    ]
    return pages[charset].flatMap { TextEncoding(anyLabel: "windows-\($0)") }
  }
}
