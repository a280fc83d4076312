import Core

/// A table to hand out, once as a value for both writers.
package struct Sheet: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    /// In characters of the usual font.
    package var width: Double

    package init(_ title: String, width: Double = 18) {
      self.title = title
      self.width = width
    }
  }

  package var name: String
  package var columns: [Column]
  /// One value a column; missing ones at the end are empty.
  package var rows: [[CellValue]]

  package init(name: String, columns: [Column], rows: [[CellValue]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// One value of a sheet. Text never becomes a formula.
package enum CellValue: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  case day(Day)
}

extension CellValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }

  /// Nothing gives an empty cell.
  package init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  package init(_ day: Day?) { self = day.map { .day($0) } ?? .empty }
  package init(_ number: Int?) { self = number.map { .integer($0) } ?? .empty }
}

/// Why a sheet cannot be written.
package enum UnwritableSheet: Error, Hashable, Sendable {
  /// More rows or columns than the format holds.
  case tooLarge
  /// The disk refused.
  case cannotWrite
}
