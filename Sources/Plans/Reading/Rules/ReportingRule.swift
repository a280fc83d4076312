import Core

/// Reports on results that a paragraph asks for: who, to whom, for which period, by when.
struct ReportingRule {
  private static let report: Phrase = "báo cáo"
  private static let results = PhraseSet(
    "kết quả|tình hình|tiến độ|tổng kết|sơ kết|định kỳ|tốc độ|hoạt động|việc thực hiện|6 tháng|hằng năm|hàng năm|giữa kỳ|số liệu"
  )
  private static let difficulties = PhraseSet(
    "khó khăn|vướng mắc|bất cập|phát sinh|khó khăn, vướng mắc|vấn đề mới")
  private static let condition = PhraseSet("nếu|trường hợp|khi có khó khăn|trong quá trình")
  private static let sending = PhraseSet("gửi kết quả|gửi báo cáo|nộp báo cáo|kết quả thực hiện gửi")
  private static let to = PhraseSet("về|cho|gửi|gửi về|trình|báo cáo|gửi cho|báo cáo về|lên|gửi đến")
  private static let merging = PhraseSet("để tổng hợp|để theo dõi|để báo cáo|tổng hợp, báo cáo")
  private static let half = PhraseSet("6 tháng|06 tháng|sáu tháng|nửa năm")
  private static let year = PhraseSet(
    "hằng năm|hàng năm|báo cáo năm|mỗi năm|cuối năm|báo cáo tổng kết năm|một năm|năm một lần|01 năm|cả năm|1 năm|tổng kết năm"
  )
  private static let quarter = PhraseSet(
    "hằng quý|hàng quý|báo cáo quý|mỗi quý|định kỳ quý|quý|hàng quí|hằng quí")
  private static let onRequest = PhraseSet("khi có yêu cầu|khi được yêu cầu|theo yêu cầu đột xuất")
  private static let month = PhraseSet("hằng tháng|hàng tháng|báo cáo tháng|mỗi tháng|định kỳ tháng")
  private static let adHoc: Phrase = "đột xuất"
  private static let more = PhraseSet(
    "giữa nhiệm kỳ|giữa kỳ|kết thúc nhiệm kỳ|cuối kỳ|giữa giai đoạn|cuối giai đoạn|tổng kết thực hiện")
  private static let deadline = PhraseSet(
    "trước ngày|trước|chậm nhất ngày|chậm nhất|vào ngày|chậm nhất là ngày|chậm nhất đến ngày|chậm nhất trước ngày|và|đến ngày|muộn nhất ngày"
  )

  /// - Parameters:
  ///   - who: Who owes what the paragraph asks for, when a sentence names nobody itself.
  ///   - isReporting: The section is about reports, so that any report counts.
  static func duties(in passage: Passage, who: [String], isReporting: Bool, place: SourcePlace)
    -> [ReportingDuty]
  {
    if difficulties.contains(in: passage, to: 16), condition.contains(in: passage, to: 10) { return [] }
    var duties: [ReportingDuty] = []
    var owner = who
    for range in sentences(passage) {
      if range.lowerBound > 0, passage.gap(before: range.lowerBound).contains(.stop),
        let subject = SubjectRule.subject(of: Passage(passage.text(range.lowerBound, range.upperBound)))
      {
        owner = subject.names
      }
      let found = self.duties(passage, range, owner, isReporting, place)
      if found.isEmpty, !duties.isEmpty, let due = laterDue(passage, range) {
        for index in duties.indices where duties[index].due == nil && duties[index].covers != "đột xuất" {
          duties[index].due = due
        }
      }
      duties += found
    }
    return duties
  }

  private static let terms = PhraseSet(
    "thời gian|thời hạn|hạn|hoàn thành|xong|chậm nhất|trước ngày|hạn cuối|việc báo cáo|gửi trước|báo cáo gửi"
  )

  /// "… báo cáo kết quả gửi Bộ Nội vụ. Thời gian hoàn thành: Trước ngày 31/5/2026."
  private static func laterDue(_ passage: Passage, _ range: Range<Int>) -> String? {
    guard terms.match(passage, at: range.lowerBound) > 0 else { return nil }
    return dues(passage, range).last?.due
  }

