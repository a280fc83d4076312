import Core
import OfficeFiles

/// A paragraph made whole, its label split off.
struct Paragraph: Sendable {
  /// How the source marks it.
  enum Form: Hashable, Sendable {
    case plain
    case heading(level: Int)
    case listItem(level: Int)
  }

  var form: Form
  var label: Label?
  /// The text after the label.
  var body: Passage
  var isBold: Bool
  var isItalic: Bool
  var place: SourcePlace

  /// The label as printed with the space behind it; empty without one.
  var labelText = ""

  /// The text with its label as printed.
  var fullText: String { labelText.isEmpty ? body.text : labelText + body.text }
}

/// What a document is made of once its lines are joined: paragraphs and tables, in reading order. Indirect, so that the
/// stages, which each hold them, share them.
indirect enum Piece: Sendable {
  case paragraph(Paragraph)
  case table(Table, SourcePlace)
}
