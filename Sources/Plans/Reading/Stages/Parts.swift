import Core
import OfficeFiles

/// Stage 2: a document cut into its parts by the form of Vietnamese official papers.
struct Parts: Sendable {
  /// A stretch of the document with a title of its own.
  struct Part: Sendable {
    enum Kind: String, Sendable {
      /// From the first section heading to the closing paragraph.
      case main
      /// A plan that a decision promulgates, printed after the signature.
      case attached
      case annex
    }

    var kind: Kind
    var title: [Paragraph] = []
    /// Kind of document of an attached part.
    var type: DocumentTypes.Kind?
    var preamble: [Paragraph] = []
    var pieces: [Piece] = []
  }

  /// Everything above the word that names the kind of document.
  var letterhead: [String] = []
  var letterheadPlace: SourcePlace?
  var type: DocumentTypes.Kind?
  var parts: [Part] = []
  /// Lines below the body: recipients and signature.
  var closing: [ClosingLine] = []

  struct ClosingLine: Sendable {
    var text: String
    var place: SourcePlace
    /// Number of the block or table cell it stands in; lines of one cell belong together.
    var cell: Int
  }
}

/// Cuts the pieces one after the other.
struct PartCutter {
  private enum State { case letterhead, title, preamble, body, closing }

  private var parts = Parts()
  private var part = Parts.Part(kind: .main)
  private var state = State.letterhead
  private var cell = 0

  static func cut(_ pieces: [Piece]) -> Parts {
    var cutter = PartCutter()
    var pieces = pieces
    var start = cutter.typeIndex(pieces)
    if start == nil, let opened = TitleInTable.opened(pieces) {
      pieces = opened
      start = cutter.typeIndex(pieces)
    }
    if start == nil, let letter = LetterRule.addressees(pieces) { return cutter.letter(pieces, from: letter) }
    if start == nil { cutter.state = .preamble }
    for (index, piece) in pieces.enumerated() {
      if let start, index < start { cutter.addLetterhead(piece) } else { cutter.add(piece) }
    }
    cutter.finishPart()
    return cutter.parts
  }

  /// An official letter: what stands above its addressees is letterhead, its matter the title.
  private mutating func letter(_ pieces: [Piece], from start: Int) -> Parts {
    for piece in pieces[..<start] { addLetterhead(piece) }
    parts.type = LetterRule.kind
    if let title = LetterRule.title(parts.letterhead), let place = parts.letterheadPlace {
      part.title = [
        Paragraph(
          form: .plain, label: nil, body: Passage(title), isBold: false, isItalic: false, place: place)
      ]
    }
    state = .preamble
    for piece in pieces[start...] { add(piece) }
    finishPart()
    return parts
  }

  /// The line that names the kind of document; it stands near the top.
  private func typeIndex(_ pieces: [Piece]) -> Int? {
    var fallback: Int?
    for (index, piece) in pieces.prefix(40).enumerated() {
      guard case .paragraph(let paragraph) = piece else { continue }
      if let label = paragraph.label, !label.style.isBullet { break }
      guard let heading = DocumentTypes.heading(paragraph.body) else { continue }
      // Behind a title, however it stands, an annex is none.
      if fallback != nil, PartOpenings.isAnnex(paragraph) { break }
      if heading.isAlone || paragraph.isBold || paragraph.body.isInCapitals { return index }
      if fallback == nil { fallback = index }
    }
    return fallback
  }

  private mutating func addLetterhead(_ piece: Piece) {
    switch piece {
    case .paragraph(let paragraph):
      parts.letterhead.append(paragraph.fullText)
      parts.letterheadPlace = parts.letterheadPlace ?? paragraph.place
    case .table(let table, let place):
      for row in table.rows {
        for case .some(let cell) in row.cells { parts.letterhead.append(contentsOf: cell.paragraphs) }
      }
      parts.letterheadPlace = parts.letterheadPlace ?? place
    }
  }

