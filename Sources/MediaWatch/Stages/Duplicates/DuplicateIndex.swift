import Markup
import VietnameseText

/// Finds for each text of a stream the first text it copies, among those of the last 72 hours.
///
/// A copy shares with an earlier text at least seven tenths of the shingles of the shorter of both
/// (containment, which finds wire texts inside longer articles too), shingles of standing boilerplate left
/// out, and does not differ in facts where they stand in the same words. Equal inputs in equal order give
/// equal results.
package struct DuplicateIndex {
  package struct Original: Hashable, Sendable {
    /// The id of the first text kept.
    package var id: JSONScalar
    /// Share of common shingles in the shorter text, 0…1.
    package var share: Double
  }

  struct Record {
    let id: JSONScalar
    /// Number of the first text of its copies; its own when that is itself.
    var root: Int
    let arrival: Int64
    let sizes: LevelSizes
    let level: Int
    let facts: FactSketch
  }

  struct Section {
    var postings = PostingTable()
    /// Number of the first record in it.
    let first: Int
    let oldest: Int64
    var newest: Int64
  }

  let window: Int64
  var rules = DuplicateRules()
  /// Records of the window; the number of a record is its place plus `base`.
  var records: [Record] = []
  var base = 0
  var sections: [Section] = []
  var exact: [UInt64: Int32] = [:]
  var candidates = CandidateCounts()
  /// Of the shingles of the text last looked up.
  var boilerplate: [Bool] = []
  private var clock = ArrivalClock()

  /// - Parameter window: milliseconds back in which copies are looked for.
  package init(window: Int64 = 72 * 3_600_000) {
    self.window = window
  }

  /// Texts kept at present.
  package var count: Int { records.count }

  /// Looks up a text and remembers it, as the newest of the stream.
  /// - Parameter time: published, in milliseconds since 1970; without it nothing expires but by number (a million texts).
  /// - Returns: the first text it copies, or nil when it is new.
  package mutating func insert(_ text: Fingerprint, id: JSONScalar, at time: Int64? = nil) -> Original? {
    clock.take(time)
    let now = clock.now ?? 0
    expire(at: now)
    guard text.exact != 0 else { return nil }
    if let number = exact[text.exact], live(Int(number), now) {
      return Original(id: records[records[Int(number) - base].root - base].id, share: 1)
    }
    let best = bestMatch(of: text, at: now)
    let number = base + records.count
    let root = best.map { records[$0.number - base].root } ?? number
    if let best, best.ownShare >= rules.representedShare {
      exact[text.exact] = Int32(clamping: best.number)
    } else {
      remember(text, id: id, root: root, at: now)
      exact[text.exact] = Int32(clamping: number)
    }
    return best.map { Original(id: records[root - base].id, share: $0.share) }
  }

  func live(_ number: Int, _ now: Int64) -> Bool {
    number >= base && number - base < records.count && records[number - base].arrival >= now &- window
  }

  private mutating func remember(_ text: Fingerprint, id: JSONScalar, root: Int, at now: Int64) {
    let number = base + records.count
    if sections.last.map({ isClosed($0, number, now) }) ?? true {
      sections.append(Section(first: number, oldest: now, newest: now))
    }
    let section = sections.count - 1
    let local = number - sections[section].first + 1
    var sizes = LevelSizes()
    for (place, sample) in text.samples.enumerated() {
      if place < boilerplate.count, boilerplate[place] { continue }
      if sections[section].postings.insert(sample, local) { sizes.count(sample) }
    }
    sections[section].newest = now
    records.append(
      Record(id: id, root: root, arrival: now, sizes: sizes, level: text.level, facts: text.facts))
  }

  /// Large sections go on until they are full, small ones for a third of the window.
  private func isClosed(_ section: Section, _ number: Int, _ now: Int64) -> Bool {
    section.postings.isFull || number - section.first >= PostingTable.numbers
      || (section.postings.lineCount <= PostingTable.largestLogged && section.oldest < now &- window / 3)
  }

  /// Drops sections that lie wholly before the window, or the oldest when a million texts are held.
  private mutating func expire(at now: Int64) {
    while let oldest = sections.first, sections.count > 1,
      oldest.newest < now &- window || records.count >= rules.mostTexts
    {
      sections.removeFirst()
      let kept = sections[0].first
      records.removeFirst(kept - base)
      base = kept
      exact = exact.filter { $0.value >= kept }
      var heirs: [Int: Int] = [:]
      for index in records.indices where records[index].root < kept {
        let heir = heirs[records[index].root] ?? base + index
        heirs[records[index].root] = heir
        records[index].root = heir
      }
    }
  }
}
