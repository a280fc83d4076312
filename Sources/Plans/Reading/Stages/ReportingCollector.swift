import Core

/// Stage 8: the reporting duties of the whole document, each once.
struct ReportingCollector {
  private(set) var duties: [ReportingDuty] = []

  /// Reads every paragraph of an outline that is no aim and no funding.
  mutating func scan(_ outline: Outline, kinds: [SectionKind?]) {
    var above = duties.count
    for (index, node) in outline.nodes.enumerated() {
      if case .table(let table, _) = node.content {
        duties += placed(
          ReportTableRule.duties(table, isReporting: kinds[index] == .reporting), outline, index)
        continue
      }
      guard let paragraph = node.paragraph else { continue }
      // "Trên đây là Kế hoạch …" closes the document, whatever section stands above it.
      let kind = ClosingRule.isEnd(paragraph) ? .organisation : kinds[index]
      guard let kind, kind != .background, kind != .funding else { continue }
      guard node.children.isEmpty || ItemShape.isSentence(paragraph) || paragraph.body.count > 12 else {
        continue
      }
      let who = owner(outline, index, paragraph.body)
      let found = placed(
        ReportingRule.duties(
          in: paragraph.body, who: who, isReporting: kind == .reporting, place: paragraph.place),
        outline, index)
      // "Thời gian báo cáo: trước ngày …" tells the day; a line with a period or body of its own says nothing of
      // the reports above it.
      if found.allSatisfy({ $0.to == nil && $0.covers == nil }), let last = duties.indices.last,
        last >= above,
        let due = ReportingRule.due(ofTimeLine: paragraph.body)
      {
        for duty in above...last where duties[duty].due == nil { duties[duty].due = due }
      }
      above = duties.count
      // A topic of work such as "báo cáo kết quả khảo sát" is a task, not a duty to report on the plan.
      duties += kind == .tasks ? found.filter { isOwed($0, paragraph.body) } : found
    }
  }

  /// With the labels and the top heading of the node.
  private func placed(_ duties: [ReportingDuty], _ outline: Outline, _ node: Int) -> [ReportingDuty] {
    guard !duties.isEmpty else { return [] }
    var root = node
    while let parent = outline.nodes[root].parent { root = parent }
    let heading = root == node ? nil : outline.nodes[root].paragraph.map { TextTrim.item($0.body.text) }
    let ref = outline.ref(of: node)
    return duties.map { duty in
      var duty = duty
      (duty.asked.ref, duty.asked.pillar) = (ref, heading)
      return duty
    }
  }

  private static let assigned = PhraseSet(
    """
    báo cáo kết quả thực hiện|báo cáo kết quả triển khai|gửi kết quả|báo cáo thủ tướng|báo cáo tổng hợp|tổng hợp kết quả|báo cáo ubnd|báo cáo ủy ban|gửi báo cáo|báo cáo tiến độ|báo cáo tình hình|báo cáo định kỳ|định kỳ báo cáo
    tổng hợp báo cáo|tổng hợp, báo cáo|báo cáo kết quả|báo cáo sở|báo cáo bộ|báo cáo lãnh đạo|báo cáo chủ tịch|báo cáo giám đốc|báo cáo hiệu trưởng
    """)

  /// Among tasks only what is sent to somebody at a time is owed.
  private func isOwed(_ duty: ReportingDuty, _ body: Passage) -> Bool {
    Self.assigned.contains(in: body) && duty.to != nil && (duty.covers != nil || duty.due != nil)
  }

  private func owner(_ outline: Outline, _ node: Int, _ body: Passage) -> [String] {
    if let subject = SubjectRule.subject(of: body) { return subject.names }
    var current = outline.nodes[node].parent
    while let index = current {
      if let heading = outline.nodes[index].paragraph?.body,
        let subject = SubjectRule.subject(of: heading, isHeading: true)
      {
        return subject.names
      }
      current = outline.nodes[index].parent
    }
    return []
  }

  /// The duties without those that another one says more fully.
  func distinct() -> [ReportingDuty] {
    var kept: [ReportingDuty] = []
    /// Where each kept duty stands; one place may say the same twice.
    var places: [[String?]: SourcePlace] = [:]
    for duty in duties {
      let key = [duty.who, duty.to, duty.covers, duty.due]
      let isRepeated = places[key].map { $0 != duty.place } ?? false
      let isOpen = duty.due == nil || duty.to == nil
      let isWeaker =
        isOpen
        && duties.contains { other in
          other.place != duty.place && other.who == duty.who && other.covers == duty.covers
            && (duty.due == nil && other.due != nil && other.to == duty.to
              || duty.to == nil && other.to != nil && (duty.due == nil || duty.due == other.due))
        }
      guard !isRepeated, !isWeaker else { continue }
      places[key] = duty.place
      kept.append(duty)
    }
    return kept
  }
}