  private mutating func add(_ piece: Piece) {
    switch piece {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table, let place): add(table, place)
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    if PartOpenings.isAnnex(paragraph), state != .letterhead {
      finishPart()
      part = Parts.Part(kind: .annex, title: [paragraph])
      state = .title
      return
    }
    switch state {
    case .letterhead:
      parts.type = DocumentTypes.heading(paragraph.body)?.kind
      part.title = [paragraph]
      state = .title
    case .title: addTitle(paragraph)
    case .preamble: addPreamble(paragraph)
    case .body:
      if PartOpenings.isRecipients(paragraph) || PartOpenings.isSignature(paragraph) {
        state = .closing
        addClosing(paragraph)
      } else {
        if opensAttached(paragraph) {
          addAfterBody(paragraph)
          return
        }
        part.pieces.append(.paragraph(paragraph))
        if paragraph.body.bytes.hasSuffix("./.") { state = .closing }
      }
    case .closing: addAfterBody(paragraph)
    }
  }

  private mutating func addTitle(_ paragraph: Paragraph) {
    if PartOpenings.endsTitle(paragraph, after: part.title) {
      state = .preamble
      addPreamble(paragraph)
    } else {
      part.title.append(paragraph)
    }
  }

  private mutating func addPreamble(_ paragraph: Paragraph) {
    let isLabelled = paragraph.label.map { !$0.style.isBullet } ?? false
    let isSection = PartOpenings.isSectionHeading(paragraph)
    if isLabelled || isSection {
      state = .body
      add(paragraph)
    } else if PartOpenings.isRecipients(paragraph) || PartOpenings.isSignature(paragraph), part.kind != .annex
    {
      state = .closing
      addClosing(paragraph)
    } else {
      part.preamble.append(paragraph)
    }
  }

  /// The plan behind a decision whose signature is not in the file.
  private func opensAttached(_ paragraph: Paragraph) -> Bool {
    guard part.kind == .main, paragraph.label == nil, parts.type?.name == "Quyết định",
      let heading = DocumentTypes.heading(paragraph.body)
    else { return false }
    return heading.isAlone && heading.kind.mayHoldTasks && heading.kind.name != "Quyết định"
  }

  private mutating func addAfterBody(_ paragraph: Paragraph) {
    if let heading = DocumentTypes.heading(paragraph.body), heading.kind.mayHoldTasks, part.kind == .main,
      !parts.closing.isEmpty || heading.isAlone
    {
      finishPart()
      part = Parts.Part(kind: .attached, title: [paragraph], type: heading.kind)
      state = .title
    } else if part.kind == .main || parts.closing.isEmpty {
      addClosing(paragraph)
    } else {
      part.pieces.append(.paragraph(paragraph))
    }
  }

  private mutating func add(_ table: Table, _ place: SourcePlace) {
    if state != .body || part.kind != .annex, PartOpenings.isClosing(table) {
      state = .closing
      for row in table.rows {
        for case .some(let cell) in row.cells {
          self.cell += 1
          for text in cell.paragraphs {
            parts.closing.append(.init(text: text, place: row.place, cell: self.cell))
          }
        }
      }
      return
    }
    if state == .closing, part.kind == .main, !parts.closing.isEmpty {
      // A table below the signature belongs to an annex whose heading got lost.
      finishPart()
      part = Parts.Part(kind: .annex)
    }
    part.pieces.append(.table(table, place))
    if part.kind == .annex || state != .closing { state = .body }
  }

  private mutating func addClosing(_ paragraph: Paragraph) {
    cell += 1
    parts.closing.append(.init(text: paragraph.fullText, place: paragraph.place, cell: cell))
  }

  private mutating func finishPart() {
    if !part.title.isEmpty || !part.pieces.isEmpty || !part.preamble.isEmpty { parts.parts.append(part) }
    part = Parts.Part(kind: .annex)
  }
}
