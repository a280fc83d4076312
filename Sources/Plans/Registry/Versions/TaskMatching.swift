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

    fileprivate var words: Set<Substring> { Set(folded.split { !$0.isLetter && !$0.isNumber }) }
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
    let words = old.map(\.words)
    var pairs: [(new: Int, old: Int, likeness: Double)] = []
    for (place, task) in new.enumerated() {
      let own = task.words
      for other in old.indices {
        let shared = own.intersection(words[other]).count
        let likeness = Double(shared) / Double(max(1, own.count + words[other].count - shared))
        let isSameLabel = !task.ref.isEmpty && task.ref == old[other].ref
        if likeness >= (isSameLabel ? sameLabel : anyLabel) {
          pairs.append((place, other, likeness + (isSameLabel ? 1 : 0)))
        }
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
