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

  /// The text with its label as printed.
  var fullText: String
}

/// What a document is made of once its lines are joined: paragraphs and tables, in reading order.
enum Piece: Sendable {
  case paragraph(Paragraph)
  case table(Table, SourcePlace)
}