  /// The day that a line of its own sets for the report above it: "Thời hạn hoàn thành: Trước ngày 31/3/2026."
  static func due(ofTimeLine passage: Passage) -> String? { laterDue(passage, 0..<passage.count) }

  private static let plan = PhraseSet("báo cáo kế hoạch|báo cáo việc xây dựng")
  private static let rule = PhraseSet("đúng quy định|theo quy định|đúng qui định|theo qui định")

  /// "… và báo cáo kết quả đúng quy định": to nobody, for no period; or what to do when matters arise.
  private static func isVague(_ passage: Passage, _ range: Range<Int>) -> Bool {
    rule.contains(in: passage, from: max(range.lowerBound, range.upperBound - 5), to: range.upperBound)
      || difficulties.contains(in: passage, from: range.lowerBound, to: range.upperBound)
  }

  private static let periodic = PhraseSet("định kỳ|hằng năm|hàng năm")

  /// Ranges of words between full stops; semicolons too, but for those in parentheses and after "Định kỳ …".
  private static func sentences(_ passage: Passage) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    for index in passage.words.indices {
      let gap = passage.words[index].gap
      if passage.gap(before: index).contains(.open) { depth += 1 }
      if gap.contains(.close) { depth = max(0, depth - 1) }
      let isStop = gap.contains(.stop) && gap.contains(.space)
      guard depth == 0, isStop || gap.contains(.semicolon) && periodic.match(passage, at: start) == 0 else {
        continue
      }
      ranges.append(start..<index + 1)
      start = index + 1
    }
    if start < passage.count { ranges.append(start..<passage.count) }
    return ranges
  }

  private static func duties(
    _ passage: Passage, _ range: Range<Int>, _ who: [String], _ isReporting: Bool, _ place: SourcePlace
  ) -> [ReportingDuty] {
    guard let verb = verb(passage, range, isReporting) else { return [] }
    if difficulties.contains(in: passage, from: range.lowerBound, to: range.upperBound),
      condition.contains(in: passage, from: range.lowerBound, to: range.upperBound)
    {
      return []
    }
    let dues = dues(passage, range)
    let covers = covers(passage, range)
    if !report.matches(passage, at: verb), dues.isEmpty { return [] }
    if plan.contains(in: passage, from: verb, to: min(verb + 5, range.upperBound)) { return [] }
    var addressees = addressees(passage, verb, range)
    if addressees.isEmpty, covers.isEmpty, dues.isEmpty, isVague(passage, range) { return [] }
    if addressees.isEmpty { addressees = [nil] }
    let owner = who.isEmpty ? nil : who.joined(separator: ", ")
    var duties: [ReportingDuty] = []
    for (cover, due) in ReportPairing.pairs(covers, dues) {
      for addressee in addressees {
        duties.append(ReportingDuty(who: owner, to: addressee, covers: cover, due: due, place: place))
      }
    }
    return duties
  }

  /// Where the clause speaks of sending a report on results.
  private static func verb(_ passage: Passage, _ range: Range<Int>, _ isReporting: Bool) -> Int? {
    for index in range {
      guard report.matches(passage, at: index) || sending.match(passage, at: index) > 1 else { continue }
      let near = max(range.lowerBound, index - 14)..<min(range.upperBound, index + 24)
      guard isReporting || results.contains(in: passage, from: near.lowerBound, to: near.upperBound) else {
        continue
      }
      return index
    }
    return nil
  }

  private static func covers(_ passage: Passage, _ range: Range<Int>) -> [(name: String?, at: Int)] {
    var found: [(name: String?, at: Int)] = []
    for index in range {
      for (set, name) in [(half, "6 tháng"), (year, "năm"), (quarter, "quý"), (month, "tháng")]
      where set.match(passage, at: index) > 0 && !found.contains(where: { $0.name == name }) {
        if name == "quý", passage.number(index + 1) != nil { continue }
        found.append((name, index))
      }
      if adHoc.matches(passage, at: index) || !found.isEmpty && onRequest.match(passage, at: index) > 0,
        !found.contains(where: { $0.name == "đột xuất" })
      {
        found.append(("đột xuất", index))
      }
      if isYearInRow(passage, index), !found.isEmpty, !found.contains(where: { $0.name == "năm" }) {
        found.append(("năm", index))
      }
      if stages.match(passage, at: index) > 0 {
        found.append((nil, index))
      } else if more.match(passage, at: index) > 0, !found.contains(where: { $0.name == nil }) {
        found.append((nil, index))
      }
    }
    return found
  }

  private static let stages = PhraseSet(
    "báo cáo giữa kỳ|báo cáo sơ kết|báo cáo tổng kết thực hiện|báo cáo cuối kỳ|báo cáo giữa giai đoạn|báo cáo cuối giai đoạn|báo cáo tổng kết giai đoạn"
  )
  private static let yearWord: Phrase = "năm"

  /// "báo cáo 6 tháng, năm", "quý và năm".
  private static func isYearInRow(_ passage: Passage, _ index: Int) -> Bool {
    guard yearWord.matches(passage, at: index), passage.number(index + 1) == nil, index > 0 else {
      return false
    }
    return passage.gap(before: index).contains(.comma) || Links.and.match(passage, at: index - 1) > 0
  }

  private static func dues(_ passage: Passage, _ range: Range<Int>) -> [(due: String, at: Int)] {
    var found: [(due: String, at: Int)] = []
    for index in range {
      let length = deadline.match(passage, at: index)
      guard length > 0, index + length < range.upperBound else { continue }
      guard let due = DateRule.due(passage, at: index + length), !found.contains(where: { $0.due == due })
      else { continue }
      if Links.and.match(passage, at: index) > 0, found.isEmpty { continue }
      found.append((due, index))
    }
    return found
  }

  /// Bodies after "về", "cho", "gửi" or "báo cáo".
  private static func addressees(_ passage: Passage, _ verb: Int, _ range: Range<Int>) -> [String?] {
    let stop =
      merging.first(in: passage, from: verb + 2, to: range.upperBound)?.lowerBound ?? range.upperBound
    var names: [String] = []
    var index = verb
    while index < stop {
      let length = to.match(passage, at: index)
      guard length > 0, passage.gap(before: index + length).isPlain,
        NameStart.isStart(passage, index + length)
      else {
        index += 1
        continue
      }
      let list = NameList.parse(passage, from: index + length, to: stop, .prose)
      names.appendNew(list.names.filter { !$0.isEmpty })
      index = max(index + 1, list.end)
    }
    return names
  }
}

