/// Assignment blocks of one heading and the tasks that wait for one.
struct AssignmentGroup {
  var tasks: [Int] = []
  var pending: [Int] = []
  var block: Assignment?
  /// A block that stands before its items.
  var leading: Assignment?

  mutating func add(_ line: Assignment) {
    var merged = block ?? Assignment()
    merged.merge(line)
    block = merged
  }

  mutating func add(_ new: [Int]) {
    tasks += new
    pending += new
  }

  /// Ends a block of assignment lines: it holds for the items since the block before, or for those to come. Gives the
  /// tasks for which a block is now known to hold.
  mutating func close() -> (block: Assignment, tasks: [Int])? {
    guard let block else { return nil }
    self.block = nil
    defer { pending = [] }
    if let leading {
      self.leading = block
      return (leading, pending)
    }
    guard !pending.isEmpty else {
      leading = block
      return nil
    }
    return (block, pending)
  }
}
