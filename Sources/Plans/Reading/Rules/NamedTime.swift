import Core

/// A day, a month, a quarter or half a year that a time names: "15/11", "tháng 6/2026", "quý IV".
struct NamedTime {
  /// 1…12; the same twice for a day or a month.
  var months: ClosedRange<Int>
  /// 1…31; nil when the whole of the months is meant.
  var day: Int?
  /// Nil when the words leave it out and no time beside it says it.
  var year: Int?
  var words: Range<Int>
  /// "Đến", or a dash, leads here from the time before.
  var isEnd = false

  /// The first day of the time.
  var first: Day? { year.flatMap { Day(year: $0, month: months.lowerBound, day: day ?? 1) } }

  /// The last one.
  var last: Day? {
    year.flatMap { year in
      let month = months.upperBound
      return Day(year: year, month: month, day: day ?? Day.length(ofMonth: month, year: year))
    }
  }
}

extension NamedTime {
  /// At most so many are read of one time.
  static let most = 24

  /// In the order of the text. One without a year has that of the next one that has a year, else of the one before.
  static func all(in passage: Passage) -> [NamedTime] {
    var found: [NamedTime] = []
    var index = 0
    while index < passage.count, found.count < most {
      let read = NamedTimeReader(passage: passage, before: found.last?.words.upperBound).read(at: index)
      guard let end = read.last?.words.upperBound, end > index else {
        index += 1
        continue
      }
      found += read
      index = end
    }
    return withYears(found)
  }

  private static func withYears(_ found: [NamedTime]) -> [NamedTime] {
    var found = found
    for index in found.indices.dropLast().reversed() where found[index].year == nil {
      found[index].year = found[index + 1].year
    }
    for index in found.indices.dropFirst() where found[index].year == nil {
      let before = found[index - 1]
      // "Từ tháng 11/2025 đến tháng 2": in the next year.
      let isNext = found[index].months.lowerBound < before.months.lowerBound
      found[index].year = before.year.map { isNext ? $0 + 1 : $0 }
    }
    return found
  }

  /// "Từ ngày 01/3 đến 31/5" is one span, "20/6 và 20/12" are two times.
  static func spans(_ times: [NamedTime]) -> [(first: NamedTime, last: NamedTime)] {
    var spans: [(first: NamedTime, last: NamedTime)] = []
    for time in times {
      if time.isEnd, let last = spans.indices.last, spans[last].first.words == spans[last].last.words {
        spans[last].last = time
      } else {
        spans.append((time, time))
      }
    }
    return spans
  }
}
