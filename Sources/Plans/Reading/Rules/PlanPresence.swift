/// Whether a document holds a plan at all: a regulation, a scoring table or a news page gives no task.
enum PlanPresence {
  static func holdsPlan(_ parts: Parts, _ outlines: [Outline]) -> Bool {
    guard let type = parts.type else { return outlines.contains { hasTaskTable($0) } && !parts.parts.isEmpty }
    if parts.parts.contains(where: { $0.kind == .attached }) { return true }
    if type.name == "Quyết định", !promulgatesPlan(parts) {
      return outlines.contains { hasTaskTable($0) || namesLeads($0) }
    }
    return type.mayHoldTasks
  }

  private static let plans = PhraseSet(
    "kế hoạch|chương trình|đề án|phương án|chiến lược|lộ trình|dự án|nhiệm vụ|phân công|giải pháp")

  private static func promulgatesPlan(_ parts: Parts) -> Bool {
    parts.parts.first { $0.kind == .main }?.title.contains { plans.contains(in: $0.body) } ?? false
  }

  /// Lines such as "Đơn vị chủ trì: …" make a decision a plan whatever its title says.
  private static func namesLeads(_ outline: Outline) -> Bool {
    outline.nodes.contains { node in
      node.paragraph.flatMap { AssignmentRule.line($0.body) }.map { !$0.leads.isEmpty } ?? false
    }
  }

  private static func hasTaskTable(_ outline: Outline) -> Bool {
    outline.nodes.contains { node in
      if case .table(let table, _) = node.content { return TableColumns.read(table) != nil }
      return false
    }
  }
}
