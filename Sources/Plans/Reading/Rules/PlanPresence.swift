/// Whether a document holds a plan at all: a regulation, a scoring table or a news page gives no task.
enum PlanPresence {
  static func holdsPlan(_ parts: Parts, _ outlines: [Outline]) -> Bool {
    guard let type = parts.type else { return outlines.contains { hasTaskTable($0) } && !parts.parts.isEmpty }
    if parts.parts.contains(where: { $0.kind == .attached }) { return true }
    if type.name == "Quyết định", !promulgatesPlan(parts) { return outlines.contains { hasTaskTable($0) } }
    return type.mayHoldTasks
  }

  private static let plans = PhraseSet("kế hoạch|chương trình|đề án|phương án|chiến lược|lộ trình")

  private static func promulgatesPlan(_ parts: Parts) -> Bool {
    parts.parts.first { $0.kind == .main }?.title.contains { plans.contains(in: $0.body) } ?? false
  }

  private static func hasTaskTable(_ outline: Outline) -> Bool {
    outline.nodes.contains { node in
      if case .table(let table, _) = node.content { return TableColumns.read(table) != nil }
      return false
    }
  }
}
