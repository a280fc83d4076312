/// Reads months, quarters and halves of a year at a word, with those that a list adds to them: "quý I, II", "tháng 6 và 12".
struct MonthReader {
  let passage: Passage

  private static let month: Phrase = "tháng"
  private static let quarter = PhraseSet("quý|quí")
  private static let halves = [
    PhraseSet("6 tháng đầu|06 tháng đầu|sáu tháng đầu|nửa đầu"),
    PhraseSet("6 tháng cuối|06 tháng cuối|sáu tháng cuối|nửa cuối"),
  ]
  private static let numerals: [(words: PhraseSet, value: Int)] = [
    ("i|1|01", 1), ("ii|2|02", 2), ("iii|3|03", 3), ("iv|4|04", 4),
  ].map { (PhraseSet($0.0), $0.1) }
  private static let spelled: [(words: PhraseSet, value: Int)] = [
    ("giêng|một", 1), ("hai", 2), ("ba", 3), ("tư|bốn", 4), ("sáu", 6), ("bảy|bẩy", 7), ("tám", 8),
    ("chín", 9),
    ("mười", 10), ("mười một", 11), ("mười hai|chạp", 12),
  ].map { (PhraseSet($0.0), $0.1) }
  private static let abbreviations: [(words: PhraseSet, months: ClosedRange<Int>)] =
    (1...12).map { (PhraseSet("t\($0)|t0\($0)"), $0...$0) }
    + zip(["i", "ii", "iii", "iv"], 1...4).map { numeral, value in
      (PhraseSet("q\(value)|q\(numeral)|q0\(value)"), (3 * value - 2)...(3 * value))
    }
  private static let year: Phrase = "năm"
  private static let times = PhraseSet("lần|kỳ|đợt|giờ|ngày|đồng|triệu|người|lớp|cuộc")

  /// Nil when none begins there.
  func read(at index: Int) -> [NamedTime]? {
    half(index) ?? quarters(index) ?? wholeMonths(index) ?? abbreviated(index)
  }

  /// "6 tháng đầu năm 2026".
  private func half(_ index: Int) -> [NamedTime]? {
    for (part, words) in Self.halves.enumerated() {
      let length = words.match(passage, at: index)
      guard length > 0, Self.year.matches(passage, at: index + length) else { continue }
      let (year, end) = yearBehind(index + length)
      let stop = max(end, index + length + 1)
      return [NamedTime(months: part == 0 ? 1...6 : 7...12, day: nil, year: year, words: index..<stop)]
    }
    return nil
  }

  /// "Quý II", "quý I, II và IV", "quý IV/2025".
  private func quarters(_ index: Int) -> [NamedTime]? {
    guard Self.quarter.match(passage, at: index) > 0 else { return nil }
    return list(from: index + 1, opening: index) { word in
      guard let value = Self.numerals.first(where: { $0.words.match(passage, at: word) > 0 })?.value,
        Self.times.match(passage, at: word + 1) == 0
      else { return nil }
      return (3 * value - 2)...(3 * value)
    }
  }

  /// "Tháng 6", "các tháng 3, 6, 9, 12"; "6 tháng" and "tháng 1 lần" name none.
  private func wholeMonths(_ index: Int) -> [NamedTime]? {
    guard Self.month.matches(passage, at: index) else { return nil }
    return spelledMonth(index) ?? list(from: index + 1, opening: index, of: monthNumber)
  }

  /// "Tháng Sáu", "tháng mười hai năm 2026"; not "mỗi tháng một buổi".
  private func spelledMonth(_ index: Int) -> [NamedTime]? {
    for (words, value) in Self.spelled.reversed() {
      let length = words.match(passage, at: index + 1)
      guard length > 0, passage.gap(before: index + 1).isPlain else { continue }
      let (year, end) = yearBehind(index + 1 + length)
      guard year != nil || passage.words[index + 1].isCapital else { return nil }
      return [NamedTime(months: value...value, day: nil, year: year, words: index..<end)]
    }
    return nil
  }

  func monthNumber(_ word: Int) -> ClosedRange<Int>? {
    guard let value = passage.number(word), (1...12).contains(value),
      Self.times.match(passage, at: word + 1) == 0
    else { return nil }
    // "Tháng 6, 20/7": the second begins a day.
    if passage.words[word].gap.contains(.slash), let next = passage.number(word + 1), next <= 12 {
      return nil
    }
    return value...value
  }

  /// "Q2/2026", "T6/2026"; only beside a year.
  private func abbreviated(_ index: Int) -> [NamedTime]? {
    guard let months = Self.abbreviations.first(where: { $0.words.match(passage, at: index) > 0 })?.months,
      case (let year?, let end) = yearBehind(index + 1)
    else { return nil }
    return [NamedTime(months: months, day: nil, year: year, words: index..<end)]
  }

  /// Numbers in a row, each with the months that it means.
  func list(from start: Int, opening: Int, of value: (Int) -> ClosedRange<Int>?) -> [NamedTime]? {
    guard passage.gap(before: start).isSubset(of: [.space, .colon]) else { return nil }
    var found: [NamedTime] = []
    var word = start
    var isEnd = false
    while let months = value(word) {
      let (year, end) = yearBehind(word + 1)
      found.append(
        NamedTime(
          months: months, day: nil, year: year, words: (found.isEmpty ? opening : word)..<end, isEnd: isEnd))
      let gap = passage.gap(before: end)
      isEnd = gap.contains(.dash)
      if isEnd || gap.contains(.comma) {
        word = end
      } else if Links.and.match(passage, at: end) == 1 {
        word = end + 1
      } else {
        break
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The year behind a time ("/2026", "năm 2026") and the word behind it all.
  private func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
    if let year = passage.year(index), !passage.gap(before: index).contains(.comma) {
      return (year, index + 1)
    }
    if Self.year.matches(passage, at: index), let year = passage.year(index + 1) { return (year, index + 2) }
    return (nil, index)
  }
}
