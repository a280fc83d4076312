import Core

/// The day, month or quarter that a time names alone, and whether it goes on without an end.
enum TimingMarkRule {
  private static let onward = PhraseSet(
    "các năm tiếp theo|những năm tiếp theo|các năm sau|năm tiếp theo|trở đi|những năm sau|các năm kế tiếp")
  private static let standing = PhraseSet("thường xuyên|liên tục|cả năm")
  private static let month: Phrase = "tháng"
  private static let quarter = PhraseSet("quý|quí")

  static func mark(_ passage: Passage, _ kind: Timing.Kind) -> Timing.Mark? {
    switch kind {
    case .year:
      one(quarters(passage), Timing.Mark.quarter) ?? day(passage) ?? one(months(passage), Timing.Mark.month)
    case .until: day(passage)
    case .other: goesOn(passage) ?? day(passage)
    case .range, .annual, .halfYearly, .quarterly, .monthly, .adHoc: nil
    }
  }

  private static func goesOn(_ passage: Passage) -> Timing.Mark? {
    if onward.contains(in: passage), let year = passage.words.indices.lazy.compactMap(passage.year).first {
      return .onward(from: year)
    }
    return standing.contains(in: passage) ? .standing : nil
  }

  private static func day(_ passage: Passage) -> Timing.Mark? {
    passage.words.indices.lazy.compactMap { DateRule.day(passage, at: $0)?.day }.first.map { .day($0) }
  }

  private static func one(_ found: [Int], _ mark: (Int) -> Timing.Mark) -> Timing.Mark? {
    found.count == 1 ? found.first.map(mark) : nil
  }

  /// "Tháng 3 và tháng 9" names two, "6 tháng" none.
  private static func months(_ passage: Passage) -> [Int] {
    passage.words.indices.compactMap { index in
      guard month.matches(passage, at: index), let value = passage.number(index + 1) else { return nil }
      return (1...12).contains(value) ? value : nil
    }
  }

  private static let numerals: [(words: PhraseSet, value: Int)] = [
    ("i|1", 1), ("ii|2", 2), ("iii|3", 3), ("iv|4", 4),
  ].map { (PhraseSet($0.0), $0.1) }

  /// "Quý II", "quý 3"; "quý I, II" names two.
  private static func quarters(_ passage: Passage) -> [Int] {
    var found: [Int] = []
    for index in passage.words.indices where quarter.match(passage, at: index) > 0 {
      var next = index + 1
      while let value = numerals.first(where: { $0.words.match(passage, at: next) > 0 })?.value {
        found.append(value)
        guard passage.words[next].gap.contains(.comma) else { break }
        next += 1
      }
    }
    return found
  }
}
