/// A year, quarter or month in the words of a rhythm, with the number before it: "3 tháng", "mười hai tháng", "quý".
struct RhythmUnit {
  /// The word at which it begins, with its number, and the one behind it.
  let start: Int
  let end: Int
  let months: Int

  /// "2 lần/năm" comes each six months; "5 lần/năm" is due by the end of each year.
  func months(in times: Int) -> Int {
    guard times > 1, months % times == 0, RhythmRule.kind(ofMonths: months / times) != nil else {
      return months
    }
    return months / times
  }

  private static let units: [(words: PhraseSet, months: Int)] = [
    (PhraseSet("nửa năm|học kỳ|học kì"), 6), (PhraseSet("năm"), 12), (PhraseSet("quý|quí"), 3),
    (PhraseSet("tháng"), 1),
  ]
  static let times = PhraseSet("lần|kỳ|đợt")
  private static let counts: [(words: PhraseSet, value: Int)] = [
    (PhraseSet("mười hai"), 12), (PhraseSet("một"), 1), (PhraseSet("hai"), 2), (PhraseSet("ba"), 3),
    (PhraseSet("bốn"), 4), (PhraseSet("sáu"), 6), (PhraseSet("chín"), 9),
  ]
  private static let numerals = PhraseSet("i|ii|iii|iv")

  /// Nil where none stands, and for one that is named, as in "tháng 6".
  init?(_ passage: Passage, at index: Int) {
    guard
      let (length, months) = Self.units.lazy.compactMap({ unit -> (Int, Int)? in
        let length = unit.words.match(passage, at: index)
        return length > 0 ? (length, unit.months) : nil
      }).first, !Self.isNamed(passage, index + length)
    else { return nil }
    let count = passage.gap(before: index).isPlain ? Self.count(passage, before: index) : nil
    start = index - (count?.length ?? 0)
    end = index + length
    self.months = months * min(count?.value ?? 1, 1000)
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
