import Markup

/// Folds copies under their originals and puts the rest into stories, in the order of arrival.
///
/// A clipping comes out when its story is settled (`StoryStream` keeps the last ones open), so the output lags behind the
/// input by at most that many; a copy shares its original's story and needs no place in the stream of its own.
package struct ClippingStream {
  private var copies: DuplicateIndex
  private var stories: StoryStream
  private var links = StoryLinks()
  private var known = KnownStories()
  /// What waits for its story, the oldest first, from `first` on.
  private var waiting: [(clipping: Clipping, evidence: StoryEvidence)] = []
  private var first = 0
  /// Story of each waiting clipping that is no copy, as far as settled.
  private var settled: [Int: Int] = [:]
  /// Place among the waiting (counted from the beginning of the stream) of the articles given to `stories`.
  private var places: [Int] = []
  private var firstPlace = 0
  private var count = 0
  private var written = 0

  package init(window: Int64 = 72 * 3_600_000, rules: StoryRules = StoryRules()) {
    copies = DuplicateIndex(window: window)
    stories = StoryStream(rules: rules)
  }

  /// Takes the next clipping and returns those that are ready, in order.
  package mutating func place(_ prepared: PreparedClipping) -> [Clipping] {
    var clipping = prepared.clipping
    if let original = copies.insert(prepared.fingerprint, id: clipping.id, at: clipping.published) {
      clipping.original = original.id
    } else {
      places.append(count)
      if let done = stories.place(prepared.terms, at: clipping.published).settled { settle(done) }
    }
    waiting.append((clipping, prepared.evidence))
    count += 1
    return ready()
  }

  /// Those that still wait, at the end of the stream.
  package mutating func finish() -> [Clipping] {
    for done in stories.finish() { settle(done) }
    return ready()
  }

  private mutating func settle(_ done: StoryStream.Settled) {
    guard places.indices.contains(done.article - firstPlace) else { return }
    settled[places[done.article - firstPlace]] = done.story
  }

  private mutating func ready() -> [Clipping] {
    var found: [Clipping] = []
    while first < waiting.count {
      var clipping = waiting[first].clipping
      if let original = clipping.original {
        clipping.story = known[original]
        clipping.linked = clipping.story.map { links.links(of: $0) } ?? []
      } else if let story = settled.removeValue(forKey: written) {
        clipping.story = story
        clipping.linked = links.take(waiting[first].evidence, story: story)
        known.insert(clipping.id, story)
      } else {
        break
      }
      found.append(clipping)
      first += 1
      written += 1
    }
    forget()
    return found
  }

  /// Drops what has been written, from time to time, so that each costs little.
  private mutating func forget() {
    guard first > 1_024, first > waiting.count / 2 else { return }
    waiting.removeFirst(first)
    first = 0
    let done = places.prefix { $0 < written }.count
    places.removeFirst(done)
    firstPlace += done
  }
}

/// The stories of originals, in two generations: copies come within days, so the older half may be forgotten.
private struct KnownStories {
  private static let generation = 500_000
  private var new: [JSONScalar: Int] = [:]
  private var old: [JSONScalar: Int] = [:]

  subscript(id: JSONScalar) -> Int? { new[id] ?? old[id] }

  mutating func insert(_ id: JSONScalar, _ story: Int) {
    if new.count >= Self.generation { (old, new) = (new, [:]) }
    new[id] = story
  }
}
