import Core

/// Which field of a row holds what, counted from 0.
package struct SeriesColumns: Hashable, Sendable {
  /// The series that a row belongs to, when a file holds several.
  package var series: Int?
  package var timestamp = 0
  package var value = 1

  package init() {}

  /// The columns that a heading names; nil when the line is no heading.
  package init?(heading line: ArraySlice<UInt8>) {
    var names: [String] = []
    while names.count < 64, let place = SeriesRow.field(names.count, of: line) {
      names.append(String(decoding: line[place], as: UTF8.self).lowercased())
    }
    guard names.count >= 2 else { return nil }
    if let timestamp = names.firstIndex(of: "timestamp"), let value = names.firstIndex(of: "value") {
      self.timestamp = timestamp
      self.value = value
      series = names.firstIndex(of: "series")
      return
    }
    let isLetter: (String) -> Bool = { $0.unicodeScalars.first?.properties.isAlphabetic ?? false }
    guard isLetter(names[0]), isLetter(names[1]) else { return nil }
  }
}

/// A row of a file of counts: `timestamp,value`.
package struct SeriesRow: Sendable {
  private let line: ArraySlice<UInt8>
  private let seriesPlace: Range<Int>
  /// There is a column `series`.
  package let isNamed: Bool
  private let timePlace: Range<Int>
  package let time: SeriesTime
  package let value: Double

  /// The name in the column `series`, as it came; empty without one.
  package var series: ArraySlice<UInt8> { line[seriesPlace] }
  /// The time as it came.
  package var written: ArraySlice<UInt8> { line[timePlace] }

  package init(_ line: ArraySlice<UInt8>, columns: SeriesColumns = SeriesColumns()) throws(SeriesFault) {
    guard let timePlace = Self.field(columns.timestamp, of: line),
      let count = Self.field(columns.value, of: line)
    else { throw .tooFewFields }
    isNamed = columns.series != nil
    if let column = columns.series {
      guard let place = Self.field(column, of: line) else { throw .tooFewFields }
      seriesPlace = place
    } else {
      seriesPlace = timePlace.lowerBound..<timePlace.lowerBound
    }
    guard let time = SeriesTime(line[timePlace]) else { throw .badTime }
    guard let value = SeriesCount.read(line[count]) else { throw .badValue }
    self.line = line
    self.timePlace = timePlace
    self.time = time
    self.value = value
  }

  /// The field between commas at a place counted from 0, without the spaces and quotes around it.
  static func field(_ number: Int, of line: ArraySlice<UInt8>) -> Range<Int>? {
    var (start, place, left) = (line.startIndex, line.startIndex, number)
    while place < line.endIndex, left >= 0 {
      if line[place] == UInt8(ascii: ",") {
        if left == 0 { break }
        left -= 1
        start = place + 1
      }
      place += 1
    }
    guard left == 0 else { return nil }
    var end = place
    while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
    while start < end, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    if end - start >= 2, line[start] == UInt8(ascii: "\""), line[end - 1] == UInt8(ascii: "\"") {
      (start, end) = (start + 1, end - 1)
    }
    return start..<end
  }
}

/// Why a row is passed over.
package enum SeriesFault: Error, Hashable, Sendable {
  case tooFewFields
  case badTime
  case badValue
  /// The time of an earlier row.
  case duplicate
  /// Before an earlier row.
  case unordered
  /// Ten years and more after the row before, and alone there.
  case farAhead
}
