/// Whether a document holds a plan at all: a regulation, a scoring table or a news page gives no task.
enum PlanPresence {
  static func holdsPlan(_ parts: Parts, _ outlines: [Outline]) -> Bool {
    guard let type = parts.type else { return outlines.contains { hasTaskTable($0) } && !parts.parts.isEmpty }
    if parts.parts.contains(where: { $0.kind == .attached }) { return true }
    return type.mayHoldTasks
  }

  private static func hasTaskTable(_ outline: Outline) -> Bool {
    outline.nodes.contains { node in
      if case .table(let table, _) = node.content { return TableColumns.read(table) != nil }
      return false
    }
  }
}
