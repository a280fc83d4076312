import Markup

/// How a stage wants its model trained.
package struct LinearRecipe: Sendable {
  /// Weights of the groups of terms.
  package var groupWeights: [Float]
  /// Cost of a mistake; larger follows the examples more closely.
  package var cost: Double
  /// Classes with few examples cost more: (mean size ÷ own size) to this power.
  package var balance: Double
  /// Terms in fewer texts are left out.
  package var leastTexts: UInt32
  /// Whether offsets of the classes are tuned for accuracy + macro-F1 on the texts held out in turn.
  package var tunesOffsets: Bool

  package init(
    groupWeights: [Float], cost: Double, balance: Double, leastTexts: UInt32, tunesOffsets: Bool
  ) {
    self.groupWeights = groupWeights
    self.cost = cost
    self.balance = balance
    self.leastTexts = leastTexts
    self.tunesOffsets = tunesOffsets
  }
}

/// Why there will be no model.
package enum TrainingRefusal: Error, Equatable, Sendable {
  case tooFewTexts(Int, least: Int)
  case oneClass
  case tooManyClasses(Int)
  /// A class with fewer texts than the parts that are held out in turn.
  case smallClass(label: JSONScalar, texts: Int, least: Int)
  case noSharedTerms
  /// Terms of all texts beyond what memory is planned for.
  case tooMuchText
}

/// A text with its label, ready for training.
package struct LabelledTerms: Sendable {
  package var terms: FeatureTerms
  package var label: Int

  package init(terms: FeatureTerms, label: Int) { (self.terms, self.label) = (terms, label) }
}

extension LinearModel {
  /// Least texts in all, and of each class.
  package static let leastTexts = 20
  package static let leastOfClass = 5
  static let folds = 5
  /// Terms of all texts together.
  static let mostTerms = 200_000_000

  /// Trains a model; the same texts in the same order give the same bytes, whatever `jobs` is. Labels are sorted by the
  /// caller; each example's label is an index into them.
  ///
  /// The texts are held out in five stratified parts in turn; the scores of the held-out texts give the quality that is
  /// reported, the offsets and the confidence; then all texts train the model that is kept.
  package static func train(
    _ examples: [LabelledTerms], labels: [JSONScalar], kind: Kind, recipe: LinearRecipe, jobs: Int
  ) async throws -> LinearModel {
    try refuse(examples, labels)
    let (index, counts) = vocabulary(examples, recipe)
    guard index.rows > 0 else { throw TrainingRefusal.noSharedTerms }
    let codes = idfCodes(counts, texts: examples.count)
    let table = ExampleTable(examples, index: index, idf: codes, recipe: recipe, classes: labels.count)
    let parts = folds(examples, classes: labels.count)
    let held = try await heldOutScores(table, parts, recipe: recipe, jobs: jobs)
    let offsets =
      recipe.tunesOffsets
      ? OffsetTuning.offsets(held, table.labels) : [Float](repeating: 0, count: labels.count)
    let adjusted = held.map { scores in scores.indices.map { scores[$0] + offsets[$0] } }
    let sharpness = Calibration.sharpness(adjusted, table.labels)
    let measures = ClassMeasures(adjusted, table.labels, classes: labels.count)
    let weights = DualDescent(table, recipe: recipe).weights(of: Array(0..<table.count))
    let (keptIndex, records) = quantised(weights, index: index, idf: codes, classes: labels.count)
    return LinearModel(
      kind: kind, labels: labels, groupWeights: recipe.groupWeights,
      constants: labels.indices.map { weights.constants[$0] + offsets[$0] }, sharpness: sharpness,
      training: Training(
        documents: UInt32(clamping: examples.count), accuracy: Float(measures.accuracy),
        macroF1: Float(measures.macroF1)),
      index: keptIndex, records: records)
  }

  private static func refuse(_ examples: [LabelledTerms], _ labels: [JSONScalar]) throws(TrainingRefusal) {
    guard examples.count >= leastTexts else {
      throw .tooFewTexts(examples.count, least: leastTexts)
    }
    guard labels.count > 1 else { throw .oneClass }
    guard labels.count <= mostClasses else { throw .tooManyClasses(labels.count) }
    var sizes = [Int](repeating: 0, count: labels.count)
    for example in examples where sizes.indices.contains(example.label) { sizes[example.label] += 1 }
    for (label, size) in sizes.enumerated() where size < leastOfClass {
      throw .smallClass(label: labels[label], texts: size, least: leastOfClass)
    }
    guard examples.reduce(0, { $0 + $1.terms.buckets.count }) <= mostTerms else { throw .tooMuchText }
  }

  /// The buckets that occur in enough texts, and in how many each does, by row.
  private static func vocabulary(
    _ examples: [LabelledTerms], _ recipe: LinearRecipe
  ) -> (FeatureIndex, [UInt32]) {
    var texts = [UInt32](repeating: 0, count: 1 << FeatureTerms.bits)
    var last = texts
    var seen: [UInt32] = []
    for (number, example) in examples.enumerated() {
      let mark = UInt32(truncatingIfNeeded: number &+ 1)
      for bucket in example.terms.buckets where last[Int(bucket)] != mark {
        last[Int(bucket)] = mark
        texts[Int(bucket)] += 1
        if texts[Int(bucket)] == max(1, recipe.leastTexts) { seen.append(bucket) }
      }
    }
    seen.sort()
    return (FeatureIndex(buckets: seen), seen.map { texts[Int($0)] })
  }

  private static func idfCodes(_ counts: [UInt32], texts: Int) -> [UInt8] {
    counts.map { count in
      let value = inverseFrequency(count, texts: texts)
      return UInt8(clamping: Int((value * 12.5).rounded()))
    }
  }

  /// Fold of each example: the texts of a class are dealt in turn.
  private static func folds(_ examples: [LabelledTerms], classes: Int) -> [Int] {
    var dealt = [Int](repeating: 0, count: classes)
    return examples.enumerated().map { _, example in
      defer { dealt[example.label] += 1 }
      // The round is turned by one each time, so that a corpus in which classes alternate is not cut along its order.
      return (dealt[example.label] + dealt[example.label] / folds) % folds
    }
  }

  private static func heldOutScores(
    _ table: ExampleTable, _ parts: [Int], recipe: LinearRecipe, jobs: Int
  ) async throws -> [[Float]] {
    var scores = [[Float]](repeating: [], count: table.count)
    try await withThrowingTaskGroup(of: [(Int, [Float])].self) { group in
      var next = 0
      func start() {
        guard next < folds else { return }
        let fold = next
        next += 1
        group.addTask {
          try Task.checkCancellation()
          let kept = parts.indices.filter { parts[$0] != fold }
          let weights = DualDescent(table, recipe: recipe).weights(of: kept)
          return parts.indices.filter { parts[$0] == fold }.map { ($0, weights.scores(table, $0)) }
        }
      }
      for _ in 0..<max(1, min(jobs, folds)) { start() }
      while let part = try await group.next() {
        for (example, found) in part { scores[example] = found }
        start()
      }
    }
    return scores
  }
}
