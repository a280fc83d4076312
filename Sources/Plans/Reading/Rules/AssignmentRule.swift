/// Who and when, as an assignment line says it.
struct Assignment {
  var leads: [String] = []
  var coordinators: [String] = []
  var monitors: [String] = []
  var timing: String?

  var isEmpty: Bool { leads.isEmpty && coordinators.isEmpty && monitors.isEmpty && timing == nil }

  mutating func merge(_ other: Assignment) {
    leads.appendNew(other.leads)
    coordinators.appendNew(other.coordinators)
    monitors.appendNew(other.monitors)
    timing = timing ?? other.timing
  }
}

/// Reads assignment lines: "Đơn vị chủ trì: …; Đơn vị phối hợp: …", "Thời gian thực hiện: …".
enum AssignmentRule {
  /// The assignment that a whole paragraph makes, nil when it is no assignment line.
  static func line(_ passage: Passage) -> Assignment? {
    guard let first = AssignmentLabels.match(passage, at: 0), first.role != .content else { return nil }
    let assignment = read(passage, from: first)
    // "Kết quả: Báo cáo. Thời hạn: 30/6/2026.": a fact, and behind it who or when.
    return first.role == .detail && assignment.isEmpty ? nil : assignment
  }

  /// Whether a paragraph is a fact about a task, neither task nor assignment.
  static func isDetail(_ passage: Passage) -> Bool { AssignmentLabels.match(passage, at: 0)?.role == .detail }

  /// An assignment at the end of a task's own paragraph: "… (Chủ trì: Sở A; thời gian: 2025)".
  /// Gives the word before which the task's text ends.
  static func tail(_ passage: Passage) -> (assignment: Assignment, textEnd: Int)? {
    guard passage.count > 4 else { return nil }
    if let remark = remark(passage) { return remark }
    if let clause = clause(passage) { return clause }
    for index in 2..<passage.count {
      let gap = passage.gap(before: index)
      guard gap.contains(.open) || gap.contains(.stop) || gap.contains(.semicolon),
        let found = AssignmentLabels.match(passage, at: index), found.role != .content,
        gap.contains(.open) || passage.words[index].isCapital
      else { continue }
      let assignment = read(passage, from: found)
      if !assignment.isEmpty || found.role == .detail && !gap.contains(.open) { return (assignment, index) }
    }
    return nil
  }

  /// "… - Sở A chủ trì, phối hợp với Sở B; hoàn thành quý II/2026" at the end of an item, behind a dash or colon.
  private static func clause(_ passage: Passage) -> (assignment: Assignment, textEnd: Int)? {
    guard
      let start = passage.words.indices.dropFirst(3).last(where: { index in
        let gap = passage.gap(before: index)
        return (gap.contains(.dash) || gap.contains(.colon)) && gap.contains(.space)
          && passage.words[index].isCapital
          && NameStart.isStart(passage, index)
      }), let assignment = ClosingLineRule.whole(Passage(passage.tail(from: start)))
    else { return nil }
    return (assignment, start)
  }

  /// "… (Sở Nội vụ chủ trì, phối hợp với các sở, ngành thực hiện; hoàn thành trong quý II)" at the end of an item.
  private static func remark(_ passage: Passage) -> (assignment: Assignment, textEnd: Int)? {
    guard passage.words[passage.count - 1].gap.contains(.close),
      let open = passage.words.indices.last(where: { passage.gap(before: $0).contains(.open) }), open > 0,
      let assignment = ClosingLineRule.remark(passage, from: open)
    else { return nil }
    return (assignment, open)
  }

  private static func read(_ passage: Passage, from first: AssignmentLabels.Found) -> Assignment {
    var assignment = Assignment()
    var current: AssignmentLabels.Found? = first
    while let label = current {
      let next = nextLabel(passage, after: label.end)
      var end = next?.start ?? passage.count
      // "Thực hiện: Phòng A. Xong trong quý II/2026.": a time without a label behind the names.
      if label.role != .timing, let time = ClosingLineRule.time(behindNames: passage, label.end..<end) {
        assignment.timing = assignment.timing ?? time.raw
        end = time.start
      }
      add(label.role, passage, label.end, end, to: &assignment)
      current = next
    }
    return assignment
  }

  private static func nextLabel(_ passage: Passage, after start: Int) -> AssignmentLabels.Found? {
    for index in start..<passage.count where index > start {
      let gap = passage.gap(before: index)
      // "Chủ trì: Sở A Phối hợp: Sở B": lines that were run together.
      guard
        !gap.isDisjoint(with: [.semicolon, .stop, .comma, .dash, .open]) || passage.words[index].isCapital
      else { continue }
      guard let found = AssignmentLabels.match(passage, at: index), found.role != .content else { continue }
      // "Vụ Thư ký Thời hạn: …": the label is the shortest that reaches the colon.
      let hasInner =
        gap.isPlain
        && (index + 1..<found.end).contains {
          passage.words[$0].isCapital && AssignmentLabels.match(passage, at: $0) != nil
        }
      if !hasInner { return found }
    }
    return nil
  }

  private static func add(
    _ role: AssignmentLabels.Role, _ passage: Passage, _ start: Int, _ end: Int,
    to assignment: inout Assignment
  ) {
    guard start < end else { return }
    switch role {
    case .timing: assignment.timing = assignment.timing ?? passage.text(start, end)
    // "thực hiện: quý II/2026" says when, not who.
    case .lead where ClosingLineRule.isTime(passage, start, end):
      assignment.timing = assignment.timing ?? passage.text(start, end)
    case .lead:
      if let roles = RolesInLineRule.read(Passage(passage.text(start, end))) {
        assignment.leads.appendNew(roles.leads)
        assignment.coordinators.appendNew(roles.partners)
        return
      }
      let (names, others) = Self.names(passage, start, end)
      assignment.leads.appendNew(names)
      assignment.coordinators.appendNew(others)
    case .coordinator:
      let (names, others) = Self.names(passage, start, end)
      assignment.coordinators.appendNew(names + others)
    case .monitor:
      let (names, others) = Self.names(passage, start, end)
      assignment.monitors.appendNew(names + others)
    case .content, .detail: break
    }
  }

  /// The names of a line, and those after "phối hợp với" in it.
  static func names(_ passage: Passage, _ start: Int, _ end: Int) -> (names: [String], partners: [String]) {
    let slice = Passage(passage.text(start, end))
    let partners = CoordinatorRule.coordinators(in: slice)
    let names = NameList.parse(slice, .line).names
    return (names.filter { !partners.contains($0) }, partners)
  }

  /// The names in a table cell, which may hold lines of its own: "Chủ trì: …", "- Sở A".
  static func cell(_ text: String) -> Assignment {
    let passage = Passage(text)
    if let found = AssignmentLabels.match(passage, at: 0) { return read(passage, from: found) }
    if let roles = RolesInLineRule.read(passage) {
      return Assignment(leads: roles.leads, coordinators: roles.partners)
    }
    let (names, partners) = names(passage, 0, passage.count)
    return Assignment(leads: names, coordinators: partners)
  }
}
