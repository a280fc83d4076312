/// Accuracy and macro-F1 of scored texts.
struct ClassMeasures {
  private(set) var accuracy: Double
  private(set) var macroF1: Double

  init(_ scores: [[Float]], _ labels: [Int], classes: Int) {
    var hits = [Int](repeating: 0, count: classes)
    var said = hits
    var meant = hits
    for (scores, label) in zip(scores, labels) {
      let found = Self.best(scores)
      said[found] += 1
      meant[label] += 1
      if found == label { hits[found] += 1 }
    }
    accuracy = Double(hits.reduce(0, +)) / Double(max(1, labels.count))
    macroF1 =
      hits.indices.reduce(0.0) { $0 + 2 * Double(hits[$1]) / Double(max(1, said[$1] + meant[$1])) }
      / Double(max(1, classes))
  }

  static func best(_ scores: [Float]) -> Int {
    var best = 0
    for label in scores.indices where scores[label] > scores[best] { best = label }
    return best
  }
}

/// Offsets added to the scores of classes so that accuracy + macro-F1 of held-out texts is largest: what class weights do
/// roughly, done where it counts (thresholds of Lipton, Elkan and Narayanaswamy 2014, taken class by class).
enum OffsetTuning {
  private static let steps = (-20...20).map { Float($0) * 0.05 }
  /// Classes beyond which each has too few texts for a threshold of its own.
  private static let mostClasses = 12
  /// A step has to pay by this; what pays less is chance.
  private static let margin = 0.001

  static func offsets(_ scores: [[Float]], _ labels: [Int]) -> [Float] {
    let classes = scores.first?.count ?? 0
    var offsets = [Float](repeating: 0, count: classes)
    guard classes <= mostClasses else { return offsets }
    var best = value(scores, labels, offsets)
    for _ in 0..<2 {
      for label in 0..<classes {
        var tried = offsets
        for step in steps {
          tried[label] = step
          let found = value(scores, labels, tried)
          if found > best + margin { (best, offsets) = (found, tried) }
        }
      }
    }
    return offsets
  }

  private static func value(_ scores: [[Float]], _ labels: [Int], _ offsets: [Float]) -> Double {
    let moved = scores.map { scores in scores.indices.map { scores[$0] + offsets[$0] } }
    let measures = ClassMeasures(moved, labels, classes: offsets.count)
    return measures.accuracy + measures.macroF1
  }
}
