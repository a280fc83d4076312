import Markup
import VietnameseText

/// Sorts articles into topics by their words; trained from labelled articles in seconds (docs/listening/topics.md).
package struct TopicModel: Sendable, Equatable {
  package let linear: LinearModel

  package init(_ linear: LinearModel) { self.linear = linear }

  /// A topic with how likely it is to be right, 0 to 1.
  package struct Prediction: Sendable, Equatable {
    package var topic: JSONScalar
    package var confidence: Double
  }

  /// Nil for a text without a word: there is nothing to tell its topic by.
  package func predict(_ terms: FeatureTerms) -> Prediction? {
    guard !terms.buckets.isEmpty else { return nil }
    let (label, confidence) = linear.decision(linear.scores(terms))
    return Prediction(topic: linear.labels[label], confidence: confidence)
  }

  package func predict(title: String? = nil, text: String, address: String? = nil) -> Prediction? {
    predict(TopicTerms.terms(title: title, text: text, address: address))
  }

  package func predict(_ scanned: ScannedText, address: String? = nil) -> Prediction? {
    predict(TopicTerms.terms(scanned, address: address))
  }

  /// Throws `TrainingRefusal`.
  package static func train(_ examples: [LabelledTerms], labels: [JSONScalar], jobs: Int = 1) async throws
    -> TopicModel
  {
    TopicModel(
      try await LinearModel.train(
        examples, labels: labels, kind: .topics, recipe: TopicTerms.recipe, jobs: jobs))
  }

  package func encoded() -> [UInt8] { linear.encoded() }

  package static func decode(_ bytes: [UInt8]) throws(ModelFault) -> TopicModel {
    TopicModel(try LinearModel.decode(bytes, as: .topics))
  }
}
