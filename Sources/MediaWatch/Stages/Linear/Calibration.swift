import Foundation

/// Confidence from scores: the soft maximum of the scores times one number, chosen where the likelihood of the held-out texts
/// is largest (temperature scaling, Guo et al., ICML 2017). As in Platt (1999) a text counts for its label by a little less than
/// one, so that a few texts without a mistake do not make everything certain.
enum Calibration {
  /// Golden-section search between 2^-4 and 2^6; the likelihood has one peak.
  static func sharpness(_ scores: [[Float]], _ labels: [Int]) -> Float {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (-4.0, 6.0)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (lossLeft, lossRight) = (loss(scores, labels, exp2(left)), loss(scores, labels, exp2(right)))
    for _ in 0..<30 {
      if lossLeft < lossRight {
        (high, right, lossRight) = (right, left, lossLeft)
        left = high - ratio * (high - low)
        lossLeft = loss(scores, labels, exp2(left))
      } else {
        (low, left, lossLeft) = (left, right, lossRight)
        right = low + ratio * (high - low)
        lossRight = loss(scores, labels, exp2(right))
      }
    }
    return Float(exp2((low + high) / 2))
  }

  private static func loss(_ scores: [[Float]], _ labels: [Int], _ sharpness: Double) -> Double {
    let classes = Double(max(2, scores.first?.count ?? 2))
    let doubt = 1 / (Double(labels.count) / classes + 2)
    return zip(scores, labels).reduce(0) { sum, pair in
      let (scores, label) = pair
      let peak = Double(scores.max() ?? 0)
      var (total, others) = (0.0, 0.0)
      for (number, score) in scores.enumerated() {
        let below = sharpness * (Double(score) - peak)
        total += exp(below)
        if number != label { others += below }
      }
      let own = sharpness * (Double(scores[label]) - peak)
      return sum + log(total) - (1 - doubt) * own - doubt * others / (classes - 1)
    }
  }
}
