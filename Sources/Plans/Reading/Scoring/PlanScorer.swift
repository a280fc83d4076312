/// The measure of the plan format, figure by figure.
struct PlanScorer {
  let gold: ScoredPlan
  let predicted: ScoredPlan

  func score() -> PlanScore {
    let pairs = Self.match(gold.tasks.map(\.text), predicted.tasks.map(\.text), threshold: 0.6)
    let matched = pairs.map { (gold.tasks[$0.gold], predicted.tasks[$0.predicted]) }
    return PlanScore(figures: [
      Self.f1("tasks", hits: pairs.count, predicted: predicted.tasks.count, gold: gold.tasks.count),
      Self.names("leads", matched.map { ($0.leads ?? [], $1.leads ?? []) }),
      Self.names("coordinators", matched.map { ($0.coordinators ?? [], $1.coordinators ?? []) }),
      timing(matched), citations(), header(),
      Self.names("recipients", [(gold.recipients, predicted.recipients)]), reporting(),
    ])
  }

  private func timing(_ matched: [(ScoredPlan.Task, ScoredPlan.Task)]) -> PlanScore.Figure {
    let equal = matched.filter { gold, predicted in
      (gold.timing ?? .init()) == (predicted.timing ?? .init())
    }
    return accuracy("timing", equal.count, matched.count)
  }

  private func citations() -> PlanScore.Figure {
    let expected = Set(gold.citations.map { ScoreText.number($0.number) })
    let found = Set(predicted.citations.map { ScoreText.number($0.number) })
    return Self.f1(
      "citations", hits: expected.intersection(found).count, predicted: found.count, gold: expected.count)
  }

  private func header() -> PlanScore.Figure {
    let (left, right) = (gold.document, predicted.document)
    let texts = [
      (left.type, right.type), (left.number, right.number), (left.place, right.place),
      (left.date, right.date),
      (left.issuer, right.issuer), (left.province, right.province), (left.signer?.name, right.signer?.name),
    ]
    var checks = texts.map { ScoreText.normalised($0) == ScoreText.normalised($1) }
    checks.append(ScoreText.jaccard(ScoreText.grams(left.title), ScoreText.grams(right.title)) >= 0.9)
    checks.append(left.period?.from == right.period?.from && left.period?.to == right.period?.to)
    return accuracy("header", checks.filter { $0 }.count, checks.count)
  }

  private func reporting() -> PlanScore.Figure {
    func counts(_ duties: [ScoredPlan.Duty]) -> [[String]: Int] {
      Dictionary(duties.map { ([ScoreText.normalised($0.covers), $0.due ?? ""], 1) }, uniquingKeysWith: +)
    }
    let found = counts(predicted.reporting)
    let hits = counts(gold.reporting).reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    return Self.f1("reporting", hits: hits, predicted: predicted.reporting.count, gold: gold.reporting.count)
  }

  private func accuracy(_ name: String, _ hits: Int, _ all: Int) -> PlanScore.Figure {
    PlanScore.Figure(
      name: name, precision: nil, recall: nil, value: all == 0 ? 0 : Double(hits) / Double(all))
  }

  /// Micro F1 over lists of names; a name counts when it is at least 0.7 alike.
  private static func names(_ name: String, _ pairs: [(gold: [String], predicted: [String])])
    -> PlanScore.Figure
  {
    let hits = pairs.reduce(0) { $0 + match($1.gold, $1.predicted, threshold: 0.7).count }
    return f1(
      name, hits: hits, predicted: pairs.reduce(0) { $0 + $1.predicted.count },
      gold: pairs.reduce(0) { $0 + $1.gold.count })
  }

  private static func f1(_ name: String, hits: Int, predicted: Int, gold: Int) -> PlanScore.Figure {
    let precision = predicted > 0 ? Double(hits) / Double(predicted) : gold == 0 ? 1 : 0
    let recall = gold > 0 ? Double(hits) / Double(gold) : predicted == 0 ? 1 : 0
    let value = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    return PlanScore.Figure(name: name, precision: precision, recall: recall, value: value)
  }

  /// Greedy matching one to one, the most alike first; among equals the later ones, as the reference script does.
  static func match(_ gold: [String], _ predicted: [String], threshold: Double) -> [(
    gold: Int, predicted: Int
  )] {
    let left = gold.map { ScoreText.grams($0) }
    let right = predicted.map { ScoreText.grams($0) }
    var pairs: [(likeness: Double, gold: Int, predicted: Int)] = []
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() {
        let likeness = ScoreText.jaccard(a, b)
        if likeness >= threshold { pairs.append((likeness, i, j)) }
      }
    }
    pairs.sort { ($0.likeness, $0.gold, $0.predicted) > ($1.likeness, $1.gold, $1.predicted) }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    var matches: [(gold: Int, predicted: Int)] = []
    for pair in pairs where !usedGold.contains(pair.gold) && !usedPredicted.contains(pair.predicted) {
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      matches.append((pair.gold, pair.predicted))
    }
    return matches
  }
}
