/// Thresholds of the search for copies; chosen on the development part of neardup-aeb and on own sets
/// (`docs/listening/duplicates.md`).
struct DuplicateRules: Sendable {
  /// Share of the shorter text's shingles that makes a copy.
  var share = 0.7
  /// Shingles that must be common, counted over the samples.
  var leastShared = 3
  /// Texts of fewer words are compared as a whole only.
  var leastWords = 12
  /// A shingle in this many texts that are not copies of one another is boilerplate.
  var boilerplateTexts = 8
  /// A copy with this share of its own shingles in the text it copies is found through that one: not kept
  /// itself.
  var representedShare = 0.9
  /// From here on no facts are compared.
  var certainShare = 0.95
  /// Facts that must stand in the same words before they speak against a copy.
  var leastFacts = 3
  /// Share of differing facts beyond which a text is another instance of a template, no copy.
  var differingFacts = 0.5
  var mostTexts = 1 << 20
}

struct DuplicateMatch {
  let number: Int
  /// Of the shorter text.
  let share: Double
  /// Of the new text.
  let ownShare: Double
}

extension DuplicateIndex {
  /// The text with most shingles in common, the earliest of equal ones, among those that the rules take for
  /// its original.
  mutating func bestMatch(of text: Fingerprint, at now: Int64) -> DuplicateMatch? {
    boilerplate = []
    guard text.wordCount >= rules.leastWords else { return nil }
    candidates.clear()
    var hits: [PostingTable.Hit] = []
    for section in sections {
      let before = hits.count
      section.postings.look(text.samples, &hits)
      let first = UInt32(truncatingIfNeeded: section.first - base)
      for index in before..<hits.count { hits[index].number = hits[index].number &+ first &- 1 }
    }
    boilerplate = findBoilerplate(hits, shingles: text.samples.count)
    var own = LevelSizes()
    for (place, sample) in text.samples.enumerated() where !boilerplate[place] {
      own.count(sample)
    }
    for hit in hits {
      candidates.count(base + Int(hit.number), isBoilerplate: boilerplate[Int(hit.shingle)])
    }
    var best: DuplicateMatch?
    var bestShared = 0
    for candidate in candidates.found where live(candidate.number, now) {
      guard candidate.shared >= max(rules.leastShared, bestShared),
        let match = judge(candidate, text, own)
      else { continue }
      if candidate.shared > bestShared || match.number < (best?.number ?? .max) {
        best = match
        bestShared = candidate.shared
      }
    }
    return best
  }

  private func judge(_ candidate: CandidateCounts.Candidate, _ text: Fingerprint, _ own: LevelSizes)
    -> DuplicateMatch?
  {
    let record = records[candidate.number - base]
    let level = max(text.level, record.level)
    let mine = own[level]
    let theirs = record.sizes[level] - candidate.boilerplate
    let least = min(mine, theirs)
    guard least > 0 else { return nil }
    let share = min(1, Double(candidate.shared) / Double(least))
    guard share >= rules.share else { return nil }
    let facts = text.facts.agreement(with: record.facts)
    let compared = facts.same + facts.different
    if share < rules.certainShare, compared >= rules.leastFacts,
      Double(facts.different) > rules.differingFacts * Double(compared)
    {
      return nil
    }
    return DuplicateMatch(
      number: candidate.number, share: share,
      ownShare: min(1, Double(candidate.shared) / Double(max(1, mine))))
  }

  /// For each shingle whether it stands in many texts which are not copies of one another.
  private func findBoilerplate(_ hits: [PostingTable.Hit], shingles: Int) -> [Bool] {
    var isBoilerplate = [Bool](repeating: false, count: shingles)
    let bound = rules.boilerplateTexts
    guard hits.count >= bound else { return isBoilerplate }
    var counts = [UInt16](repeating: 0, count: shingles)
    for hit in hits { counts[Int(hit.shingle)] = min(counts[Int(hit.shingle)], .max - 1) + 1 }
    // Up to `bound` different roots of each shingle; -1 for none.
    var roots = [Int](repeating: -1, count: shingles * bound)
    for hit in hits {
      let shingle = Int(hit.shingle)
      guard Int(counts[shingle]) >= bound, !isBoilerplate[shingle], Int(hit.number) < records.count else {
        continue
      }
      let root = records[Int(hit.number)].root
      for place in shingle * bound..<(shingle + 1) * bound where roots[place] == root || roots[place] < 0 {
        if roots[place] < 0 {
          roots[place] = root
          isBoilerplate[shingle] = place == (shingle + 1) * bound - 1
        }
        break
      }
    }
    return isBoilerplate
  }
}
