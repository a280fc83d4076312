import Core
import Foundation

/// Links stories of different languages that share places, organisations, events, numbers and days.
///
/// Each shared item counts by its rarity among the running stories; a link needs enough in sum, a large part
/// of what the poorer story offers, more than one kind, and each story to be the other's best in its
/// language.
package struct StoryLinks {
  struct Running {
    var language = LanguageTag.undetermined
    /// Articles that gave an item.
    var items: [StoryEvidence.Item: Int] = [:]
    var moment = 0
    /// Best partner by language, with its score.
    var best: [LanguageTag: (story: Int, score: Double)] = [:]

    var hasFigures: Bool { items.keys.contains { $0.kind == .number } }

    /// In a fixed order, for sums that come out alike.
    var ordered: [StoryEvidence.Item] { items.keys.sorted { $0.hash < $1.hash } }
  }

  var rules = LinkRules()
  private var running: [Int: Running] = [:]
  private var stories: [StoryEvidence.Item: [Int]] = [:]
  private var count = 0

  package init() {}

  /// Adds an article to its story and looks for stories of other languages that tell the same.
  /// - Returns: the linked stories, ascending.
  package mutating func take(_ evidence: StoryEvidence, story: Int) -> [Int] {
    count += 1
    var own = running[story] ?? Running(language: evidence.language)
    own.moment = count
    for item in evidence.items {
      if own.items[item] == nil {
        if own.items.count >= rules.mostItems { continue }
        stories[item, default: []].append(story)
      }
      own.items[item, default: 0] += 1
    }
    running[story] = own
    findBest(for: story)
    if count % 1_024 == 0 { forget() }
    return links(of: story)
  }

  /// Stories of other languages whose best partner this one is, and which are its best.
  package func links(of story: Int) -> [Int] {
    guard let own = running[story] else { return [] }
    return own.best.values.map(\.story).filter { other in
      running[other]?.best[own.language]?.story == story
    }.sorted()
  }

  private mutating func findBest(for story: Int) {
    guard let own = running[story] else { return }
    var candidates: [Int: Int] = [:]
    for item in own.items.keys {
      guard let others = stories[item], others.count <= rules.mostStoriesPerItem else { continue }
      for other in others where other != story { candidates[other, default: 0] += 1 }
    }
    var best: [LanguageTag: (story: Int, score: Double)] = [:]
    for (other, shared) in candidates.sorted(by: { $0.key < $1.key }) where shared >= rules.leastShared {
      guard let partner = running[other], partner.language != own.language,
        let score = score(own, partner), score > best[partner.language]?.score ?? 0
      else { continue }
      best[partner.language] = (other, score)
    }
    running[story]?.best = best
    for match in best.values {
      let present = running[match.story]?.best[own.language]
      if present.map({ $0.story == story || $0.score < match.score || running[$0.story] == nil }) ?? true {
        running[match.story]?.best[own.language] = (story, match.score)
      }
    }
  }

  /// The score of a pair, nil below the threshold.
  private func score(_ left: Running, _ right: Running) -> Double? {
    let (small, large) = left.items.count <= right.items.count ? (left, right) : (right, left)
    var (sum, kinds, named) = (0.0, Set<StoryEvidence.Kind>(), 0)
    for item in small.ordered where large.items[item] != nil {
      sum += weight(item)
      kinds.insert(item.kind)
      if item.kind == .place || item.kind == .organisation { named += 1 }
    }
    guard kinds.count >= 2, named >= 1, sum >= rules.leastWeight else { return nil }
    // Figures on both sides and none in common: two events of one kind.
    if !kinds.contains(.number), left.hasFigures, right.hasFigures { return nil }
    let share = sum / max(1e-9, min(total(left), total(right)))
    return share >= rules.leastShare ? sum * share : nil
  }

  private func total(_ story: Running) -> Double { story.ordered.reduce(0) { $0 + weight($1) } }

  private func weight(_ item: StoryEvidence.Item) -> Double {
    let rarity =
      log(Double(running.count + 20) / Double((stories[item]?.count ?? 0) + 1))
      / log(Double(running.count + 20))
    let base =
      switch item.kind {
      case .place: rules.place
      case .organisation: rules.organisation
      case .event: rules.event
      case .number: rules.number
      case .day: rules.day
      }
    return base * max(0.05, rarity)
  }

  /// Drops stories without an article among the last ones.
  private mutating func forget() {
    let old = running.filter { $0.value.moment < count - rules.memory }
    guard !old.isEmpty else { return }
    for story in old.keys { running[story] = nil }
    stories = stories.compactMapValues { list in
      let kept = list.filter { running[$0] != nil }
      return kept.isEmpty ? nil : kept
    }
  }
}

/// Thresholds of links; chosen on half of the own set of pairs (`docs/listening/stories.md`).
struct LinkRules: Sendable {
  var place = 1.0
  var organisation = 1.0
  var event = 1.0
  var number = 1.2
  var day = 0.6
  var leastShared = 3
  var leastWeight = 2.0
  var leastShare = 0.4
  /// Items of a story that are kept.
  var mostItems = 64
  /// Items in more running stories tell nothing.
  var mostStoriesPerItem = 500
  /// Articles for which a story without new ones runs on.
  var memory = 100_000
}
