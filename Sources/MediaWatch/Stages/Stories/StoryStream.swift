import Foundation

/// Puts the articles of a stream into stories in one pass, each decision open to change until a number of
/// articles have followed.
///
/// A Dirichlet process mixture of multinomials (Yin et al. 2018, "Model-based Clustering of Short Text
/// Streams", MStream) with three changes: word shares are smoothed towards the stream's own, the size of a
/// story decays with time, and in place of batches an article is placed again when 1/4, 1/2 and all of the
/// open articles have followed it (Gibbs steps that take the best story instead of drawing one). An inverted
/// index of words finds the stories worth weighing. Equal inputs give equal results.
package struct StoryStream {
  package struct Settled: Hashable, Sendable {
    /// Place of the article in the stream, from 0.
    package var article: Int
    /// Serial number of its story.
    package var story: Int
  }

  struct Story {
    /// Serial number; 0 for a free slot.
    var serial: Int32 = 0
    var articles = 0
    var words: Double = 0
    /// Decayed number of articles at `moment`, and its logarithm.
    var weight: Double = 0
    var logWeight: Double = 0
    var moment: Double = 0
  }

  struct Article {
    var terms: [(word: Int32, weight: Float)] = []
    var slot: Int32 = -1
    var moment: Double = 0
  }

  let rules: StoryRules
  var vocabulary = StoryVocabulary()
  var stories: [Story] = []
  var freeSlots: [Int32] = []
  private var nextSerial: Int32 = 1
  /// The last articles, by place in the stream modulo their number.
  var open: [Article] = []
  /// Articles seen, and those settled of them.
  package private(set) var count = 0
  private var settledCount = 0
  var moment: Double = 0
  private var clock = ArrivalClock()
  var scores: [Double] = []
  var touched: [Int32] = []

  package init(rules: StoryRules = StoryRules()) {
    self.rules = rules
  }

  /// Takes the next article.
  /// - Parameter time: published, in milliseconds since 1970.
  /// - Returns: its story for the time being, and the article that this one settles.
  package mutating func place(_ terms: StoryTerms, at time: Int64? = nil) -> (story: Int, settled: Settled?) {
    advance(to: time)
    if vocabulary.count > rules.mostWords { age() }
    let size = max(1, rules.openArticles)
    let settled = count >= size ? settle() : nil
    var article = Article(moment: moment)
    article.terms = weigh(terms)
    article.slot = best(for: article.terms)
    enter(&article)
    if open.count < size { open.append(article) } else { open[count % size] = article }
    let story = Int(stories[Int(article.slot)].serial)
    for lag in [size / 4, size / 2] where lag > 0 && lag <= count { replace(count - lag) }
    count += 1
    if count % 512 == 0 { forget() }
    return (story, settled)
  }

  /// Settles the articles still open, in order.
  package mutating func finish() -> [Settled] {
    var settled: [Settled] = []
    while settledCount < count { settled.append(settle()) }
    return settled
  }

  private mutating func advance(to time: Int64?) {
    guard let time else {
      moment += 1 / rules.memory
      return
    }
    let before = clock.now
    clock.take(time)
    guard let before, let now = clock.now else { return }
    moment += Double(now &- before) / 3_600_000 * 0.693_147 / rules.halfLife
  }

  private mutating func settle() -> Settled {
    replace(settledCount)
    let slot = open[settledCount % max(1, rules.openArticles)].slot
    settledCount += 1
    return Settled(article: settledCount - 1, story: Int(stories[Int(slot)].serial))
  }

  /// Takes an open article out of its story and places it again.
  private mutating func replace(_ number: Int) {
    let place = number % max(1, rules.openArticles)
    var article = open[place]
    leave(article)
    article.slot = best(for: article.terms, current: article.slot)
    enter(&article)
    open[place] = article
  }

  /// Adds an article to its slot; opens a story in a free one for slot -1.
  private mutating func enter(_ article: inout Article) {
    if article.slot < 0 || stories[Int(article.slot)].serial == 0 {
      if article.slot < 0 {
        if let slot = freeSlots.popLast() {
          article.slot = slot
        } else {
          article.slot = Int32(stories.count)
          stories.append(Story())
          scores.append(0)
        }
      }
      stories[Int(article.slot)] = Story(serial: nextSerial, moment: moment)
      nextSerial += 1
    }
    let slot = Int(article.slot)
    var sum: Float = 0
    for term in article.terms {
      vocabulary.add(term.weight, of: term.word, slot: article.slot, story: stories[slot].serial)
      sum += term.weight
    }
    stories[slot].change(by: 1, words: Double(sum), of: article.moment, at: moment)
  }

  /// Takes an article out; its story stays in its slot even when empty, for `best` to keep its serial number.
  private mutating func leave(_ article: Article) {
    let slot = Int(article.slot)
    var sum: Float = 0
    for term in article.terms {
      vocabulary.add(-term.weight, of: term.word, slot: article.slot, story: stories[slot].serial)
      sum += term.weight
    }
    stories[slot].change(by: -1, words: -Double(sum), of: article.moment, at: moment)
  }
}

extension StoryStream.Story {
  /// Adds or removes an article of an earlier moment, and brings the weight up to now.
  mutating func change(by sign: Int, words change: Double, of article: Double, at now: Double) {
    articles += sign
    words = max(0, words + change)
    weight = max(0, weight * exp(moment - now) + Double(sign) * exp(article - now))
    if articles <= 0 { weight = 0 }
    moment = now
    logWeight = log(max(weight, 1e-6))
  }
}
