import Markup
import VietnameseText

/// Says whether a text speaks well, ill or neither, and which sentence decided (docs/listening/tone.md). Labels are those of
/// the training texts.
package struct ToneModel: Sendable, Equatable {
  package let linear: LinearModel

  package init(_ linear: LinearModel) { self.linear = linear }

  package struct Prediction: Sendable, Equatable {
    package var tone: JSONScalar
    /// How likely it is to be right, 0 to 1.
    package var confidence: Double
    /// The sentence that speaks most for this tone.
    package var sentence: String
  }

  /// Sentences up to which a text is judged whole; longer texts half by the mean of their sentences.
  private static let wholeUpTo = 3
  private static let mostSentences = 200
  private static let sentenceBytes = 1_000

  /// Nil when names are given and no sentence holds one, the tone towards them being unknown, and for a text without a
  /// word or sign. Names match folded.
  package func predict(_ text: String, about names: ToneTarget? = nil) -> Prediction? {
    predict(ScannedText(text: text).text, about: names)
  }

  package func predict(_ text: TextPart, about names: ToneTarget? = nil) -> Prediction? {
    let ranges = text.withBytes { Sentences.ranges($0) }.prefix(Self.mostSentences)
    let start = text.range.lowerBound
    let sentences = ranges.map { text.source.part(start + $0.lowerBound..<start + $0.upperBound) }
    guard let names else { return predict(whole: [text], sentences) }
    let naming = sentences.filter(names.isNamed)
    return naming.isEmpty ? nil : predict(whole: naming, naming)
  }

  private func predict(whole: [TextPart], _ sentences: [TextPart]) -> Prediction? {
    let terms = ToneTerms.terms(whole)
    guard !terms.buckets.isEmpty else { return nil }
    var total = linear.scores(terms)
    let each = sentences.count > 1 ? sentences.map { linear.scores(ToneTerms.terms([$0])) } : []
    if each.count > Self.wholeUpTo {
      for label in total.indices {
        let mean = each.reduce(Float(0)) { $0 + $1[label] } / Float(each.count)
        total[label] = (total[label] + mean) / 2
      }
    }
    let (label, confidence) = linear.decision(total)
    var best: (place: Int, margin: Float) = (0, -.infinity)
    for (place, scores) in each.enumerated() {
      let others = scores.indices.filter { $0 != label }.map { scores[$0] }.max() ?? 0
      if scores[label] - others > best.margin { best = (place, scores[label] - others) }
    }
    let sentence = sentences.indices.contains(best.place) ? Self.shown(sentences[best.place]) : ""
    return Prediction(tone: linear.labels[label], confidence: confidence, sentence: sentence)
  }

  /// The terms of a text for training.
  package static func terms(_ text: String) -> FeatureTerms {
    ToneTerms.terms([ScannedText(text: text).text])
  }

  private static func shown(_ sentence: TextPart) -> String {
    let bytes = sentence.source.bytes
    guard sentence.range.count > sentenceBytes else { return sentence.string }
    var end = sentence.range.lowerBound + sentenceBytes
    while end > sentence.range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[sentence.range.lowerBound..<end], as: UTF8.self) + "…"
  }

  /// Throws `TrainingRefusal`.
  package static func train(_ examples: [LabelledTerms], labels: [JSONScalar], jobs: Int = 1) async throws
    -> ToneModel
  {
    ToneModel(
      try await LinearModel.train(examples, labels: labels, kind: .tone, recipe: ToneTerms.recipe, jobs: jobs)
    )
  }

  package func encoded() -> [UInt8] { linear.encoded() }

  package static func decode(_ bytes: [UInt8]) throws(ModelFault) -> ToneModel {
    ToneModel(try LinearModel.decode(bytes, as: .tone))
  }
}

/// Names towards which tone is asked for; matched by folded words, so "Binh Dinh" finds "Bình Định".
package struct ToneTarget: Sendable {
  private let lexicon: WordLexicon<Bool>

  package init(_ names: [String]) {
    lexicon = WordLexicon(names.map { ($0.replacing(",", with: " "), true) }, scanner: WordScanner(.folded))
  }

  func isNamed(_ sentence: TextPart) -> Bool {
    let words = sentence.folded
    return words.indices.contains { lexicon.match(words[$0...]) != nil }
  }
}
