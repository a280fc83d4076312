import Foundation

/// L2-regularised linear support vector machines with squared hinge loss, one class against the rest, all classes in one
/// pass, by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for
/// Large-scale Linear SVM", ICML 2008; Fan et al., "LIBLINEAR", JMLR 9 (2008).
///
/// The order of the examples is shuffled by a generator with a fixed seed, so that training is repeatable.
struct DualDescent {
  private static let mostRounds = 60
  /// Ends when no projected gradient of a round was larger.
  private static let tolerance: Float = 0.02

  private let table: ExampleTable
  private let recipe: LinearRecipe

  init(_ table: ExampleTable, recipe: LinearRecipe) {
    self.table = table
    self.recipe = recipe
  }

  func weights(of examples: [Int]) -> ClassWeights {
    let classes = table.classes
    var weights = ClassWeights(rows: table.terms, classes: classes)
    var duals = [Float](repeating: 0, count: examples.count * classes)
    let squares = examples.map { example in
      table.range(example).reduce(Float(1)) { $0 + table.values[$1] * table.values[$1] }
    }
    let diagonal = diagonals(of: examples)
    var order = Array(examples.indices)
    var random = SplitMix(state: 0x5DEE_CE66)
    for _ in 0..<Self.mostRounds {
      order.shuffle(using: &random)
      var worst: Float = 0
      for place in order {
        let step = step(
          examples[place], square: squares[place], diagonal: diagonal, duals: &duals, at: place * classes,
          &weights)
        worst = max(worst, step)
      }
      if worst < Self.tolerance { break }
    }
    return weights
  }

  /// 1 ÷ 2C for the examples of each class.
  private func diagonals(of examples: [Int]) -> [Float] {
    var sizes = [Int](repeating: 0, count: table.classes)
    for example in examples { sizes[table.labels[example]] += 1 }
    return sizes.map { size in
      let share = Double(examples.count) / Double(table.classes * max(1, size))
      return Float(1 / (2 * recipe.cost * pow(share, recipe.balance)))
    }
  }

  /// One example against all classes; returns the largest projected gradient.
  private func step(
    _ example: Int, square: Float, diagonal: [Float], duals: inout [Float], at base: Int,
    _ weights: inout ClassWeights
  ) -> Float {
    var deltas = weights.scores(table, example)
    let label = table.labels[example]
    var worst: Float = 0
    var moves = false
    for number in deltas.indices {
      let sign: Float = number == label ? 1 : -1
      // The cost of the negatives of a class is the plain one.
      let ridge = number == label ? diagonal[number] : Float(1 / (2 * recipe.cost))
      let dual = duals[base + number]
      let gradient = sign * deltas[number] - 1 + dual * ridge
      let projected = dual == 0 ? min(gradient, 0) : gradient
      worst = max(worst, abs(projected))
      guard abs(projected) > 1e-6 else {
        deltas[number] = 0
        continue
      }
      let next = max(dual - gradient / (square + ridge), 0)
      deltas[number] = (next - dual) * sign
      duals[base + number] = next
      moves = moves || next != dual
    }
    if moves { weights.add(deltas, table, example) }
    return worst
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): a small generator with a seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