/// Which deadline belongs to which period.
enum ReportPairing {
  static func pairs(_ covers: [(name: String?, at: Int)], _ dues: [(due: String, at: Int)]) -> [(
    String?, String?
  )] {
    let periodic = covers.filter { $0.name != "đột xuất" }
    let adHoc = covers.filter { $0.name == "đột xuất" }.map { _ in (String?.some("đột xuất"), String?.none) }
    var pairs: [(String?, String?)] = []
    if periodic.isEmpty {
      pairs = dues.map { (nil, $0.due) }
      if pairs.isEmpty { pairs = [(nil, nil)] }
    } else if dues.isEmpty {
      pairs = periodic.map { ($0.name, nil) }
    } else if periodic.count == 1 {
      pairs = dues.map { (periodic[0].name, $0.due) }
    } else if periodic.count == dues.count {
      pairs = zip(periodic, dues).map { ($0.name, $1.due) }
    } else {
      var taken: [Int: String] = [:]
      for due in dues {
        let free = periodic.indices.filter { taken[$0] == nil }
        let nearest = free.min { abs(periodic[$0].at - due.at) < abs(periodic[$1].at - due.at) }
        if let nearest { taken[nearest] = due.due }
      }
      for (index, period) in periodic.enumerated() { pairs.append((period.name, taken[index])) }
    }
    return pairs + adHoc
  }
}
