import Core
import Glibc
import MediaStages

/// Rows of a file of counts, with and without a heading; what is wrong with a row is said on standard error.
struct SeriesInput {
  /// Bytes of the longest row; longer ones are passed over.
  private static let rowBytes = 1 << 16

  private(set) var columns = SeriesColumns()
  private var reader: LineReader
  private var isStart = true
  /// Whether a line has come that is neither empty nor the heading.
  private var hasRows = false

  /// - Parameter path: nil or "-" for standard input.
  init(path: String?) throws {
    var descriptor = STDIN_FILENO
    if let path, path != "-" {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputFile.refused(path, errno) }
    }
    reader = LineReader(descriptor: descriptor, lineBytes: Self.rowBytes)
  }

  /// Hands on the next rows with their line numbers; false at the end. Before the first row, `columns` are those of the heading.
  mutating func next(_ take: (Int, SeriesRow) throws -> Void) throws -> Bool {
    guard let batch = try reader.next() else {
      if !hasRows { StandardError.say("không có dòng nào", "there are no rows") }
      return false
    }
    for number in batch.overlong { Self.report(number, vi: "dòng quá dài", en: "the line is too long") }
    for line in batch.lines where !line.isBlank {
      if isStart {
        isStart = false
        if let columns = SeriesColumns(heading: line.bytes[...]) {
          self.columns = columns
          continue
        }
      }
      hasRows = true
      let row: SeriesRow
      do {
        row = try SeriesRow(line.bytes[...], columns: columns)
      } catch {
        Self.report(line.number, error)
        continue
      }
      try take(line.number, row)
    }
    return true
  }

  static func report(_ number: Int, _ fault: SeriesFault) {
    switch fault {
    case .tooFewFields:
      report(number, vi: "thiếu cột, cần timestamp,value", en: "a column is missing: timestamp,value")
    case .badTime: report(number, vi: "không đọc được thời điểm", en: "the time cannot be read")
    case .badValue:
      report(number, vi: "giá trị phải là số từ 0 đến 1e15", en: "the value is not a number from 0 to 1e15")
    case .duplicate: report(number, vi: "thời điểm bị lặp lại", en: "the time was there before")
    case .farAhead:
      report(
        number, vi: "thời điểm cách dòng trước hơn mười năm",
        en: "the time is over ten years after the line before")
    case .unordered:
      report(number, vi: "thời điểm sớm hơn dòng trước", en: "the time is before that of an earlier line")
    }
  }

  /// A gap is said, the row stays.
  static func report(_ number: Int, gapOf steps: Int) {
    report(
      number, vi: "thiếu \(steps) bước trước dòng này", en: "\(steps) steps are missing before this line")
  }

  static func report(_ number: Int, vi: String, en: String) {
    StandardError.say(ofLine: number, vi, en)
  }
}
