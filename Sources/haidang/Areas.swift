import PlanSamples
import SampleProvince

/// The areas of the product, in one array each for what they add.
enum Areas {
  /// The parts of a made-up province, in the order in which they need each other.
  static let samples: [any SamplePart.Type] = [AgenciesSample.self, PeopleSample.self, PlansSample.self]
}
