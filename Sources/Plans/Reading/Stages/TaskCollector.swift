import Core
import OfficeFiles

/// A task on its way: what its own sentence says, then what lines around it add.
struct TaskDraft {
  var task: PlanTask
  /// The sentence gives the work to the one it names: "Giao Sở A …".
  var isOrdered = false
  var hasLineLeads = false
}

/// Stage 4: walks the outline and turns leaves into tasks, assignment lines into who and when.
struct TaskCollector {
  let outline: Outline
  private let prefix: String
  private let origin: PlanTask.Origin
  private let planYear: Int?
  private let mostTasks: Int
  /// Who acts where neither an item nor a heading names anybody.
  private let introduction: IntroductionRule.Introduction
  /// The title of a group with which a table ended at the foot of a page.
  private var openTitle: String?
  private(set) var drafts: [TaskDraft] = []
  /// Kind of every node's section, for the reporting stage.
  private(set) var kinds: [SectionKind?]

  init(
    _ outline: Outline, prefix: String = "", origin: PlanTask.Origin = .body, planYear: Int?,
    mostTasks: Int = .max, introduction: IntroductionRule.Introduction? = nil
  ) {
    self.outline = outline
    self.prefix = prefix
    self.origin = origin
    self.planYear = planYear
    self.mostTasks = mostTasks
    self.introduction = introduction ?? .init(leads: [], coordinators: [])
    kinds = Array(repeating: nil, count: outline.nodes.count)
  }

  mutating func run() {
    for root in outline.roots { visitRoot(root) }
  }

  private mutating func visitRoot(_ root: Int) {
    guard let paragraph = outline.nodes[root].paragraph else {
      _ = visit(root, TaskContext(kind: .tasks), isLast: false)
      return
    }
    let kind = SectionKind.of(paragraph.body, depth: 0, within: nil)
    mark(root, kind)
    let isHeading = paragraph.label != nil || !outline.nodes[root].children.isEmpty
    if kind == .background { visitActivities(below: root) }
    guard kind.holdsTasks, isHeading else { return }
    _ = visit(
      root,
      TaskContext(kind: kind, introduction: introduction, pillar: TextTrim.item(paragraph.body.text)),
      isLast: root == outline.roots.last)
  }

  /// "Các hoạt động chính" under a section of aims holds tasks after all.
  private mutating func visitActivities(below node: Int) {
    for child in outline.nodes[node].children {
      guard let paragraph = outline.nodes[child].paragraph, !outline.nodes[child].children.isEmpty else {
        continue
      }
      guard SectionKind.isActivities(paragraph.body) else {
        visitActivities(below: child)
        continue
      }
      mark(child, .tasks)
      _ = visit(child, TaskContext(kind: .tasks, pillar: TextTrim.item(paragraph.body.text)), isLast: false)
    }
  }

  private mutating func mark(_ node: Int, _ kind: SectionKind) {
    kinds[node] = kind
    for child in outline.nodes[node].children { mark(child, kind) }
  }

  /// Collects the tasks of a node and all below it; gives their places in `drafts`.
  private mutating func visit(_ node: Int, _ context: TaskContext, isLast: Bool) -> [Int] {
    guard drafts.count <= mostTasks else { return [] }
    guard let paragraph = outline.nodes[node].paragraph else { return addTable(node, context) }
    let children = outline.nodes[node].children
    if children.isEmpty { return addLeaf(paragraph, node, context) }
    guard let context = inner(node, paragraph, context) else { return [] }
    var group = AssignmentGroup()
    let hasLabelled = children.contains { outline.nodes[$0].label != nil && isItem($0) }
    let isSentence = ItemShape.isSentence(paragraph) && outline.nodes[node].depth > 0
    if isSentence, !hasLabelled,
      !children.contains(where: { assignment($0) != nil || closingSentence($0) != nil })
    {
      group.tasks += addLeaf(paragraph, node, context)
    }
    // "1. Đào tạo (Phòng A chủ trì, Khoa B phối hợp)" says it for all below.
    if !isSentence, hasLabelled, let tail = AssignmentRule.tail(paragraph.body) { group.add(tail.assignment) }
    var inherited = context
    for (position, child) in children.enumerated() {
      if let introduction = introduction(child) { inherited = context.introduced(by: introduction) }
      if let line = assignment(child)
        ?? (group.pending.isEmpty && !isSentence ? handover(child) : closingSentence(child))
      {
        group.add(line)
        continue
      }
      if !group.pending.isEmpty, group.block == nil, let block = blockBelowLast(position, of: children),
        let last = outline.nodes[child].paragraph
      {
        group.add(addTask(last, child, inherited))
        group.add(block)
        continue
      }
      // "Sản phẩm: …" between two assignment lines does not part them.
      if isFact(child) { continue }
      close(&group)
      if isSkipped(child, isLabelledGroup: hasLabelled, isAfterSentence: isSentence, isLast: isLast) {
        if position > 0, !group.pending.isEmpty, let body = outline.nodes[child].paragraph?.body,
          let line = ClosingLineRule.order(body)
        {
          group.add(line)
        }
        continue
      }
      group.add(visit(child, inherited, isLast: isLast))
    }
    close(&group)
    return finish(group, paragraph, node, context)
  }

