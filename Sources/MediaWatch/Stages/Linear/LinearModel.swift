import Foundation
import Markup

/// A linear classifier over hashed terms with log-tf–idf (Salton and Buckley 1988), each group of terms brought to length 1,
/// weighted, and the whole brought to length 1 again. Weights are 8-bit with a scale of their own a row.
///
/// A row is a record of 2 + classes bytes: code of the idf, code of the scale, a signed weight a class.
package struct LinearModel: Sendable, Equatable {
  /// What the model sorts by; a model of one kind is refused as one of another.
  package enum Kind: UInt16, Sendable {
    case topics = 1
    case tone = 2
  }

  /// The figures of training, kept for the reader of the file.
  package struct Training: Sendable, Equatable {
    package var documents: UInt32
    /// Of cross-validation on the training texts.
    package var accuracy: Float
    package var macroF1: Float
  }

  package var kind: Kind
  /// As they came in training.
  package var labels: [JSONScalar]
  package var groupWeights: [Float]
  /// A class's constant, the tuned offset included.
  package var constants: [Float]
  /// Scores times this go into the soft maximum that gives the confidence.
  package var sharpness: Float
  package var training: Training
  var index: FeatureIndex
  var records: [UInt8]

  static let headBytes = 2
  var recordBytes: Int { Self.headBytes + labels.count }

  /// idf by its code: steps of 0.08 up to 20.4.
  static let idf: [Float] = (0..<256).map { Float($0) / 12.5 }
  /// Scales by their code: eighths of a power of two up to 2^3.9; code 0 is nothing.
  static let scale: [Float] = (0..<256).map { $0 == 0 ? 0 : Float(exp2((Double($0) - 224) / 8)) }

  /// Scores of all classes; the sum of what the terms say and the class's constant.
  package func scores(_ terms: FeatureTerms) -> [Float] {
    let classes = labels.count
    var total = [Float](repeating: 0, count: classes)
    var group = total
    var length: Float = 0
    for number in 0..<min(terms.groups, groupWeights.count) {
      let sum = accumulate(terms, terms.range(of: number), into: &group)
      guard sum > 0 else { continue }
      let weight = groupWeights[number]
      let factor = weight / sum.squareRoot()
      length += weight * weight
      for label in 0..<classes {
        total[label] += factor * group[label]
        group[label] = 0
      }
    }
    let norm = length > 0 ? 1 / length.squareRoot() : 0
    for label in 0..<classes { total[label] = total[label] * norm + constants[label] }
    return total
  }

  /// Adds one group's weights times values; returns the squared length of the values.
  private func accumulate(_ terms: FeatureTerms, _ range: Range<Int>, into scores: inout [Float]) -> Float {
    var tally = TermTally(terms: range.count)
    for bucket in terms.buckets[range] {
      if let row = index.row(of: bucket) { tally.add(row) }
    }
    var sum: Float = 0
    let (size, classes) = (recordBytes, labels.count)
    // Measured inner loop: rows come from the index, which has as many as there are records (`init`, `decode`).
    records.withUnsafeBufferPointer { records in
      scores.withUnsafeMutableBufferPointer { scores in
        Self.idf.withUnsafeBufferPointer { idf in
          Self.scale.withUnsafeBufferPointer { scale in
            tally.forEach { row, frequency in
              let start = Int(row) &* size
              guard start &+ size <= records.count else { return }
              let value = frequency * idf[Int(records[start])]
              sum += value * value
              let step = value * scale[Int(records[start &+ 1])]
              for label in 0..<classes {
                let weight = Int8(bitPattern: records[start &+ Self.headBytes &+ label])
                scores[label] += step * Float(weight)
              }
            }
          }
        }
      }
    }
    return sum
  }

  /// The class with the highest score, the first of equals, and its share of the soft maximum.
  package func decision(_ scores: [Float]) -> (label: Int, confidence: Double) {
    var best = 0
    for label in scores.indices where scores[label] > scores[best] { best = label }
    guard scores.indices.contains(best) else { return (0, 0) }
    let sum = scores.reduce(0.0) { $0 + exp(Double(sharpness * ($1 - scores[best]))) }
    return (best, 1 / max(1, sum))
  }
}
