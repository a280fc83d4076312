/// A statement with its bound values. Interpolation binds, it never pastes: `"… WHERE id = \(id)"`.
///
/// One text serves both engines: identities, flags (0/1) and moments are `BIGINT`, days and JSON `TEXT`, bytes
/// `BYTEA`, fractions `DOUBLE PRECISION`; name every computed column with `AS`.
package struct SQL: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    case value(SQLValue)
  }

  var pieces: [Piece] = []
  /// Whether a prepared statement is worth keeping: the text is the program's own, so that it comes again, and one plan is good
  /// for all its values.
  var isSteady = true

  init(pieces: [Piece] = [], isSteady: Bool = true) {
    self.pieces = pieces
    self.isSteady = isSteady
  }

  package static var empty: SQL { SQL() }

  /// The same, planned for its values each time, on SQLite compiled: where it depends on them whether an index is walked or
  /// asked.
  package var plannedAnew: SQL { SQL(pieces: pieces, isSteady: false) }

  package var isEmpty: Bool { pieces.isEmpty }

  package static func + (left: SQL, right: SQL) -> SQL {
    SQL(pieces: left.pieces + right.pieces, isSteady: left.isSteady && right.isSteady)
  }

  package static func += (left: inout SQL, right: SQL) { left = left + right }
}

extension Sequence<SQL> {
  /// The parts one after the other: `conditions.joined(by: " AND ")`.
  package func joined(by separator: StaticString) -> SQL {
    var whole = SQL()
    for (index, part) in enumerated() {
      whole.isSteady = whole.isSteady && part.isSteady
      if index > 0 { whole.pieces.append(.text("\(separator)")) }
      whole.pieces += part.pieces
    }
    return whole
  }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    pieces = text.isEmpty ? [] : [.text(text)]
  }

  package init(stringInterpolation interpolation: StringInterpolation) {
    pieces = interpolation.pieces
    isSteady = interpolation.isSteady
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []
    var isSteady = true

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    package mutating func appendInterpolation<T: SQLBindable>(_ value: T) {
      pieces.append(.value(value.sqlValue))
    }

    package mutating func appendInterpolation<T: SQLBindable>(_ value: T?) {
      pieces.append(.value(value.sqlValue))
    }

    /// An enum is kept as its text.
    @_disfavoredOverload
    package mutating func appendInterpolation<T: RawRepresentable>(_ value: T) where T.RawValue == String {
      pieces.append(.value(.text(value.rawValue)))
    }

    @_disfavoredOverload
    package mutating func appendInterpolation<T: RawRepresentable>(_ value: T?) where T.RawValue == String {
      pieces.append(.value(value.map { .text($0.rawValue) } ?? .null))
    }

    /// Text of the program itself, such as a column to sort by.
    package mutating func appendInterpolation(raw text: StaticString) {
      pieces.append(.text("\(text)"))
    }

    /// How many rows, after LIMIT or OFFSET. Written out: PostgreSQL keeps one plan for all bound values, and would take one
    /// that is good for a tenth of the table.
    package mutating func appendInterpolation(count: Int) {
      pieces.append(.text(String(count)))
    }

    package mutating func appendInterpolation(sql part: SQL) {
      pieces += part.pieces
      isSteady = isSteady && part.isSteady
    }

    /// `(?, ?, ?, ?)` for `IN`: the last of three values is there twice, so that lists of many lengths share a few texts.
    /// An empty list is `(NULL)`: it matches nothing, so do not use it after `NOT IN`.
    package mutating func appendInterpolation<T: SQLBindable>(list values: [T]) {
      appendList(values.map(\.sqlValue))
    }

    @_disfavoredOverload
    package mutating func appendInterpolation<T: RawRepresentable>(list values: [T])
    where T.RawValue == String {
      appendList(values.map { .text($0.rawValue) })
    }

    /// Longer lists are as they are.
    private static let mostSteady = 1024

    private mutating func appendList(_ values: [SQLValue]) {
      let isShort = values.count <= Self.mostSteady
      isSteady = isSteady && isShort
      pieces.append(.text("("))
      for place in 0..<(isShort ? values.count.roundedUpToPowerOfTwo : values.count) {
        if place > 0 { pieces.append(.text(", ")) }
        pieces.append(.value(values[min(place, values.count - 1)]))
      }
      pieces.append(.text(values.isEmpty ? "NULL)" : ")"))
    }
  }
}

extension Int {
  /// 0 for 0, 4 for 3.
  fileprivate var roundedUpToPowerOfTwo: Int {
    self < 2 ? self : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
