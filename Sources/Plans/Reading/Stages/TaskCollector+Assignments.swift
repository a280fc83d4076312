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
    guard let paragraph = outline.nodes[node].paragraph else { return nil }
    guard var line = AssignmentRule.line(paragraph.body) else {
      return outline.nodes[node].children.isEmpty ? ClosingLineRule.assignment(paragraph) : nil
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

  /// The assignment lines below the last of several items in a row: they close the heading of all of them.
  func blockBelowLast(_ position: Int, of siblings: [Int]) -> Assignment? {
    let node = outline.nodes[siblings[position]]
    guard position > 0, let paragraph = node.paragraph, !node.children.isEmpty,
      AssignmentLabels.match(paragraph.body, at: 0) == nil,
      case let before = outline.nodes[siblings[position - 1]], before.children.isEmpty,
      let style = node.label?.style, before.label?.style == style
    else { return nil }
    var block = Assignment()
    for child in node.children {
      if let line = assignment(child) ?? closingSentence(child) {
        block.merge(line)
      } else if !(outline.nodes[child].paragraph.map { AssignmentRule.isDetail($0.body) } ?? false) {
        return nil
      }
    }
    return block.isEmpty ? nil : block
  }

  /// "Giao các sở, ngành thực hiện.": no task however short the item is above which it stands.
  func handover(_ node: Int) -> Assignment? {
    guard let paragraph = outline.nodes[node].paragraph, paragraph.label == nil,
      outline.nodes[node].children.isEmpty
    else { return nil }
    return ClosingLineRule.handover(paragraph.body)
  }

  /// "Sở A chủ trì, phối hợp với Sở B." below items, without a label or behind a star.
  func closingSentence(_ node: Int) -> Assignment? {
    guard let paragraph = outline.nodes[node].paragraph, outline.nodes[node].children.isEmpty else {
      return nil
    }
    switch paragraph.label?.style {
    case nil, .star:
      return ClosingLineRule.whole(paragraph.body) ?? ClosingLineRule.handover(paragraph.body)
    case .dash, .plus: return ClosingLineRule.whole(paragraph.body, isItem: true)
    default: return nil
    }
  }
}
