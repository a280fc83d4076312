/// A line without a label that closes a heading by saying who and when: "(Sở A chủ trì, phối hợp với Sở B; hoàn thành
/// trong quý II/2026)", "Hoàn thành trước ngày 30/9/2026.", "Giao Sở A chủ trì, phối hợp với Sở B thực hiện."
enum ClosingLineRule {
  private static let lead: Phrase = "chủ trì"
  private static let deeds = PhraseSet("chủ trì|chịu trách nhiệm|thực hiện|tham mưu|làm đầu mối|là đầu mối")
  private static let works = PhraseSet(
    "thực hiện|triển khai thực hiện|tổ chức thực hiện|triển khai|tổ chức triển khai|chịu trách nhiệm")
  private static let verbs = PhraseSet(
    """
    hoàn thành|thực hiện|xong|triển khai|bắt đầu|kết thúc|tổ chức|kéo dài|duy trì|diễn ra|tiến hành|tổ chức thực hiện|triển khai thực hiện
    tham mưu thực hiện|tổ chức triển khai|tham mưu|chủ trì thực hiện
    """)
  /// A time that needs no verb: "tháng 5/2026", "trước 30/6".
  private static let openings = PhraseSet(
    "định kỳ|mỗi quý|mỗi tháng|mỗi năm|mỗi tuần|hằng tuần|hàng tuần|6 tháng|cả năm|suốt năm|tháng|quý|trước ngày|trước|năm|giai đoạn|từ tháng|từ ngày|từ năm|xong trước|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|thường xuyên|trong năm|trong tháng|trong quý|chậm nhất"
  )
  private static let times = PhraseSet(
    """
    cả năm|suốt năm|trước|ngày|tháng|năm|quý|tuần|từ|đến|trong|hết|cuối|đầu|giữa|hằng|hàng|mỗi|thường xuyên|định kỳ|chậm nhất|muộn nhất|vào|và|là|các năm|tiếp theo|những năm
    giai đoạn|xong|học kỳ|năm học|khoảng|i|ii|iii|iv|liên tục|đột xuất|khi có yêu cầu|một lần|lần|kỳ
    """)

  /// The assignment that a remark or a line of nothing but a time makes; nil when it says something else.
  static func assignment(_ paragraph: Paragraph) -> Assignment? {
    if ItemShape.isRemark(paragraph) { return remark(paragraph.body, from: 0) }
    return time(paragraph.body, from: 0).map { Assignment(timing: $0) }
  }

  /// "Sở A chủ trì, phối hợp với Sở B. Thời gian: quý II/2026.": who and when, and no word of what.
  /// Only behind items can it be told from a task whose verb is rare.
  /// - Parameter isItem: It stands among items; then only "thực hiện" or a time tells it from one of them.
  static func whole(_ body: Passage, isItem: Bool = false) -> Assignment? {
    guard body.count <= 80, NameStart.isStart(body, 0), AssignmentLabels.match(body, at: 0) == nil,
      body.lastByte != 0x3A
    else { return nil }
    let (names, rest) = divided(body, from: 0)
    guard let roles = RolesInLineRule.read(names), roles.isComplete else { return nil }
    if isItem, rest.timing == nil, works.match(names, at: names.count - 2) == 0 { return nil }
    return joined(roles.leads, roles.partners, rest)
  }

  /// Whether a line that may go on says who leads: "Phòng A chủ trì, phối hợp với Phòng B …".
  static func opensClosing(_ line: Passage) -> Bool {
    guard NameStart.isStart(line, 0), AssignmentLabels.match(line, at: 0) == nil else { return false }
    let list = NameList.parse(line, .prose)
    return !list.names.isEmpty && list.metAction && lead.matches(line, at: list.end)
  }

  /// What a remark in parentheses says from word `start` to its end: names with a deed, a time, or both.
  static func remark(_ body: Passage, from start: Int) -> Assignment? {
    if AssignmentLabels.match(body, at: start) != nil {
      return AssignmentRule.line(Passage(body.text(start, body.count)))
    }
    if let timing = time(body, from: start) { return Assignment(timing: timing) }
    if let partners = CoordinatorRule.opening(body, at: start) {
      let list = NameList.parse(body, from: partners, .line)
      return list.end >= body.count && !list.names.isEmpty ? Assignment(coordinators: list.names) : nil
    }
    guard NameStart.isStart(body, start) else { return nil }
    let (names, rest) = divided(body, from: start)
    if let roles = RolesInLineRule.read(names), roles.isComplete {
      return joined(roles.leads, roles.partners, rest)
    }
    let list = NameList.parse(names, .prose)
    // "… cá lồng. (Phòng Kinh tế)": behind a full stop, or on their own line, names alone are those who act.
    let isAlone = start == 0 || body.gap(before: start).contains(.stop)
    guard !list.names.isEmpty,
      deeds.match(names, at: list.end) > 0 || list.end >= names.count && (rest.timing != nil || isAlone)
    else { return nil }
    return joined(list.names, CoordinatorRule.coordinators(in: names, from: list.end), rest)
  }

