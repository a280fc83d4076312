/// Names by their letter triples, so that a slip of the pen is found without comparing with every name.
struct NearNames: Sendable {
  struct Match {
    var entries: [(unit: Int, name: String)]
    /// 0…1.
    var similarity: Double
  }

  /// What is less like than this is another name.
  static let threshold = 0.75
  /// How many of the likeliest names are compared in full.
  private static let compared = 24

  /// Each once, with all who bear it.
  private var names: [(words: ArraySlice<String>, entries: [(unit: Int, name: String)])] = []
  private var numbers: [String: Int] = [:]
  private var postings: [UInt32: [Int32]] = [:]

  /// - Parameter text: the words in one.
  mutating func add(_ words: ArraySlice<String>, _ text: String, entry unit: Int, name: String) {
    if let known = numbers[text] {
      names[known].entries.append((unit, name))
      return
    }
    numbers[text] = names.count
    let number = Int32(clamping: names.count)
    names.append((words, [(unit, name)]))
    for triple in Self.triples(words) { postings[triple, default: []].append(number) }
  }

  /// The most similar names, when similar enough.
  func best(_ words: ArraySlice<String>) -> Match? {
    var shared: [Int32: Int] = [:]
    for triple in Self.triples(words) {
      for number in postings[triple] ?? [] { shared[number, default: 0] += 1 }
    }
    let likely = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.compared)
    var best = Match(entries: [], similarity: 0)
    for (number, _) in likely {
      let candidate = names[Int(number)]
      let similarity = EditDistance.similarity(words, candidate.words)
      guard similarity >= Self.threshold, similarity >= best.similarity else { continue }
      if similarity > best.similarity { best = Match(entries: [], similarity: similarity) }
      best.entries += candidate.entries
    }
    return best.entries.isEmpty ? nil : best
  }

  private static func triples(_ words: ArraySlice<String>) -> Set<UInt32> {
    let bytes = [UInt8](" ".utf8) + words.joined(separator: " ").utf8 + [32]
    guard bytes.count >= 3 else { return [] }
    return Set(
      (0..<bytes.count - 2).map { start -> UInt32 in
        bytes[start..<start + 3].reduce(0) { $0 << 8 | UInt32($1) }
      })
  }
}
