import Core

/// Kind, date and issuer of a citation, from the words around its number.
enum CitationContext {
  private static let kinds: [(name: String, phrase: Phrase)] =
    (DocumentTypes.kinds.map { ($0.name, $0.phrase) } + [
      ("Văn bản", "Văn bản"), ("Bộ luật", "Bộ luật"), ("Quyết nghị", "Quyết nghị"),
      ("Văn bản hợp nhất", "Văn bản hợp nhất"),
      ("Sắc lệnh", "Sắc lệnh"), ("Tờ trình", "Tờ trình"),
      ("Chương trình hành động", "Chương trình hành động"),
      ("Kế hoạch", "Kế hoạch"), ("Quy chế", "Quy chế"),
    ]).sorted { $0.1.count > $1.1.count }
  private static let number: Phrase = "số"
  private static let day: Phrase = "ngày"
  private static let of: Phrase = "của"
  private static let ends = PhraseSet(
    """
    về|ban hành|phê duyệt|quy định|hướng dẫn|ngày|tại|sửa đổi|thực hiện|triển khai|yêu cầu|giao|thành lập|công bố|điều chỉnh|trên địa bàn|cho|đối với|thông qua|thông báo|và|năm|đến|giai đoạn|kết luận|được|phù hợp|bổ sung|thay thế|bãi bỏ|trong
    """)
  private static let abbreviations: [(symbol: String, name: String)] = [
    ("NĐ", "Nghị định"), ("QĐ", "Quyết định"), ("NQ", "Nghị quyết"), ("CT", "Chỉ thị"), ("TT", "Thông tư"),
    ("KH", "Kế hoạch"), ("KL", "Kết luận"),
    ("TB", "Thông báo"), ("TTr", "Tờ trình"), ("BC", "Báo cáo"), ("CTr", "Chương trình"), ("HD", "Hướng dẫn"),
    ("ĐA", "Đề án"), ("CĐ", "Công điện"), ("QC", "Quy chế"),
    ("QH15", "Luật"), ("TTLT", "Thông tư liên tịch"), ("VBHN", "Văn bản hợp nhất"), ("CV", "Công văn"),
    ("QyĐ", "Quy định"),
  ]

  static func citation(_ number: DocumentNumber, in passage: Passage, place: SourcePlace) -> Citation {
    let date = date(passage, after: number.end)
    return Citation(
      kind: kind(passage, before: number.start) ?? kind(bySymbol: number.text), number: number.text,
      date: date,
      issuer: issuer(passage, after: number.end), place: place)
  }

  /// "Nghị quyết số", "Luật Điện lực số", "các Quyết định: số".
  private static func kind(_ passage: Passage, before start: Int) -> String? {
    var index = start - 1
    let lowest = max(0, start - 12)
    while index >= lowest {
      let gap = passage.words[index].gap
      if gap.contains(.stop) || gap.contains(.semicolon) && index < start - 1 { break }
      for (name, phrase) in kinds where phrase.matches(passage, at: index) && passage.words[index].isCapital {
        return name
      }
      index -= 1
    }
    return nil
  }

  private static func kind(bySymbol number: String) -> String? {
    let symbols = number.split { $0 == "/" || $0 == "-" }.map(String.init)
    for symbol in symbols {
      if let found = abbreviations.first(where: { $0.symbol == symbol }) { return found.name }
    }
    return nil
  }

  /// The date right after the number, or after "của …".
  private static func date(_ passage: Passage, after end: Int) -> Day? {
    for index in end..<min(end + 12, passage.count) {
      if index > end, !passage.gap(before: index).isDisjoint(with: [.semicolon, .stop]) { return nil }
      if day.matches(passage, at: index), let day = DateRule.day(passage, at: index + 1)?.day { return day }
    }
    return nil
  }

  private static func issuer(_ passage: Passage, after end: Int) -> String? {
    var index = end
    let limit = min(end + 12, passage.count)
    while index < limit, !of.matches(passage, at: index) {
      if index > end, !passage.gap(before: index).isDisjoint(with: [.semicolon, .stop, .open]) { return nil }
      index += 1
    }
    guard index < limit, index + 1 < passage.count, passage.words[index + 1].isCapital else { return nil }
    let start = index + 1
    index = start
    while index + 1 < passage.count {
      let gap = passage.words[index].gap
      index += 1
      if !gap.isSubset(of: [.space, .dash, .comma]) || gap.contains(.comma) && !passage.words[index].isCapital
      {
        break
      }
      if ends.match(passage, at: index) > 0, !passage.words[index].isCapital, !isInsideName(passage, index) {
        break
      }
      if index + 1 == passage.count { index += 1 }
    }
    let name = passage.text(start, min(index, passage.count))
    return name.isEmpty ? nil : name
  }

  /// "Bộ Thông tin và Truyền thông": "và" between capitals.
  private static func isInsideName(_ passage: Passage, _ index: Int) -> Bool {
    Links.and.match(passage, at: index) > 0 && index + 1 < passage.count && passage.words[index + 1].isCapital
      && !NameStart.isStart(passage, index + 1)
  }
}

/// Days as Vietnamese papers write them: "15/4/2024", "15 tháng 4 năm 2024".
enum DateRule {
  private static let month: Phrase = "tháng"
  private static let year: Phrase = "năm"

  /// The day that begins at word `index`, and the word after it.
  static func day(_ passage: Passage, at index: Int) -> (day: Day, end: Int)? {
    guard let first = passage.number(index) else { return nil }
    if index + 2 < passage.count, isSlash(passage.words[index].gap), isSlash(passage.words[index + 1].gap),
      let second = passage.number(index + 1), let third = passage.year(index + 2),
      let day = Day(year: third, month: second, day: first)
    {
      return (day, index + 3)
    }
    if month.matches(passage, at: index + 1), let second = passage.number(index + 2),
      year.matches(passage, at: index + 3),
      let third = passage.year(index + 4), let day = Day(year: third, month: second, day: first)
    {
      return (day, index + 5)
    }
    return nil
  }

  /// "20/5" or "20 tháng 5" without a year, as "05-20"; with a year as "2025-05-20".
  static func due(_ passage: Passage, at index: Int) -> String? {
    if let full = day(passage, at: index) { return full.day.description }
    guard let first = passage.number(index), (1...31).contains(first) else { return nil }
    let second: Int?
    if index + 1 < passage.count, isSlash(passage.words[index].gap) {
      second = passage.number(index + 1)
    } else {
      second = month.matches(passage, at: index + 1) ? passage.number(index + 2) : nil
    }
    guard let second, (1...12).contains(second) else { return nil }
    return (second < 10 ? "0" : "") + String(second) + "-" + (first < 10 ? "0" : "") + String(first)
  }

  private static func isSlash(_ gap: Gap) -> Bool {
    let signs = gap.subtracting(.space)
    return signs == .slash || signs == .dash || signs == .stop && !gap.contains(.space)
  }
}
