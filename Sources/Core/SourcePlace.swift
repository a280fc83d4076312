/// Where a piece of a document stands in its source: lines of `DocumentText.lines`, counted from 1, both included;
/// for paged sources the page, counted from 1, too.
package struct SourcePlace: Hashable, Sendable, Codable, Comparable {
  package var line: Int
  package var endLine: Int
  package var page: Int?

  package init(line: Int, endLine: Int? = nil, page: Int? = nil) {
    self.line = line
    self.endLine = endLine ?? line
    self.page = page
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.endLine) < (right.line, right.endLine)
  }

  /// The smallest place that holds both.
  package func joined(with other: SourcePlace) -> SourcePlace {
    SourcePlace(
      line: min(line, other.line), endLine: max(endLine, other.endLine),
      page: line <= other.line ? page : other.page)
  }
}
