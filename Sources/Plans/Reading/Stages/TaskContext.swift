/// What an item inherits from the headings above it.
struct TaskContext {
  var kind: SectionKind
  var leads: [String] = []
  var coordinators: [String] = []
  /// Who acts by an introducing sentence, for items that name nobody.
  var introduction = IntroductionRule.Introduction(leads: [], coordinators: [])
  var pillar: String?

  /// An item below a heading of names is theirs; one below an introducing sentence only when it names nobody.
  func give(to draft: inout TaskDraft) {
    // "Giao Chủ tịch UBND phường …" below the heading of another body names its own.
    if draft.isOrdered || isCollective(leads) && isProper(draft.task.leads), !draft.task.leads.isEmpty {
      return
    }
    var task = draft.task
    defer { draft.task = task }
    let ownLeads = task.leads
    if !leads.isEmpty { task.leads = leads }
    if ownLeads.isEmpty, leads.isEmpty { task.leads = introduction.leads }
    var names = coordinators
    if ownLeads.isEmpty || !leads.isEmpty { names.appendNew(introduction.coordinators) }
    names.appendNew(task.coordinators)
    task.coordinators = names.filter { !task.leads.contains($0) }
  }

  /// "Các phòng thuộc Ban": one of them that an item names is meant itself.
  private func isCollective(_ names: [String]) -> Bool {
    !names.isEmpty && names.allSatisfy { Links.plural.match(Passage($0), at: 0) > 0 }
  }

  /// Names of single bodies: a capital stands behind what kind of body it is.
  private func isProper(_ names: [String]) -> Bool {
    names.allSatisfy { name in
      let passage = Passage(name)
      return Links.plural.match(passage, at: 0) == 0 && passage.words.dropFirst().contains { $0.isCapital }
    }
  }

  func introduced(by introduction: IntroductionRule.Introduction) -> TaskContext {
    var context = self
    context.introduction = introduction
    return context
  }
}
