/// What a node of the outline is among the items around it, and whom a heading names.
extension TaskCollector {
  /// "Sản phẩm: …", "(Chi tiết tại Phụ lục)": said of the tasks around it.
  func isFact(_ node: Int) -> Bool {
    guard let paragraph = outline.nodes[node].paragraph else { return false }
    return ItemShape.isRemark(paragraph) || AssignmentRule.isDetail(paragraph.body)
  }

  func isFigure(_ node: Int) -> Bool {
    outline.nodes[node].paragraph.map { FigureRule.isFigure($0.body) } ?? false
  }

  /// Neither an assignment line nor a fact about the task above.
  func isItem(_ node: Int) -> Bool {
    assignment(node) == nil && closingSentence(node) == nil && !isFact(node)
  }

  /// An unlabelled sentence that introduces the items behind it.
  func introduction(_ node: Int) -> IntroductionRule.Introduction? {
    guard let paragraph = outline.nodes[node].paragraph, paragraph.label == nil,
      outline.nodes[node].children.isEmpty, AssignmentLabels.match(paragraph.body, at: 0) == nil
    else { return nil }
    return IntroductionRule.read(paragraph.body)
  }

  func isSkipped(_ node: Int, isLabelledGroup: Bool, isAfterSentence: Bool, isLast: Bool) -> Bool {
    guard let paragraph = outline.nodes[node].paragraph else { return false }
    guard paragraph.label == nil, outline.nodes[node].children.isEmpty else { return false }
    if ClosingRule.isClosing(paragraph.body) || paragraph.body.bytes.hasSuffix("./.") && isLabelledGroup {
      return true
    }
    if isLabelledGroup { return true }
    return isAfterSentence && (isLast && isTrailing(node) || ClosingRule.isReportOnly(paragraph.body))
  }

  /// Whether no labelled item follows in the document.
  private func isTrailing(_ node: Int) -> Bool { !outline.nodes[(node + 1)...].contains { $0.label != nil } }

  func headingSubject(_ node: Int, _ paragraph: Paragraph, _ kind: SectionKind) -> SubjectRule
    .Subject?
  {
    if let subject = SubjectRule.subject(of: paragraph.body, isHeading: true) { return subject }
    guard kind == .organisation, let style = paragraph.label?.style, !style.isBullet,
      case let neighbours = outline.neighbours(of: node).filter({ outline.nodes[$0].label?.style == style })
    else { return nil }
    // Most of its neighbours name bodies.
    let named = neighbours.filter { neighbour in
      outline.nodes[neighbour].paragraph.map { SubjectRule.subject(of: $0.body, isHeading: true) != nil }
        ?? false
    }
    return named.count * 2 > neighbours.count ? SubjectRule.unknownBody(paragraph.body) : nil
  }

  /// Whether an assignment line below names who leads: then the heading is a group of tasks whatever it is called.
  func hasLeadLine(below node: Int) -> Bool {
    outline.nodes[node].children.contains { child in
      !(assignment(child)?.leads.isEmpty ?? true) || hasLeadLine(below: child)
    }
  }
}
