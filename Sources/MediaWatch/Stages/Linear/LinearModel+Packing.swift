import Foundation

extension LinearModel {
  /// ln((1 + texts) ÷ (1 + texts with the term)) + 1, as scikit-learn smooths it.
  static func inverseFrequency(_ count: UInt32, texts: Int) -> Double {
    log(Double(1 + texts) / Double(1 + Int(count))) + 1
  }

  /// Rows whose largest weight is below this share of the largest of all are left out.
  private static let negligible: Float = 0.004

  /// Weights as signed bytes, each row with the smallest scale that holds it; rows that weigh nothing are dropped.
  static func quantised(
    _ weights: ClassWeights, index: FeatureIndex, idf: [UInt8], classes: Int
  ) -> (FeatureIndex, [UInt8]) {
    var kept: [UInt32] = []
    var records: [UInt8] = []
    let largest = weights.values.reduce(Float(0)) { max($0, abs($1)) }
    for (row, bucket) in index.buckets.enumerated() {
      let values = weights.row(row)
      let most = values.reduce(Float(0)) { max($0, abs($1)) }
      guard most > largest * negligible else { continue }
      let code = min(255, max(1, (8 * log2(Double(most) / 127) + 224).rounded(.up)))
      let step = scale[Int(code)]
      kept.append(bucket)
      records.append(idf[row])
      records.append(UInt8(code))
      for value in values.prefix(classes) {
        let level = (value / step).rounded()
        records.append(UInt8(bitPattern: Int8(max(-127, min(127, level)))))
      }
    }
    return (FeatureIndex(buckets: kept), records)
  }
}
