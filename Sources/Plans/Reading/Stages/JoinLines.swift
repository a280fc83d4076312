import Core
import OfficeFiles

/// Stage 1: printed lines become paragraphs; broken lines and page breaks are mended, page furniture is dropped.
struct JoinLines {
  private var pieces: [Piece] = []
  private(set) var footnotes: [Paragraph] = []
  private var open: OpenParagraph?
  private let width: LineWidth
  private let furniture: PageFurniture

  static func run(_ document: DocumentText) -> (pieces: [Piece], footnotes: [Paragraph]) {
    var stage = JoinLines(document)
    for block in document.blocks {
      for part in RunOnBlock.split(block, document.lines) { stage.add(part) }
    }
    stage.close()
    return (stage.pieces, stage.footnotes)
  }

  private init(_ document: DocumentText) {
    width = LineWidth(document.blocks)
    furniture = PageFurniture(document.blocks)
  }

  private mutating func add(_ block: Block) {
    if case .table(let table) = block.kind {
      // A page break inside a paragraph never holds a table, so the paragraph ends here.
      close()
      pieces.append(.table(table, block.place))
      return
    }
    guard !block.text.isEmpty, !furniture.drops(block), !Self.isRule(block.text) else { return }
    if case .footnote = block.kind {
      footnotes.append(OpenParagraph(block).paragraph())
      return
    }
    let next = OpenParagraph(block)
    if let open, JoinRule.joins(open, next, width) {
      self.open?.append(next)
    } else {
      close()
      open = next
    }
  }

  private mutating func close() {
    if let open { pieces.append(.paragraph(open.paragraph())) }
    open = nil
  }

  /// A line of signs only: "-------", "***".
  private static func isRule(_ text: String) -> Bool {
    text.utf8.allSatisfy { [0x2D, 0x2A, 0x5F, 0x3D, 0x20, 0x2E, 0x7C, 0x7E].contains($0) }
  }
}

/// A paragraph under construction.
struct OpenParagraph {
  var form: Paragraph.Form
  var isLine: Bool
  var isBold: Bool
  var isItalic: Bool
  var place: SourcePlace
  var bytes: [UInt8]
  var label: Label?
  /// The last line taken in, for the width test.
  var lastLine: Passage
  var lastWidth: Double
  var lastPage: Int?
  var firstLine: Passage

  init(_ block: Block) {
    switch block.kind {
    case .heading(let level): form = .heading(level: level)
    case .listItem(let level): form = .listItem(level: level)
    default: form = .plain
    }
    if case .line = block.kind { isLine = true } else { isLine = false }
    isBold = block.isBold
    isItalic = block.isItalic
    place = block.place
    bytes = Array(block.text.utf8)
    label = LabelReader.read(bytes)
    firstLine = Passage(utf8: bytes)
    lastLine = firstLine
    lastWidth = block.box?.right ?? Double(block.text.unicodeScalars.count)
    lastPage = block.place.page
  }

  mutating func append(_ next: OpenParagraph) {
    bytes.append(0x20)
    bytes.append(contentsOf: next.bytes)
    lastLine = next.firstLine
    lastWidth = next.lastWidth
    lastPage = next.lastPage
    isLine = next.isLine
    isBold = isBold && next.isBold
    isItalic = isItalic && next.isItalic
    place = place.joined(with: next.place)
  }

  func paragraph() -> Paragraph {
    let start = min(label?.contentStart ?? 0, bytes.count)
    let body =
      start == 0 && bytes.count == firstLine.bytes.count ? firstLine : Passage(utf8: Array(bytes[start...]))
    return Paragraph(
      form: form, label: label, body: body, isBold: isBold, isItalic: isItalic, place: place,
      labelText: String(decoding: bytes[..<start], as: UTF8.self))
  }
}
