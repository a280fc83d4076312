import Core

/// Stage 8: the reporting duties of the whole document, each once.
struct ReportingCollector {
  private(set) var duties: [ReportingDuty] = []

  /// Reads every paragraph of an outline that is no aim and no funding.
  mutating func scan(_ outline: Outline, kinds: [SectionKind?]) {
    var above = duties.count
    for (index, node) in outline.nodes.enumerated() {
      guard let paragraph = node.paragraph, let kind = kinds[index], kind != .background, kind != .funding
      else { continue }
      // A topic of work such as "báo cáo kết quả khảo sát" is a task, not a duty to report on the plan.
      guard kind != .tasks || isAssigned(paragraph.body) else { continue }
      guard node.children.isEmpty || ItemShape.isSentence(paragraph) || paragraph.body.count > 12 else {
        continue
      }
      let who = owner(outline, index, paragraph.body)
      if let last = duties.indices.last, last >= above,
        let due = ReportingRule.due(ofTimeLine: paragraph.body)
      {
        for duty in above...last where duties[duty].due == nil { duties[duty].due = due }
      }
      above = duties.count
      duties += ReportingRule.duties(
        in: paragraph.body, who: who, isReporting: kind == .reporting, place: paragraph.place)
    }
  }

  private static let assigned = PhraseSet(
    "báo cáo kết quả thực hiện|báo cáo kết quả triển khai|gửi kết quả|báo cáo thủ tướng|báo cáo tổng hợp|tổng hợp kết quả|báo cáo ubnd|báo cáo ủy ban"
  )
  private static let returning = PhraseSet("trước ngày|định kỳ|hằng ngày|hàng ngày|hằng tuần|hàng tuần")

  private func isAssigned(_ body: Passage) -> Bool {
    Self.assigned.contains(in: body) && Self.returning.contains(in: body)
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
    for duty in duties {
      let isRepeated = kept.contains {
        $0.place != duty.place
          && ($0.who, $0.to, $0.covers, $0.due) == (duty.who, duty.to, duty.covers, duty.due)
      }
      let isWeaker = duties.contains { other in
        other.place != duty.place && other.who == duty.who && other.covers == duty.covers
          && (duty.due == nil && other.due != nil && other.to == duty.to
            || duty.to == nil && other.to != nil && (duty.due == nil || duty.due == other.due))
      }
      if !isRepeated, !isWeaker { kept.append(duty) }
    }
    return kept
  }
}
