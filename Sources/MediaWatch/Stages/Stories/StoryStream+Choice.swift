import Foundation

extension StoryStream {
  /// The words of an article with their weights: all of the title, and the telling ones of the text.
  mutating func weigh(_ terms: StoryTerms) -> [(word: Int32, weight: Float)] {
    let title = terms.title.map { vocabulary.take($0) }
    var lead: [(word: Int32, tell: Double)] = []
    for (term, count) in terms.lead {
      let word = vocabulary.take(term)
      if title.contains(word) { continue }
      lead.append((word, Double(count).squareRoot() * -log(vocabulary.share(word))))
    }
    // Equal ones by number, so that the order does not depend on the sort.
    lead.sort { $0.tell != $1.tell ? $0.tell > $1.tell : $0.word < $1.word }
    let leadWeight = title.isEmpty ? 1 : rules.leadWeight
    // Sixteenths add and subtract without error.
    let each = min(1, (rules.titleWeight / Float(max(1, title.count)) * 16).rounded(.down) / 16)
    return title.map { ($0, max(each, 1 / 16)) } + lead.prefix(rules.leadTerms).map { ($0.word, leadWeight) }
  }

  /// The slot of the story that best explains the words; -1 for a new one, or `current` when that stands
  /// empty.
  mutating func best(for terms: [(word: Int32, weight: Float)], current: Int32 = -1) -> Int32 {
    let smoothing =
      rules.evenSmoothing * Double(min(vocabulary.count, rules.mostWordsInSmoothing)) + rules.streamSmoothing
    var length = 0.0
    for term in terms {
      length += Double(term.weight)
      let word = Int(term.word)
      let postings = vocabulary.postings[word]
      if postings.count > rules.mostPostings { continue }
      let prior = 1 / (rules.evenSmoothing + rules.streamSmoothing * vocabulary.share(term.word))
      for posting in postings where stories[Int(posting.slot)].serial == posting.story {
        let slot = Int(posting.slot)
        if scores[slot] == 0 { touched.append(posting.slot) }
        scores[slot] += Double(term.weight) * log(1 + Double(posting.weight) * prior)
      }
    }
    // The more words, the more of them agree by chance.
    var (best, bestScore) = (Int32(-1), log(rules.newStory) * max(1, length / rules.wordsOfBar))
    for slot in touched {
      let story = stories[Int(slot)]
      let score =
        scores[Int(slot)] + story.logWeight - (moment - story.moment)
        - length * log(1 + story.words / smoothing)
      scores[Int(slot)] = 0
      if score > bestScore || (score == bestScore && slot < best) { (best, bestScore) = (slot, score) }
    }
    touched.removeAll(keepingCapacity: true)
    if current >= 0 {
      let isEmpty = stories[Int(current)].articles == 0
      if best < 0, isEmpty { return current }
      if isEmpty { free(current) }
    }
    return best
  }

  private mutating func free(_ slot: Int32) {
    stories[Int(slot)] = Story()
    freeSlots.append(slot)
  }

  /// Forgets stories that have faded and hold no open article; the lightest ones when there are too many.
  mutating func forget() {
    var held = Set<Int32>()
    for article in open { held.insert(article.slot) }
    var least = rules.leastWeight
    let running = stories.count - freeSlots.count
    if running > rules.mostStories {
      let weights = stories.filter { $0.serial != 0 }.map { $0.weight * exp($0.moment - moment) }.sorted()
      least = max(least, weights[weights.count / 4])
    }
    for slot in stories.indices where stories[slot].serial != 0 && !held.contains(Int32(slot)) {
      let story = stories[slot]
      if story.weight * exp(story.moment - moment) < least { free(Int32(slot)) }
    }
  }

  /// Makes room for new words.
  mutating func age() {
    var inUse = Set<Int32>()
    for article in open { for term in article.terms { inUse.insert(term.word) } }
    let renumbered = vocabulary.age(keeping: inUse) { stories[Int($0.slot)].serial == $0.story }
    for place in open.indices {
      for index in open[place].terms.indices {
        open[place].terms[index].word = renumbered[Int(open[place].terms[index].word)]
      }
    }
  }
}
