import Core
import OfficeFiles

/// Which nodes of the outline say who and when instead of what.
extension TaskCollector {
  /// "2. Cơ quan thực hiện" with the bodies below it, one an item, perhaps grouped into leads and partners.
  private func listedAssignment(_ node: Int) -> Assignment? {
    let children = outline.nodes[node].children
    guard !children.isEmpty, let body = outline.nodes[node].paragraph?.body,
      let role = AssignmentLabels.heading(body)
    else { return nil }
    var listed = Assignment()
    for child in children {
      if let own = assignment(child) {
        listed.merge(own)
      } else if let text = outline.nodes[child].paragraph?.body {
        let names = AssignmentRule.names(text, 0, text.count)
        switch role {
        case .timing: listed.timing = listed.timing ?? text.text
        case .coordinator: listed.coordinators.appendNew(names.names + names.partners)
        default: listed.leads.appendNew(names.names)
        }
      }
    }
    return listed
  }

  /// The assignment that a node makes: its own line, and lines below it when it only introduces them.
  func assignment(_ node: Int) -> Assignment? {
    if let listed = listedAssignment(node) { return listed }
    guard let paragraph = outline.nodes[node].paragraph, var line = AssignmentRule.line(paragraph.body) else {
      return nil
    }
    let children = outline.nodes[node].children.compactMap { outline.nodes[$0].paragraph }
    if !children.isEmpty, line.timing == nil, let label = AssignmentLabels.match(paragraph.body, at: 0) {
      if label.role == .timing {
        line.timing = children.last.flatMap { DeadlineInText.find($0.body) }
      } else if label.end >= paragraph.body.count {
        for child in children {
          if let own = AssignmentRule.line(child.body) {
            line.merge(own)
          } else {
            line.leads.appendNew(AssignmentRule.names(child.body, 0, child.body.count).names)
          }
        }
        if label.role == .coordinator { swap(&line.leads, &line.coordinators) }
      }
    }
    return line
  }

  /// "Giao Sở A chủ trì, phối hợp với Sở B thực hiện." below its items.
  func proseAssignment(_ node: Int) -> Assignment? {
    guard let body = outline.nodes[node].paragraph?.body, body.count <= 60,
      let subject = SubjectRule.subject(of: body), ClosingRule.isProseAssignment(body)
    else { return nil }
    return Assignment(
      leads: subject.names, coordinators: CoordinatorRule.coordinators(in: body, from: subject.end))
  }
}
