/// What a time in an assignment line, a table cell or a "Định kỳ …" item says.
enum TimingRule {
  private static let adHoc = PhraseSet("đột xuất|khi có yêu cầu|theo yêu cầu|khi có phát sinh|khi phát sinh")
  private static let openEnded = PhraseSet(
    "các năm tiếp theo|những năm tiếp theo|các năm sau|năm tiếp theo|trở đi|những năm sau|thời gian tiếp theo|các năm kế tiếp|sau năm|từ sau"
  )
  private static let conditions = PhraseSet("theo|sau khi|khi|ngay sau khi|ngay khi|tùy|tuỳ|sau|phù hợp")
  private static let untils = PhraseSet("đến|trước|chậm nhất|hết|xong trước|tới|không quá|muộn nhất")
  private static let starts = PhraseSet("từ|bắt đầu|kể từ")
  private static let calendar = PhraseSet("quý|quí|tháng|trong năm|cả năm|năm học")

  /// - Parameter year: the one year that the plan covers, when it covers one.
  static func timing(_ text: String, planYear: Int? = nil) -> Timing? {
    let raw = TextTrim.item(text)
    let passage = Passage(raw)
    guard !passage.words.isEmpty else { return nil }
    let (kind, from, to) = read(passage, planYear)
    return Timing(raw: raw, kind: kind, from: from, to: to)
  }

  private static func read(_ passage: Passage, _ planYear: Int?) -> (Timing.Kind, Int?, Int?) {
    let years = years(passage)
    if let last = years.last, goesOn(passage, after: last.word) { return (.other, nil, nil) }
    let rhythms = RhythmRule.found(passage)
    if years.isEmpty || rhythms.contains(12) {
      if let finest = rhythms.min() { return (RhythmRule.kind(ofMonths: finest) ?? .other, nil, nil) }
      if adHoc.contains(in: passage) { return (.adHoc, nil, nil) }
      if let planYear, calendar.contains(in: passage) || hasDate(passage),
        conditions.match(passage, at: 0) == 0
      {
        return untils.match(passage, at: 0) > 0 ? (.until, nil, planYear) : (.year, planYear, planYear)
      }
      return (.other, nil, nil)
    }
    guard let first = years.first, let last = years.last else { return (.other, nil, nil) }
    if openEnded.contains(in: passage) || conditions.match(passage, at: 0) > 0 { return (.other, nil, nil) }
    if first.value != last.value {
      return (.range, min(first.value, last.value), max(first.value, last.value))
    }
    if let until = untils.first(in: passage, to: last.word) {
      let isRange =
        starts.contains(in: passage, to: until.lowerBound)
        || calendar.contains(in: passage, to: until.lowerBound)
      return isRange && hasStartDate(passage, until.lowerBound)
        ? (.year, first.value, first.value) : (.until, nil, last.value)
    }
    if starts.match(passage, at: 0) > 0 { return (.other, nil, nil) }
    return (.year, first.value, last.value)
  }

  private static let ongoing = PhraseSet("thường xuyên|hằng năm|hàng năm|liên tục")

  /// "Tháng 12/2026 và thường xuyên": a day once, and then without an end.
  private static func goesOn(_ passage: Passage, after year: Int) -> Bool {
    Links.and.match(passage, at: year + 1) > 0 && ongoing.contains(in: passage, from: year + 2)
  }

  private static func years(_ passage: Passage) -> [(value: Int, word: Int)] {
    passage.words.indices.compactMap { index in passage.year(index).map { ($0, index) } }
  }

  /// "từ tháng 3 đến tháng 11/2025": both ends in one year.
  private static func hasStartDate(_ passage: Passage, _ end: Int) -> Bool {
    passage.words[..<end].contains { $0.isNumber }
  }

  /// "30/6": a day without its year.
  private static func hasDate(_ passage: Passage) -> Bool {
    passage.words.indices.dropLast().contains { index in
      passage.words[index].gap == .slash && passage.number(index).map { $0 <= 31 } ?? false
        && passage.number(index + 1).map { $0 <= 12 } ?? false
    }
  }
}
