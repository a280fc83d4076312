/// A line without a label that closes a heading by saying who and when: "(Sở A chủ trì, phối hợp với Sở B; hoàn thành
/// trong quý II/2026)", "Hoàn thành trước ngày 30/9/2026.", "Giao Sở A chủ trì, phối hợp với Sở B thực hiện."
enum ClosingLineRule {
  private static let lead: Phrase = "chủ trì"
  private static let deeds = PhraseSet("chủ trì|chịu trách nhiệm|thực hiện|tham mưu|làm đầu mối|là đầu mối")
  private static let works = PhraseSet(
    "thực hiện|triển khai thực hiện|tổ chức thực hiện|triển khai|tổ chức triển khai|chịu trách nhiệm")
  private static let verbs = PhraseSet("hoàn thành|thực hiện|xong|triển khai|bắt đầu|kết thúc|tổ chức")
  private static let times = PhraseSet(
    """
    trước|ngày|tháng|năm|quý|tuần|từ|đến|trong|hết|cuối|đầu|giữa|hằng|hàng|mỗi|thường xuyên|định kỳ|chậm nhất|muộn nhất|vào|và|là|các năm|tiếp theo|những năm
    giai đoạn|xong|học kỳ|năm học|khoảng|i|ii|iii|iv|liên tục|đột xuất|khi có yêu cầu|một lần|lần|kỳ
    """)

  /// The assignment that a remark or a line of nothing but a time makes; nil when it says something else.
  static func assignment(_ paragraph: Paragraph) -> Assignment? {
    if ItemShape.isRemark(paragraph) { return remark(paragraph.body, from: 0) }
    return time(paragraph.body, from: 0).map { Assignment(timing: $0) } ?? whole(paragraph.body)
  }

  /// "Sở A chủ trì, phối hợp với Sở B. Thời gian: quý II/2026.": who and when, and no word of what.
  private static func whole(_ body: Passage) -> Assignment? {
    guard body.count <= 80, body.words.first?.isCapital ?? false, NameStart.isStart(body, 0) else { return nil }
    let leads = NameList.parse(body, from: 0, .prose)
    guard !leads.names.isEmpty, lead.matches(body, at: leads.end) else { return nil }
    let label = body.words.indices.dropFirst(leads.end + 2).first { index in
      !body.gap(before: index).isPlain && AssignmentLabels.match(body, at: index) != nil
    }
    let end = label ?? body.count
    var next = leads.end + 2
    var partners: [String] = []
    if let opening = CoordinatorRule.opening(body, at: next) {
      let list = NameList.parse(body, from: opening, to: end, .prose)
      partners = list.names
      next = list.end
    }
    next += works.match(body, at: next)
    guard next >= end else { return nil }
    var assignment = label.flatMap { AssignmentRule.line(Passage(body.tail(from: $0))) } ?? Assignment()
    assignment.leads = leads.names
    assignment.coordinators.appendNew(partners)
    return assignment
  }

  /// What a remark in parentheses says from word `start` to its end: names with a deed, a time, or both.
  static func remark(_ body: Passage, from start: Int) -> Assignment? {
    if AssignmentLabels.match(body, at: start) != nil {
      return AssignmentRule.line(Passage(body.text(start, body.count)))
    }
    if let timing = time(body, from: start) { return Assignment(timing: timing) }
    guard NameStart.isStart(body, start) else { return nil }
    let list = NameList.parse(body, from: start, .prose)
    guard !list.names.isEmpty, deeds.match(body, at: list.end) > 0 else { return nil }
    let clause = body.words.indices.dropFirst(list.end).first { index in
      !body.gap(before: index).isDisjoint(with: [.semicolon, .comma, .stop]) && time(body, from: index) != nil
    }
    let partners = CoordinatorRule.coordinators(in: Passage(body.text(list.end, clause ?? body.count)))
    return Assignment(
      leads: list.names, coordinators: partners.filter { !list.names.contains($0) },
      timing: clause.flatMap { time(body, from: $0) })
  }

  /// "hoàn thành trước ngày 30/9/2026": the time, when the words up to the end are nothing else.
  private static func time(_ body: Passage, from start: Int) -> String? {
    let verb = verbs.match(body, at: start)
    var index = start + verb
    guard verb > 0, index < body.count, body.count - index <= 16 else { return nil }
    while index < body.count {
      let length = body.words[index].isNumber ? 1 : times.match(body, at: index)
      guard length > 0 else { return nil }
      index += length
    }
    return body.text(start + verb, body.count)
  }

  /// "Giao Sở A chủ trì, phối hợp với Sở B thực hiện.": a sentence below the items that it gives away.
  static func order(_ body: Passage) -> Assignment? {
    guard body.count <= 60, let subject = SubjectRule.subject(of: body),
      body.words.indices.contains(where: { lead.matches(body, at: $0) }),
      works.contains(in: body, from: max(0, body.count - 8))
    else { return nil }
    return Assignment(
      leads: subject.names, coordinators: CoordinatorRule.coordinators(in: body, from: subject.end))
  }
}
