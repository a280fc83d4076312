/// Weights in training: a row a term, in it a number a class, filled up to a multiple of 8 so that loops over classes run in
/// vector registers; and a constant a class.
struct ClassWeights: Sendable {
  private(set) var values: [Float]
  private(set) var constants: [Float]
  private let stride: Int
  private let classes: Int

  init(rows: Int, classes: Int) {
    stride = (classes + 7) & ~7
    self.classes = classes
    values = [Float](repeating: 0, count: rows * stride)
    constants = [Float](repeating: 0, count: classes)
  }

  func row(_ row: Int) -> ArraySlice<Float> { values[row * stride..<row * stride + classes] }

  /// The scores of an example: one a class.
  func scores(_ table: ExampleTable, _ example: Int) -> [Float] {
    var found = [Float](repeating: 0, count: stride)
    let range = table.range(example)
    // Measured inner loops, here and below: the rows of a table lie below the rows that the weights were made with.
    found.withUnsafeMutableBufferPointer { found in
      values.withUnsafeBufferPointer { values in
        table.rows.withUnsafeBufferPointer { rows in
          table.values.withUnsafeBufferPointer { terms in
            for place in range {
              let (start, term) = (Int(rows[place]) &* stride, terms[place])
              guard start &+ stride <= values.count else { continue }
              for label in 0..<stride { found[label] += term * values[start &+ label] }
            }
          }
        }
      }
    }
    return (0..<classes).map { found[$0] + constants[$0] }
  }

  /// Adds an example's vector times a factor a class.
  mutating func add(_ factors: [Float], _ table: ExampleTable, _ example: Int) {
    for label in 0..<classes { constants[label] += factors[label] }
    let padded = factors + [Float](repeating: 0, count: stride - classes)
    let range = table.range(example)
    values.withUnsafeMutableBufferPointer { values in
      padded.withUnsafeBufferPointer { padded in
        table.rows.withUnsafeBufferPointer { rows in
          table.values.withUnsafeBufferPointer { terms in
            for place in range {
              let (start, term) = (Int(rows[place]) &* stride, terms[place])
              guard start &+ stride <= values.count else { continue }
              for label in 0..<stride { values[start &+ label] += term * padded[label] }
            }
          }
        }
      }
    }
  }
}
