/// The words of a stream: how often each came, and in which stories it stands how often.
struct StoryVocabulary {
  struct Posting {
    var slot: Int32
    /// Serial number of the story that held the slot when the posting was made; postings of others are stale.
    var story: Int32
    var weight: Float
  }

  private var numbers: [UInt64: Int32] = [:]
  private(set) var frequency: [Float] = []
  var postings: [[Posting]] = []
  /// Words seen, with repetition.
  private(set) var total: Double = 0

  var count: Int { frequency.count }

  /// The number of a term, counting it once more.
  mutating func take(_ term: UInt64) -> Int32 {
    total += 1
    if let number = numbers[term] {
      frequency[Int(number)] += 1
      return number
    }
    let number = Int32(frequency.count)
    numbers[term] = number
    frequency.append(CommonWords.hashes.contains(term) ? Self.commonHeadStart : 1)
    postings.append([])
    return number
  }

  /// Words that a young stream is taken to have had already: without them each of its words would look common.
  static let headStart = 4_000.0

  /// How often each everyday word is taken to have come among them.
  private static let commonHeadStart: Float = 60

  func share(_ number: Int32) -> Double { Double(frequency[Int(number)]) / (total + Self.headStart) }

  mutating func add(_ weight: Float, of number: Int32, slot: Int32, story: Int32) {
    let place = Int(number)
    if let index = postings[place].firstIndex(where: { $0.slot == slot && $0.story == story }) {
      postings[place][index].weight += weight
      if postings[place][index].weight <= 0 { postings[place].remove(at: index) }
    } else if weight > 0 {
      postings[place].append(Posting(slot: slot, story: story, weight: weight))
    }
  }

  /// Halves the counts and forgets words that have none left, no running story and no open article.
  /// - Returns: the new number of each old one; -1 for a word forgotten.
  mutating func age(keeping inUse: Set<Int32>, isRunning: (Posting) -> Bool) -> [Int32] {
    var renumbered = [Int32](repeating: -1, count: count)
    var (kept, lists): ([Float], [[Posting]]) = ([], [])
    for number in 0..<count {
      let live = postings[number].filter(isRunning)
      let halved = frequency[number] / 2
      guard halved >= 1 || !live.isEmpty || inUse.contains(Int32(number)) else { continue }
      renumbered[number] = Int32(kept.count)
      kept.append(halved)
      lists.append(live)
    }
    numbers = numbers.compactMapValues { renumbered[Int($0)] < 0 ? nil : renumbered[Int($0)] }
    (frequency, postings) = (kept, lists)
    total /= 2
    return renumbered
  }
}
