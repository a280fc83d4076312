import Core

/// Makes a task of one paragraph.
enum TaskDrafting {
  /// - Parameter isHandedOut: The section hands out duties, so that "Cán bộ thư viện: …" names who acts.
  static func draft(_ paragraph: Paragraph, ref: String, origin: PlanTask.Origin, isHandedOut: Bool)
    -> TaskDraft
  {
    let body = paragraph.body
    var start = 0
    if let label = AssignmentLabels.match(body, at: 0), label.role == .content { start = label.end }
    var text: String
    if let tail = AssignmentRule.tail(body) {
      text = body.text(start, tail.textEnd)
    } else {
      text = start == 0 ? body.text : body.tail(from: start)
    }
    text = TextTrim.item(text)
    let core = start == 0 ? body : Passage(text)
    let subject = SubjectRule.subject(of: core) ?? (isHandedOut ? SubjectRule.beforeColon(core) : nil)
    var leads = subject?.names ?? []
    var coordinators = CoordinatorRule.coordinators(in: core)
    if let subject {
      let later = LaterClauseRule.names(core, after: subject.end)
      leads.appendNew(later.leads)
      coordinators.appendNew(later.partners)
    }
    coordinators.removeAll { leads.contains($0) }
    let doubt: PlanTask.Doubt? = leads.isEmpty && PrincipleRule.isPrinciple(core) ? .principle : nil
    let task = PlanTask(
      ref: ref, text: text, leads: leads, coordinators: coordinators, monitors: [],
      timing: PeriodicRule.timing(core), place: paragraph.place, origin: origin, pillar: nil,
      confidence: doubt == nil ? 0.8 : 0.3, doubt: doubt)
    let isOwn = subject.map { $0.isOrdered || leadsItself(core, $0) || isNamedOpenly(core, $0) } ?? false
    return TaskDraft(task: task, isOrdered: isOwn)
  }

  private static let lead: Phrase = "chủ trì"

  /// "Phòng Tuyên truyền: …" below the heading "Các phòng".
  private static func isNamedOpenly(_ core: Passage, _ subject: SubjectRule.Subject) -> Bool {
    subject.end < core.count && core.gap(before: subject.end).contains(.colon)
  }

  /// "Công an tỉnh chủ trì, phối hợp với …" below the heading of all members of a board.
  private static func leadsItself(_ core: Passage, _ subject: SubjectRule.Subject) -> Bool {
    subject.hasPredicate && lead.matches(core, at: subject.end)
  }
}

/// What an assignment block changes in a task.
enum AssignmentMerge {
  static func apply(_ block: Assignment, to draft: inout TaskDraft, planYear: Int?) {
    if !block.leads.isEmpty, !draft.hasLineLeads {
      draft.task.leads = block.leads
      draft.hasLineLeads = true
    }
    if !block.coordinators.isEmpty {
      var names = block.coordinators
      names.appendNew(draft.task.coordinators)
      draft.task.coordinators = names
    }
    draft.task.coordinators.removeAll { draft.task.leads.contains($0) }
    draft.task.monitors.appendNew(block.monitors)
    if let raw = block.timing { draft.task.timing = TimingRule.timing(raw, planYear: planYear) }
    draft.task.confidence = draft.task.doubt == nil ? 0.95 : 0.4
  }
}

/// "Định kỳ hằng năm, báo cáo …": the only time that prose gives.
enum PeriodicRule {
  private static let periodic: Phrase = "định kỳ"

  static func timing(_ passage: Passage) -> Timing? {
    guard periodic.matches(passage, at: 0) else { return nil }
    var end = 2
    while end < min(passage.count, 8), passage.gap(before: end).isSubset(of: [.space, .open, .comma]),
      passage.words[end].isNumber || period.match(passage, at: end) > 0
    {
      end += max(1, period.match(passage, at: end))
    }
    let raw = passage.text(0, end)
    guard let timing = TimingRule.timing(raw) else { return nil }
    return timing
  }

  private static let period = PhraseSet(
    "hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|tháng|quý|năm|một lần|lần|tuần|hằng tuần|hàng tuần|6 tháng|mỗi|đột xuất"
  )
}

/// Whether the text behind "Nội dung:" is the task, or only describes it.
enum ContentLabel {
  private static let bodies = PhraseSet("các|mỗi|sở|ubnd|ủy ban|ban|bộ|công an|phòng|văn phòng")

  static func isTask(_ label: AssignmentLabels.Found, _ passage: Passage) -> Bool {
    guard label.end < passage.count else { return false }
    guard label.isBareContent else { return true }
    return ActionWords.openings.match(passage, at: label.end) > 0
      || ActionWords.short.match(passage, at: label.end) > 0 || NameStart.isOrganise(passage, label.end)
      || bodies.match(passage, at: label.end) > 0 && NameStart.isStart(passage, label.end)
  }
}

/// The deadline inside a sentence: "… gửi kết quả trước ngày 15 tháng 12 năm 2025".
enum DeadlineInText {
  private static let openings = PhraseSet(
    "trước ngày|trước|đến ngày|đến hết|đến năm|chậm nhất|hoàn thành trước|xong trước|trong năm|trong quý|trong tháng"
  )

  static func find(_ passage: Passage) -> String? {
    guard let found = openings.first(in: passage) else { return nil }
    return passage.text(found.lowerBound, passage.count)
  }
}
