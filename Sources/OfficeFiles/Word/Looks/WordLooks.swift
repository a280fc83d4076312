import Core

/// How a Word document looks, as far as the rules of official documents speak of it. Lengths in points.
package struct WordLooks: Hashable, Sendable {
  package struct Page: Hashable, Sendable {
    package var width: Double
    package var height: Double
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double
    /// The first page has a head of its own.
    package var hasOwnFirst: Bool
    /// Where the number of a page stands, nil for nowhere: of the pages behind the first, and of the first.
    package var number: Number?
    package var firstNumber: Number?

    package var isAcross: Bool { width > height }
  }

  package struct Number: Hashable, Sendable {
    package var isInHead: Bool
    package var paragraph: Paragraph
  }

  package struct Paragraph: Hashable, Sendable {
    package enum Home: Hashable, Sendable {
      case body
      /// A cell of a table, counted over the document: rows and columns from 0.
      case cell(table: Int, row: Int, column: Int, columns: Int)
    }

    package var text: String
    /// What stands behind the last place where its line was broken by hand; nil without one.
    package var lastLine: String?
    /// Which paragraph of the whole body it is in reading order, counted from 0; those that are not shown count, too.
    package var ordinal: Int
    /// The line of the readable source that holds it; nil when none does.
    package var line: Int?
    package var home: Home
    /// In which section, counted from 0.
    package var section: Int
    /// Letters by the look of their runs.
    package var runs: [Run]
    /// "left", "center", "right", "both".
    package var alignment: String
    package var firstLine: Double
    package var left: Double
    package var before: Double
    package var after: Double
    /// As a share of a single line; nil when it is fixed in points.
    package var lineShare: Double?
    /// A line is drawn above or below it.
    package var hasRule: Bool
    /// A drawing is anchored in it: a line that may stand anywhere near.
    package var hasDrawing: Bool
    package var keepsWithNext: Bool
    package var isListItem: Bool
  }

  /// Letters and digits in a row that look the same.
  package struct Run: Hashable, Sendable {
    package var letters: Int
    package var font: String?
    package var size: Double
    package var isBold: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool
    /// "000000", "auto".
    package var color: String
  }

  package var pages: [Page]
  package var paragraphs: [Paragraph]
}

extension WordLooks.Paragraph {
  package var letters: Int { runs.reduce(0) { $0 + $1.letters } }

  /// How large a share of its letters is so, in 0…1; 0 of none.
  package func share(_ isSo: (WordLooks.Run) -> Bool) -> Double {
    let all = letters
    return all == 0 ? 0 : Double(runs.reduce(0) { $0 + (isSo($1) ? $1.letters : 0) }) / Double(all)
  }
}