  /// The names at the beginning, and what labels or a time behind them say.
  private static func divided(_ body: Passage, from start: Int) -> (names: Passage, rest: Assignment) {
    let label = body.words.indices.dropFirst(start + 1).first { index in
      !body.gap(before: index).isPlain && AssignmentLabels.match(body, at: index) != nil
    }
    let clause = timeClause(body, from: start + 1)
    var rest = label.flatMap { AssignmentRule.line(Passage(body.text($0, body.count))) } ?? Assignment()
    rest.timing = rest.timing ?? clause.flatMap { time(body, from: $0, isBehindNames: true) }
    return (Passage(body.text(start, min(label ?? body.count, clause ?? body.count))), rest)
  }

  private static func joined(_ leads: [String], _ partners: [String], _ rest: Assignment) -> Assignment {
    var assignment = rest
    assignment.leads = leads + rest.leads.filter { !leads.contains($0) }
    assignment.coordinators = partners.filter { !leads.contains($0) }
    assignment.coordinators.appendNew(rest.coordinators)
    return assignment
  }

  /// The time that closes a range of names, and the word at which it begins.
  static func time(behindNames body: Passage, _ range: Range<Int>) -> (start: Int, raw: String)? {
    guard range.count > 2 else { return nil }
    let names = Passage(body.text(range.lowerBound, range.upperBound))
    guard let start = timeClause(names, from: 1), let raw = time(names, from: start, isBehindNames: true)
    else {
      return nil
    }
    return (range.lowerBound + start, raw)
  }

  /// "quý II/2026 - quý IV/2027", "thường xuyên" from word `start` to `end`, and nothing else.
  static func isTime(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    time(Passage(passage.text(start, end)), from: 0, isBehindNames: true) != nil
  }

  private static func timeClause(_ body: Passage, from start: Int) -> Int? {
    guard start < body.count else { return nil }
    return (start..<body.count).first { index in
      (!body.gap(before: index).isDisjoint(with: [.semicolon, .comma, .stop])
        || verbs.match(body, at: index) > 0)
        && time(body, from: index, isBehindNames: true) != nil
    }
  }

  /// "hoàn thành trước ngày 30/9/2026": the time, when the words up to the end are nothing else.
  /// - Parameter isBehindNames: Behind names a time needs no verb.
  private static func time(_ body: Passage, from start: Int, isBehindNames: Bool = false) -> String? {
    let verb = verbs.match(body, at: start)
    var index = start + verb
    let isOpened = isBehindNames && (openings.match(body, at: start) > 0 || body.year(start) != nil)
    guard verb > 0 || isOpened, index < body.count,
      body.count - index <= 16
    else { return nil }
    while index < body.count {
      let length = body.words[index].isNumber ? 1 : times.match(body, at: index)
      guard length > 0 else { return nil }
      index += length
    }
    return body.text(start + verb, body.count)
  }

  private static let handovers = PhraseSet(
    "giao|giao cho|phân công|phân công đồng chí|giao đồng chí|đề nghị|yêu cầu")
  private static let summaries = PhraseSet(
    "các nhiệm vụ trên|các nội dung trên|nhiệm vụ này|nội dung này|các nhiệm vụ này|các nội dung này|những nội dung trên|những nhiệm vụ trên|các việc trên|mục này|việc này|các hoạt động trên|những việc trên|các công việc trên|các nhiệm vụ nêu trên|các nội dung nêu trên|các phần việc trên|các giải pháp trên|toàn bộ nội dung trên"
  )
  private static let by: Phrase = "do"

  /// "Giao Sở A chủ trì, phối hợp với Sở B thực hiện.", with no word of what.
  static func handover(_ body: Passage) -> Assignment? {
    let start = handovers.match(body, at: 0)
    guard start > 0 else { return summary(body) }
    let rest = Passage(body.tail(from: start))
    if let assignment = whole(rest) { return assignment }
    let (names, later) = divided(rest, from: 0)
    let list = NameList.parse(names, .prose)
    guard !list.names.isEmpty, list.end + works.match(names, at: list.end) == names.count else { return nil }
    return joined(list.names, [], later)
  }

  /// "Các nội dung trên do Sở A chủ trì, phối hợp với Sở B thực hiện.": who does all that stands above.
  private static func summary(_ body: Passage) -> Assignment? {
    let start = summaries.match(body, at: 0)
    guard start > 0, by.matches(body, at: start) else { return nil }
    return whole(Passage(body.tail(from: start + 1)))
  }

  /// "Giao Sở A chủ trì, phối hợp với Sở B thực hiện.", "Các việc trên do Sở A chủ trì …": a sentence below the items that
  /// it gives away.
  static func order(_ body: Passage) -> Assignment? {
    if let assignment = handover(body) { return assignment }
    guard body.count <= 60, let subject = SubjectRule.subject(of: body),
      body.words.indices.contains(where: { lead.matches(body, at: $0) }),
      works.contains(in: body, from: max(0, body.count - 8))
    else { return nil }
    return Assignment(
      leads: subject.names, coordinators: CoordinatorRule.coordinators(in: body, from: subject.end))
  }
}
