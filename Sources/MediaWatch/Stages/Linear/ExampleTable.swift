/// The examples as sparse vectors of length 1, row after row of one array.
struct ExampleTable: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  let labels: [Int]
  let classes: Int
  let terms: Int

  var count: Int { labels.count }

  init(_ examples: [LabelledTerms], index: FeatureIndex, idf: [UInt8], recipe: LinearRecipe, classes: Int) {
    labels = examples.map(\.label)
    self.classes = classes
    terms = index.rows
    for example in examples {
      add(example.terms, index, idf, recipe.groupWeights)
    }
  }

  func range(_ example: Int) -> Range<Int> { starts[example]..<starts[example + 1] }

  /// As `LinearModel.scores` weighs a text.
  private mutating func add(_ terms: FeatureTerms, _ index: FeatureIndex, _ idf: [UInt8], _ weights: [Float])
  {
    let first = rows.count
    var length: Float = 0
    for group in 0..<min(terms.groups, weights.count) {
      let range = terms.range(of: group)
      var tally = TermTally(terms: range.count)
      for bucket in terms.buckets[range] {
        if let row = index.row(of: bucket) { tally.add(row) }
      }
      let start = rows.count
      var sum: Float = 0
      tally.forEach { row, frequency in
        let value = frequency * LinearModel.idf[Int(idf[Int(row)])]
        sum += value * value
        rows.append(row)
        values.append(value)
      }
      guard sum > 0 else { continue }
      let factor = weights[group] / sum.squareRoot()
      for place in start..<values.count { values[place] *= factor }
      length += weights[group] * weights[group]
    }
    if length > 0 {
      for place in first..<values.count { values[place] /= length.squareRoot() }
    }
    starts.append(rows.count)
  }
}
