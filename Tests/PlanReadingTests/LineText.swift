import Core
import OfficeFiles

/// Printed lines, as plain text and PDF give them.
enum LineText {
  static func document(_ lines: [String]) -> DocumentText {
    DocumentText(
      lines: lines.map { SourceLine($0) },
      blocks: lines.enumerated().map { Block(.line, $1, place: SourcePlace(line: $0 + 1)) })
  }
}
