import Foundation

/// How well a reading agrees with an answer made by hand: every figure in 0…1.
package struct PlanScore: Sendable {
  package struct Figure: Sendable {
    package var name: String
    /// Nil for figures that are an accuracy.
    package var precision: Double?
    package var recall: Double?
    /// F1, or the accuracy.
    package var value: Double
  }

  package var figures: [Figure]

  /// Weights of the figures; they add up to 1.
  package static let weights: [String: Double] = [
    "tasks": 0.30, "leads": 0.20, "coordinators": 0.15, "timing": 0.10, "citations": 0.10, "header": 0.05,
    "recipients": 0.05, "reporting": 0.05,
  ]

  package var overall: Double { figures.reduce(0) { $0 + (Self.weights[$1.name] ?? 0) * $1.value } }

  package subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }

  /// - Throws: A decoding error when either text is no answer in the plan format.
  package static func score(gold: Data, predicted: Data) throws -> PlanScore {
    let decoder = JSONDecoder()
    return PlanScorer(
      gold: try decoder.decode(ScoredPlan.self, from: gold),
      predicted: try decoder.decode(ScoredPlan.self, from: predicted)
    ).score()
  }
}

/// The part of the plan format that is scored.
struct ScoredPlan: Decodable {
  struct Header: Decodable {
    var type: String?
    var number: String?
    var place: String?
    var date: String?
    var title: String?
    var issuer: String?
    var province: String?
    var signer: DocumentHeader.Signer?
    var period: DocumentHeader.Period?
  }
  struct Cited: Decodable { var number: String }
  struct Task: Decodable {
    struct Timing: Decodable, Equatable {
      var kind: String?
      var from: Int?
      var to: Int?
    }
    var text: String
    var leads: [String]?
    var coordinators: [String]?
    var timing: Timing?
  }
  struct Duty: Decodable {
    var covers: String?
    var due: String?
  }

  var document: Header
  var citations: [Cited]
  var tasks: [Task]
  var reporting: [Duty]
  var recipients: [String]
}
