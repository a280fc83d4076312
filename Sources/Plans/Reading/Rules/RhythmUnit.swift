/// A year, quarter, month or week in the words of a rhythm, with the number before it: "3 tháng", "mười hai tháng", "quý".
struct RhythmUnit {
  /// In what its length is counted.
  enum Scale {
    case months, weeks

    fileprivate var units: [(words: PhraseSet, length: Int)] {
      switch self {
      case .months: RhythmUnit.months
      case .weeks: RhythmUnit.weeks
      }
    }
  }

  /// The word at which it begins, with its number, and the one behind it.
  let start: Int
  let end: Int
  let length: Int
  private let scale: Scale

  /// "2 lần/năm" comes each six months; "5 lần/năm" is due by the end of each year, "3 lần/tuần" of each week.
  func length(in times: Int) -> Int {
    guard scale == .months, times > 1, length % times == 0, RhythmRule.kind(ofMonths: length / times) != nil
    else { return length }
    return length / times
  }

  private static let months: [(words: PhraseSet, length: Int)] = [
    (PhraseSet("nửa năm|học kỳ|học kì"), 6), (PhraseSet("năm"), 12), (PhraseSet("quý|quí"), 3),
    (PhraseSet("tháng"), 1),
  ]
  private static let weeks: [(words: PhraseSet, length: Int)] = [(PhraseSet("tuần"), 1)]
  /// "Mỗi tuần 3 buổi": the number behind is no name.
  private static let each: Phrase = "mỗi"
  static let times = PhraseSet("lần|kỳ|đợt")
  private static let counts: [(words: PhraseSet, value: Int)] = [
    (PhraseSet("mười hai"), 12), (PhraseSet("một"), 1), (PhraseSet("hai"), 2), (PhraseSet("ba"), 3),
    (PhraseSet("bốn"), 4), (PhraseSet("sáu"), 6), (PhraseSet("chín"), 9),
  ]
  private static let numerals = PhraseSet("i|ii|iii|iv")

  /// Nil where none stands, and for one that is named, as in "tháng 6".
  init?(_ passage: Passage, at index: Int, _ scale: Scale) {
    guard
      let (words, length) = scale.units.lazy.compactMap({ unit -> (Int, Int)? in
        let words = unit.words.match(passage, at: index)
        return words > 0 ? (words, unit.length) : nil
      }).first, Self.each.matches(passage, at: index - 1) || !Self.isNamed(passage, index + words)
    else { return nil }
    let count = passage.gap(before: index).isPlain ? Self.count(passage, before: index) : nil
    start = index - (count?.length ?? 0)
    end = index + words
    self.length = length * min(count?.value ?? 1, 1000)
    self.scale = scale
  }

  /// "Tháng 6", "quý IV", "năm 2026"; but "năm 1 lần".
  static func isNamed(_ passage: Passage, _ index: Int) -> Bool {
    guard passage.gap(before: index).isSubset(of: [.space, .dash]), index < passage.count else {
      return false
    }
    return (passage.words[index].isNumber || numerals.match(passage, at: index) > 0)
      && times.match(passage, at: index + 1) == 0
  }

  static func count(_ passage: Passage, before index: Int) -> (value: Int, length: Int)? {
    if let value = passage.number(index - 1) { return value > 0 ? (value, 1) : nil }
    for (words, value) in counts {
      for length in [2, 1] where words.match(passage, at: index - length) == length { return (value, length) }
    }
    return nil
  }

  static func count(_ passage: Passage, at index: Int) -> (value: Int, length: Int)? {
    if let value = passage.number(index) { return value > 0 ? (value, 1) : nil }
    for (words, value) in counts {
      let length = words.match(passage, at: index)
      if length > 0 { return (value, length) }
    }
    return nil
  }
}
