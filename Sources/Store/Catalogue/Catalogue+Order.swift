extension Catalogue {
  /// The tables so that each comes after those it refers to, and the foreign keys for which no order will do: of a
  /// table to itself, or in a ring.
  package func inForeignKeyOrder() -> (tables: [Table], unordered: [ForeignKey]) {
    var left = tables
    var ordered: [Table] = []
    while !left.isEmpty {
      let names = Set(left.map(\.name))
      let held = Set(
        foreignKeys.filter { $0.table != $0.parent && names.contains($0.table) && names.contains($0.parent) }
          .map(\.table))
      // When all are held there is a ring, perhaps with others that hang on it: the first by name breaks it.
      let free = left.filter { !held.contains($0.name) }
      let next = free.isEmpty ? Array(left.prefix(1)) : free
      ordered += next
      let taken = Set(next.map(\.name))
      left.removeAll { taken.contains($0.name) }
    }
    let places = Dictionary(
      zip(ordered.map(\.name), ordered.indices), uniquingKeysWith: { first, _ in first })
    let unordered = foreignKeys.filter { (places[$0.parent] ?? 0) >= (places[$0.table] ?? 0) }
    return (ordered, unordered)
  }
}