  /// The context of the children of a heading; nil when they hold no tasks.
  private mutating func inner(_ node: Int, _ paragraph: Paragraph, _ outer: TaskContext) -> TaskContext? {
    var context = outer
    let depth = outline.nodes[node].depth
    if depth > 0, paragraph.label.map({ !$0.style.isBullet }) ?? true, !ItemShape.isSentence(paragraph) {
      var kind = SectionKind.of(paragraph.body, depth: depth, within: outer.kind)
      if !kind.holdsTasks, hasLeadLine(below: node) { kind = outer.kind }
      if kind != outer.kind { mark(node, kind) }
      guard kind.holdsTasks else { return nil }
      context.kind = kind
    }
    let introduces =
      !ItemShape.isSentence(paragraph)
      || outline.nodes[node].children.contains { outline.nodes[$0].label != nil }
    if depth > 0, introduces, let subject = headingSubject(node, paragraph, context.kind),
      subject.end + 6 >= paragraph.body.count || IntroductionRule.introduces(paragraph.body)
        || HeadingNamesRule.isWhole(paragraph.body)
    {
      if subject.hasPredicate, let introduction = IntroductionRule.read(paragraph.body) {
        return context.introduced(by: introduction)
      }
      (context.leads, context.coordinators) = HeadingNamesRule.names(paragraph.body, subject)
    }
    if depth > 0, introduces, paragraph.body.lastByte == 0x3A || CoordinatorRule.opens(paragraph.body),
      context.leads == outer.leads || context.coordinators.isEmpty
    {
      if context.leads.isEmpty, let introduction = IntroductionRule.read(paragraph.body),
        !introduction.leads.isEmpty
      {
        return context.introduced(by: introduction)
      }
      context.coordinators.appendNew(CoordinatorRule.coordinators(in: paragraph.body))
    }
    return context
  }

  private mutating func close(_ group: inout AssignmentGroup) {
    if let (block, tasks) = group.close() { apply(block, to: tasks) }
  }

  private mutating func finish(
    _ group: AssignmentGroup, _ paragraph: Paragraph, _ node: Int, _ context: TaskContext
  )
    -> [Int]
  {
    if let leading = group.leading {
      if group.tasks.isEmpty {
        let own = addTask(paragraph, node, context)
        apply(leading, to: own)
        return own
      }
      apply(leading, to: group.pending)
    }
    if group.tasks.isEmpty, outline.nodes[node].depth > 0, paragraph.label != nil, context.kind.holdsTasks,
      !outline.nodes[node].children.contains(where: isFigure)
    {
      return addLeaf(paragraph, node, context)
    }
    return group.tasks
  }

  private mutating func apply(_ block: Assignment, to tasks: [Int]) {
    for index in tasks { AssignmentMerge.apply(block, to: &drafts[index], planYear: planYear) }
  }
}

extension TaskCollector {
  private mutating func addLeaf(_ paragraph: Paragraph, _ node: Int, _ context: TaskContext) -> [Int] {
    guard context.kind.holdsTasks, !ItemShape.isRemark(paragraph), !AssignmentRule.isDetail(paragraph.body)
    else {
      return []
    }
    if outline.nodes[node].depth == 0 {
      guard !paragraph.body.isInCapitals, ItemShape.isSentence(paragraph) || ItemShape.saysDeed(paragraph)
      else {
        return []
      }
    }
    if SectionKind.opensReporting(paragraph.body) || FigureRule.isFigure(paragraph.body) { return [] }
    if paragraph.label?.style == .article, ClosingRule.isEnactment(paragraph.body) { return [] }
    guard !ClosingRule.isReference(paragraph.body), !ClosingRule.isNameOnly(paragraph.body) else { return [] }
    if let label = AssignmentLabels.match(paragraph.body, at: 0), label.role == .content,
      !ContentLabel.isTask(label, paragraph.body)
    {
      return []
    }
    if paragraph.body.lastByte == 0x3A, outline.nodes[node].children.isEmpty { return [] }
    return addTask(paragraph, node, context)
  }

  private mutating func addTask(_ paragraph: Paragraph, _ node: Int, _ context: TaskContext) -> [Int] {
    var draft = TaskDrafting.draft(
      paragraph, ref: [prefix, outline.ref(of: node)].filter { !$0.isEmpty }.joined(separator: "."),
      origin: origin, isHandedOut: context.kind == .organisation)
    guard !draft.task.text.isEmpty else { return [] }
    draft.task.pillar = context.pillar
    context.give(to: &draft)
    if let tail = AssignmentRule.tail(paragraph.body) {
      AssignmentMerge.apply(tail.assignment, to: &draft, planYear: planYear)
    }
    drafts.append(draft)
    return [drafts.count - 1]
  }

  private mutating func addTable(_ node: Int, _ context: TaskContext) -> [Int] {
    guard case .table(let table, _) = outline.nodes[node].content, context.kind.holdsTasks else { return [] }
    let first = drafts.count
    let ref = outline.nodes[node].parent.map { outline.ref(of: $0) } ?? ""
    let path = [prefix, ref].filter { !$0.isEmpty }.joined(separator: ".")
    drafts += TaskTable.tasks(table, prefix: path, origin: origin, planYear: planYear, openTitle: &openTitle)
    return Array(first..<drafts.count)
  }
}
