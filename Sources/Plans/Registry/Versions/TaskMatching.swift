import Core
import Store

/// Which task of a new version goes on with which of the earlier ones: the same words under the same label, the same words
/// elsewhere, then similar words under the same label or anywhere.
struct TaskMatching {
  struct Task {
    var id: ID<RegisteredTask>
    var ref: String
    /// Folded words.
    var folded: String
  }

  /// How alike two texts are that say the same task in other words, by the words that they share.
  static let sameLabel = 0.5
  static let anyLabel = 0.75
  /// Comparisons of one with each other are made up to so many.
  private static let mostPairs = 400_000

  /// By new task.
  private(set) var counterparts: [ID<RegisteredTask>: ID<RegisteredTask>] = [:]

  init(new: [Task], old: [Task]) {
    var open = new
    var left = old
    func take(_ key: (Task) -> String) -> [ID<RegisteredTask>: ID<RegisteredTask>] {
      var byKey = Dictionary(grouping: left.reversed(), by: key)
      var found: [ID<RegisteredTask>: ID<RegisteredTask>] = [:]
      for task in open { found[task.id] = byKey[key(task)]?.popLast()?.id }
      return found
    }
    func settle(_ found: [ID<RegisteredTask>: ID<RegisteredTask>]) {
      counterparts.merge(found) { first, _ in first }
      let taken = Set(found.values)
      open.removeAll { found[$0.id] != nil }
      left.removeAll { taken.contains($0.id) }
    }
    settle(take { $0.ref + "\n" + $0.folded })
    settle(take { $0.folded })
    guard open.count * left.count <= Self.mostPairs else { return }
    settle(Self.similar(open, left))
  }

  /// The most alike first, each once.
  private static func similar(_ new: [Task], _ old: [Task]) -> [ID<RegisteredTask>: ID<RegisteredTask>] {
    var numbers = WordNumbers()
    let (own, others) = (new.map { numbers.words(of: $0.folded) }, old.map { numbers.words(of: $0.folded) })
    var pairs: [(new: Int, old: Int, likeness: Double)] = []
    for (place, task) in new.enumerated() {
      for other in old.indices {
        let isSameLabel = !task.ref.isEmpty && task.ref == old[other].ref
        let least = isSameLabel ? sameLabel : anyLabel
        let likeness = WordNumbers.likeness(own[place], others[other], atLeast: least)
        if likeness >= least { pairs.append((place, other, likeness + (isSameLabel ? 1 : 0))) }
      }
    }
    var found: [ID<RegisteredTask>: ID<RegisteredTask>] = [:]
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }) {
      guard found[new[pair.new].id] == nil, taken.insert(pair.old).inserted else { continue }
      found[new[pair.new].id] = old[pair.old].id
    }
    return found
  }
}

/// Words of texts as numbers, so that many texts are compared quickly.
private struct WordNumbers {
  private var numbers: [Substring: Int32] = [:]

  /// Each once, ascending; of a folded text.
  mutating func words(of text: String) -> [Int32] {
    var own: Set<Int32> = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      own.insert(number)
    }
    return own.sorted()
  }

  /// The part of all words of both that both have (Jaccard 1901), 0…1; 0 where it cannot be as much as `least`.
  static func likeness(_ one: [Int32], _ other: [Int32], atLeast least: Double) -> Double {
    let (short, long) = (min(one.count, other.count), max(one.count, other.count))
    guard short > 0, Double(short) >= least * Double(long) else { return 0 }
    var (shared, here, there) = (0, 0, 0)
    while here < one.count, there < other.count {
      if one[here] == other[there] { shared += 1 }
      (here, there) = (
        here + (one[here] <= other[there] ? 1 : 0), there + (one[here] >= other[there] ? 1 : 0)
      )
    }
    return Double(shared) / Double(one.count + other.count - shared)
  }
}

extension TaskMatching {
  /// For every draft of a plan, after something came on its board.
  static func keepForDrafts(of plan: ID<Plan>, _ transaction: Transaction) throws {
    for draft in try transaction.all(
      PlanVersion.self,
      "SELECT * FROM plan_version WHERE plan_id = \(plan) AND state = 'draft' AND ordinal > 1")
    {
      try keep(for: draft, transaction)
    }
  }

  /// Keeps for each task of a version the one of earlier versions on the board that it goes on with.
  static func keep(for version: PlanVersion, _ transaction: Transaction) throws {
    func tasks(_ condition: SQL) throws -> [Task] {
      try transaction.rows(
        "SELECT t.id, t.ref, t.folded FROM task t WHERE \(sql: condition) ORDER BY t.position, t.id"
      )
      .map { Task(id: try $0.get("id"), ref: try $0.get("ref"), folded: try $0.get("folded")) }
    }
    let old = try tasks(
      """
      t.plan_id = \(version.planID) AND t.standing = 'accepted' AND t.version_id IN (
        SELECT v.id FROM plan_version v WHERE v.plan_id = \(version.planID) AND v.ordinal < \(version.ordinal))
      """)
    guard !old.isEmpty else { return }
    let new = try tasks("t.version_id = \(version.id) AND t.standing = 'proposed'")
    for (task, counterpart) in TaskMatching(new: new, old: old).counterparts.sorted(by: { $0.key < $1.key }) {
      try transaction.run("UPDATE task SET counterpart_id = \(counterpart) WHERE id = \(task)")
    }
  }
}
