/// How often a time comes again: "mỗi quý", "3 tháng/lần", "định kỳ hằng năm", "2 lần mỗi năm", "hằng tuần".
enum RhythmRule {
  /// The finest rhythm that the words name, by the months between two times; nil when they name none. A number of months
  /// that is no kind of its own ("2 năm/lần") comes as it is.
  static func months(_ passage: Passage) -> Int? {
    found(passage).min()
  }

  static func kind(ofMonths months: Int) -> Timing.Kind? {
    switch months {
    case 12: .annual
    case 6: .halfYearly
    case 3: .quarterly
    case 1: .monthly
    default: nil
    }
  }

  /// The months of every rhythm named, in the order of the text.
  static func found(_ passage: Passage) -> [Int] {
    var found: [Int] = []
    var previous: RhythmUnit?
    for index in passage.words.indices {
      if let months = alone.first(where: { isAlone(passage, index, $0.words) })?.months {
        found.append(months)
      }
      guard let unit = RhythmUnit(passage, at: index, .months) else { continue }
      let isInRow = previous.map { isRow(passage, $0.end, unit.start) } ?? false
      if let times = times(passage, unit) ?? (isInRow ? 1 : nil) {
        found.append(unit.length(in: times))
        previous = unit
      } else if isBare(passage, unit) {
        found.append(unit.length)
        previous = unit
      }
    }
    return found
  }

  private static let ofWeek = PhraseSet("báo cáo tuần|kết quả tuần")
  private static let day: Phrase = "thứ"

  /// The weeks between two times of the first rhythm of weeks, and where it stands; nil when the words name none.
  static func weeks(_ passage: Passage, in range: Range<Int>) -> (every: Int, words: Range<Int>)? {
    for index in range {
      let named = ofWeek.match(passage, at: index)
      if named > 0, !isPast(passage, index + named) { return (1, index..<index + named) }
      if let unit = RhythmUnit(passage, at: index, .weeks), let times = times(passage, unit) {
        let start = unit.start - before.ending(passage, at: unit.start)
        return (max(1, unit.length(in: times)), start..<unit.end)
      }
    }
    return nil
  }

  /// "Báo cáo tuần trước" is of last week, "báo cáo tuần trước 15 giờ thứ Năm" is not.
  private static func isPast(_ passage: Passage, _ index: Int) -> Bool {
    let length = others.match(passage, at: index)
    guard length > 0, index + length < passage.count else { return length > 0 }
    return !passage.words[index + length].startsInDigit(passage) && !day.matches(passage, at: index + length)
  }

  private static let alone: [(words: PhraseSet, months: Int)] = [
    (PhraseSet("thường niên|các năm trong"), 12), (PhraseSet("bán niên"), 6),
    (
      PhraseSet(
        "tháng cuối quý|tháng cuối của quý|tháng cuối cùng của quý|tháng đầu quý|tháng đầu của quý|tháng đầu tiên của quý"
      ), 3
    ),
  ]
  private static let before = PhraseSet("hằng|hàng|mỗi|từng|theo|định kỳ|định kì|các")
  private static let plural = PhraseSet("các")
  private static let per = PhraseSet("mỗi|trong|trên|trong mỗi|cho mỗi|hằng|hàng")
  private static let about = PhraseSet(
    "ít nhất|tối thiểu|khoảng|không quá|từ|tối đa|tổ chức|thực hiện|báo cáo")
  /// "Các năm tiếp theo" go on, they do not come again.
  private static let others = PhraseSet("tiếp theo|sau|kế tiếp|trước|qua|tới|gần đây|học|đầu|cuối|lễ")

  /// How often in the unit; nil when the words do not say that it comes again.
  private static func times(_ passage: Passage, _ unit: RhythmUnit) -> Int? {
    let behind = timesBehind(passage, unit.end)
    if isAnnounced(passage, unit) { return behind ?? timesBefore(passage, unit.start) ?? 1 }
    if let behind { return behind }
    return timesBefore(passage, unit.start)
  }

  /// "Hằng quý", "định kỳ 3 tháng", "cuối mỗi năm".
  private static func isAnnounced(_ passage: Passage, _ unit: RhythmUnit) -> Bool {
    guard before.ending(passage, at: unit.start) > 0,
      passage.gap(before: unit.start).isSubset(of: [.space, .colon])
    else {
      return false
    }
    return plural.ending(passage, at: unit.start) == 0
      || others.match(passage, at: unit.end) == 0 && unit.length < 12
  }

  /// "Năm một lần", "năm/lần", "quý 01 lần", "mỗi năm ít nhất 2 lần".
  private static func timesBehind(_ passage: Passage, _ end: Int) -> Int? {
    guard end < passage.count, passage.gap(before: end).isSubset(of: [.space, .slash, .open, .comma]) else {
      return nil
    }
    let start = end + (passage.gap(before: end).contains(.comma) ? 0 : about.match(passage, at: end))
    guard let count = RhythmUnit.count(passage, at: start) else {
      return RhythmUnit.times.match(passage, at: start) > 0 ? 1 : nil
    }
    return RhythmUnit.times.match(passage, at: start + count.length) > 0 ? count.value : nil
  }

  /// "02 lần/năm", "một lần mỗi quý", "1 lần trong một năm".
  private static func timesBefore(_ passage: Passage, _ start: Int) -> Int? {
    guard start > 0 else { return nil }
    var index = start - 1
    if passage.gap(before: start).contains(.slash), RhythmUnit.times.match(passage, at: index) == 1 {
      return RhythmUnit.count(passage, before: index)?.value ?? 1
    }
    if per.match(passage, at: index - 1) == 2 {
      index -= 2
    } else if per.match(passage, at: index) == 1 {
      index -= 1
    }
    guard index >= 0, RhythmUnit.times.match(passage, at: index) == 1 else { return nil }
    return RhythmUnit.count(passage, before: index)?.value ?? 1
  }

  /// "Hằng tháng, quý và năm".
  private static func isRow(_ passage: Passage, _ end: Int, _ start: Int) -> Bool {
    if start == end { return passage.gap(before: start).contains(.comma) }
    return start == end + 1 && Links.and.match(passage, at: end) == 1
  }

  private static let periods = PhraseSet(
    "sau|trong|vòng|hạn|quá|đa|gian|trước|dưới|trên|nhất|dài|gần|đầu|cuối|khoảng|nửa")
  private static let parts = PhraseSet("đầu|cuối|kể từ|sau|trước|tới|tiếp theo|tính từ|nữa")
  private static let periodic = PhraseSet("định kỳ|định kì")

  /// "6 tháng" alone is a rhythm, and so is "03 tháng" of what is "định kỳ"; "trong vòng 6 tháng" and "6 tháng đầu năm" are
  /// none.
  private static func isBare(_ passage: Passage, _ unit: RhythmUnit) -> Bool {
    let isHalf = half.match(passage, at: unit.start) > 0
    let isCounted =
      unit.end - unit.start == 2
      && (unit.length == 6 && !learning.contains(in: passage, from: unit.start, to: unit.end)
        || unit.length == 3 && periodic.contains(in: passage))
    return (isHalf || isCounted) && periods.match(passage, at: unit.start - 1) == 0
      && parts.match(passage, at: unit.end) == 0
  }

  private static let half = PhraseSet("nửa năm")
  private static let learning = PhraseSet("học kỳ|học kì")

  private static func isAlone(_ passage: Passage, _ index: Int, _ words: PhraseSet) -> Bool {
    let length = words.match(passage, at: index)
    return length > 0 && !RhythmUnit.isNamed(passage, index + length)
  }
}
