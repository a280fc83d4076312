import Core

/// Makes sentences of the kind that plans of external information hold: a topic's pattern, with its gaps filled by the
/// seed. The words are the field's, the sentences nobody's.
struct TaskGrammar: Sendable {
  /// One kind of work.
  struct Topic: Sendable {
    /// The group of a plan under which it stands.
    var pillar: String
    /// Gaps in braces are filled from `TaskWords.lists`.
    var patterns: [String]
    /// Who leads it, the likeliest first; names of the directory.
    var leads: [String]
    var partners: [String]
    /// What is done for it.
    var steps: [String]
  }

  private(set) var random: SeededRandom
  /// Names of communes for the gap {xã}.
  private let communes: [String]
  private var used: Set<String> = []

  init(_ random: SeededRandom, communes: [String]) {
    self.random = random
    self.communes = communes
  }

  /// A sentence that this plan does not hold yet, when there is one.
  mutating func sentence(_ topic: Topic) -> String {
    var sentence = ""
    for _ in 0..<12 {
      sentence = filled(random.pick(topic.patterns) ?? "")
      if used.insert(sentence).inserted { break }
    }
    return sentence
  }

  mutating func steps(_ topic: Topic) -> [String] {
    random.pick(random.number(in: 1...2), of: topic.steps).map { filled($0) }
  }

  /// A plan begins with no sentence of another.
  mutating func beginPlan() { used = [] }

  mutating func filled(_ pattern: String) -> String {
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let gap = String(rest[rest.index(after: open)..<close])
      if gap == "xã" {
        result += random.pick(communes) ?? "xã đảo"
      } else {
        result += random.pick(TaskWords.lists[gap] ?? []) ?? gap
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
